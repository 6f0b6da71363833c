import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Issue } from '../lib/issues/issue.ts';

/** A YAML text: its value, what is wrong with its syntax, and where each key and list item stands. */
interface ReadYaml {
  value: unknown;
  issues: Issue[];
  /** Line of each key and item by its path, such as `next.0.fix`. */
  lines: Readonly<Record<string, number>>;
  /** The line of a path, or of its nearest parent that exists. */
  lineAt: (path: readonly PropertyKey[]) => number | undefined;
}

/**
 * Reads YAML and remembers the lines, so that every rule can say where to look.
 *
 * @param firstLine line of the file on which the text begins
 */
export function readYaml(text: string, file: string, firstLine: number): ReadYaml {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const toLine = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const issues: Issue[] = document.errors.map((error) => ({
    rule: 'yaml-syntax',
    file,
    line: toLine(error.pos[0]),
    message: `This is not valid YAML: ${error.message.split('\n')[0]}.`,
    hint: 'Put texts with “: ” or “#” into quotes, and indent with spaces.',
  }));
  const lines = Object.fromEntries(linesBelow(document.contents, '', toLine));
  return {
    value: issues.length > 0 ? undefined : (document.toJS() as unknown),
    issues,
    lines,
    lineAt: (path) => {
      for (let depth = path.length; depth > 0; depth--) {
        const line = lines[path.slice(0, depth).map(String).join('.')];
        if (line !== undefined) return line;
      }
      return undefined;
    },
  };
}

function linesBelow(node: unknown, path: string, toLine: (offset: number) => number): [string, number][] {
  const at = (part: unknown, start: unknown): [string, number][] =>
    isNode(start) && start.range ? [[join(path, part), toLine(start.range[0])]] : [];
  if (isMap(node))
    return node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? key.value : '';
      return [...at(name, key), ...linesBelow(value, join(path, name), toLine)];
    });
  if (isSeq(node)) return node.items.flatMap((item, i) => [...at(i, item), ...linesBelow(item, join(path, i), toLine)]);
  return [];
}

function join(path: string, part: unknown): string {
  return path === '' ? String(part) : `${path}.${String(part)}`;
}
