import { useEffect, useState } from 'preact/hooks';
import { noticeForDropped } from '~/lib/tree/notices.ts';
import { planFixes } from '~/lib/tree/plan.ts';
import { formatState, parseState, type TreeState, walk } from '~/lib/tree/state.ts';
import type { Tree } from '~/lib/tree/tree.ts';
import { fixPath, nodePath } from '~/lib/urls.ts';
import { href } from '~/site.ts';
import { AllTried, handOverOf, Solved } from '../DecisionTree/DidItHelp.tsx';
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
  const { state, dropped } = parseState(location.hash, tree);
  const { nodeId, trail } = walk(tree, state.answers);
  const back = href(nodePath(nodeId, tree.rootId)) + formatState({ answers: trail, tried: state.tried });
  return (
    <aside class="tree-panel no-print" aria-label="Did this fix it?">
      {dropped.length > 0 && <p class="notice">{noticeForDropped(dropped)}</p>}
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
  const tried = state.tried.includes(slug) ? state.tried : [...state.tried, slug];
  const after = { answers: state.answers, tried };
  const next = planFixes(tree, after, nodeId)[0];
  return (
    <section class="did-it-help">
      <p>Did this fix it?</p>
      <div class="button-row">
        <button type="button" class="button quiet" onClick={onSolved}>
          It is solved
        </button>
        {next !== undefined && (
          <a class="button quiet" href={href(fixPath(next.slug)) + formatState(after)}>
            No – try next: {tree.fixes[next.slug]?.short}
          </a>
        )}
      </div>
      {next === undefined ? (
        <AllTried address={href(nodePath(handOverOf(tree), tree.rootId)) + formatState(after)} />
      ) : (
        <p>Why that one: {next.why}</p>
      )}
    </section>
  );
}
