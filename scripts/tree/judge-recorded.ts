import type { Issue } from '../../src/lib/issues/issue.ts';
import { countOf } from '../../src/lib/text.ts';
import { noticeForDropped } from '../../src/lib/tree/notices.ts';
import { fitToNode, fitToTrail, parseState } from '../../src/lib/tree/state.ts';
import { findNode, type Tree } from '../../src/lib/tree/tree.ts';
import { FIND_PATH } from '../../src/lib/urls.ts';
import { type Recorded, recordTree } from './recorded.ts';

const LINKS_FILE = 'tests/tree/recorded/state-links.txt';

/** Compares the tree with what was recorded and reviewed, and replays every link that was ever shareable. */
export function judgeRecorded(tree: Tree, recorded: Recorded): Issue[] {
  const now = recordTree(tree);
  const known = new Set(recorded.links);
  const missing = now.links.filter((link) => !known.has(link));
  return [
    ...(['edges', 'outcomes'] as const).flatMap((name) =>
      now[name] === recorded[name] ? [] : [changed(`tests/tree/recorded/${name}.md`)],
    ),
    ...(missing.length === 0
      ? []
      : [{ ...changed(LINKS_FILE), message: `Not recorded yet: ${countOf(missing.length, 'link')}.` }]),
    ...recorded.links.flatMap((link, i) => {
      const fault = replayLink(tree, link).fault;
      return fault === undefined ? [] : [{ rule: 'lost-link', file: LINKS_FILE, line: i + 1, message: fault }];
    }),
  ];
}

function changed(file: string): Issue {
  return {
    rule: 'not-as-recorded',
    file,
    message: 'The tree is not as recorded.',
    hint: 'Run ‘npm run tree:check -- --record’ and review the difference like code.',
  };
}

/**
 * Opens a link as a visitor’s browser does.
 *
 * @returns the notice the visitor gets, and a fault when the page is gone or something was dropped without a word
 */
export function replayLink(tree: Tree, link: string): { notice: string; fault?: string } {
  const [path = '', hash = ''] = link.split(/(?=#)/);
  const { state, dropped } = parseState(hash, tree);
  const nodeId = nodeOfPath(tree, path);
  const isFix = Object.keys(tree.fixes).some((slug) => path === `/fix/${slug}/`);
  if (nodeId === undefined && !isFix && path !== '/flowchart/')
    return { notice: '', fault: `The page ‘${path}’ of a shared link does not exist any more.` };
  const fitted = nodeId === undefined ? fitToTrail(tree, state) : fitToNode(tree, nodeId, state);
  const notice = noticeForDropped([...dropped, ...fitted.dropped]);
  const kept = fitted.state.answers.length + fitted.state.tried.length;
  const shared = hash.slice(1).split(/[&,]/).filter(Boolean).length;
  if (kept < shared && notice === '') return { notice, fault: `‘${link}’ loses an answer without a notice.` };
  return { notice };
}

function nodeOfPath(tree: Tree, path: string): string | undefined {
  if (path === FIND_PATH) return tree.rootId;
  const id = /^\/find\/([^/]+)\/$/.exec(path)?.[1];
  return id !== undefined && findNode(tree, id) !== undefined ? id : undefined;
}
