import { SHELLS, type Shell } from '../schema/components.ts';
import type { Article, CommandRole } from './article.ts';
import type { Place } from './collect-facts.ts';
import { lineOf, type MdxNode } from './mdx.ts';

/** Notes an issue at a node. */
export type Report = (node: MdxNode, rule: string, message: string, hint?: string) => void;
/** Files a fence under the component it stands in; a fence outside of one is an issue. */
export function readFence(article: Article, node: MdxNode, place: Place, report: Report): void {
  const shell = SHELLS.find((name) => name === node.lang);
  if (shell === undefined) {
    report(
      node,
      'unknown-shell',
      `A code fence says ‘${node.lang ?? ''}’.`,
      `Start it with one of: ${SHELLS.join(', ')}.`,
    );
    return;
  }
  const role = roleOf(place, shell);
  if (role === 'output') return;
  if (role === undefined) {
    report(
      node,
      'loose-code-fence',
      'A command stands outside of a component.',
      'Put it into <Check> (reads) or <Change> (changes), so that risk, copy button and undo are shown.',
    );
    return;
  }
  const owner = place.check?.id ?? place.step?.id ?? '';
  const command = { shell, code: String(node.value), role, owner, line: lineOf(node) };
  article.commands.push(command);
  if (role === 'check') place.check?.commands.push(command);
  else place.change?.commands.push(command);
}

function roleOf(place: Place, shell: Shell): CommandRole | 'output' | undefined {
  if (shell === 'text') return 'output';
  if (place.change !== undefined) {
    if (place.part === 'backup' || place.part === 'verify' || place.part === 'undo') return place.part;
    return 'change';
  }
  if (place.check === undefined) return undefined;
  return place.part === undefined ? 'check' : 'output';
}
