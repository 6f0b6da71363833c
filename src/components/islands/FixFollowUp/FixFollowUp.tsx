import { useEffect, useState } from 'preact/hooks';
import { addTried, nextTry } from '~/lib/tree/follow-up.ts';
import { noticeForDropped } from '~/lib/tree/notices.ts';
import { fitToTrail, formatState, parseState, type TreeState } from '~/lib/tree/state.ts';
import type { Tree } from '~/lib/tree/tree.ts';
import { fixPath, nodePath } from '~/lib/urls.ts';
import { href } from '~/site.ts';
import { AllTried, Solved } from '../DecisionTree/DidItHelp.tsx';
import { loadTree } from '../DecisionTree/load.ts';

interface Props {
  /** The fix whose page this is. */
  slug: string;
}

/** On a fix opened out of the tree: did it help, and if not, what comes next. */
export function FixFollowUp({ slug }: Props) {
  const [tree, setTree] = useState<Tree>();
  const [isSolved, setSolved] = useState(false);
  useEffect(() => {
    // Without the tree’s data there is nothing to add; the article itself is complete.
    loadTree().then(setTree, () => undefined);
  }, []);
  if (tree === undefined) return null;
  const parsed = parseState(location.hash, tree);
  const { nodeId, state, dropped } = fitToTrail(tree, parsed.state);
  const notice = noticeForDropped([...parsed.dropped, ...dropped]);
  const back = href(nodePath(nodeId, tree.rootId)) + formatState(state);
  return (
    <aside class="tree-panel no-print" aria-label="Did this fix it?">
      {notice !== '' && <p class="notice">{notice}</p>}
      {isSolved ? (
        <Solved slug={slug} title={tree.fixes[slug]?.title ?? slug} />
      ) : (
        <NextStep tree={tree} slug={slug} nodeId={nodeId} state={state} onSolved={() => setSolved(true)} />
      )}
      <p>
        <a href={back}>Back to your answers</a>
      </p>
    </aside>
  );
}

function NextStep({
  tree,
  slug,
  nodeId,
  state,
  onSolved,
}: {
  tree: Tree;
  slug: string;
  nodeId: string;
  state: TreeState;
  onSolved: () => void;
}) {
  const after = addTried(state, slug);
  const next = nextTry(tree, after, nodeId);
  return (
    <section class="did-it-help">
      <p>Did this fix it?</p>
      <div class="button-row">
        <button type="button" class="button quiet" onClick={onSolved}>
          It is solved
        </button>
        {next.kind === 'fix' && (
          <a class="button quiet" href={href(fixPath(next.fix.slug)) + formatState(after)}>
            No – try next: {tree.fixes[next.fix.slug]?.short}
          </a>
        )}
      </div>
      {next.kind === 'fix' ? (
        <p>Why that one: {next.fix.why}</p>
      ) : (
        <AllTried address={href(nodePath(next.nodeId, tree.rootId)) + formatState(after)} />
      )}
    </section>
  );
}
