import { FIND_PATH } from '~/lib/urls.ts';
import { href } from '~/site.ts';
import { DidItHelp } from './DidItHelp.tsx';
import { HandOverPanel } from './HandOverPanel.tsx';
import { Plan } from './Plan.tsx';
import { forgetPlace } from './remember.ts';
import { Trail } from './Trail.tsx';
import { useDecisionTree } from './useDecisionTree.ts';

interface Props {
  /** The node this page was built for. */
  nodeId: string;
}

/**
 * What JavaScript adds to a page of the tree: the answers so far with “Change”, the plan, “did it help?” and the
 * hand-over. Questions and answers themselves are in the page and work without it.
 */
export function DecisionTree({ nodeId }: Props) {
  const model = useDecisionTree(nodeId);
  if (model.status === 'loading') return null;
  if (model.status === 'failed') {
    return (
      <p class="tree-panel notice" role="status">
        Your answers cannot be listed, because the data of the questions could not be loaded. The answers above still
        work.
      </p>
    );
  }
  const { tree, place, lastPlace, change, setTried, addressOf } = model;
  const node = tree.nodes[place.nodeId];
  const hasTrail = place.state.answers.length > 0;
  return (
    <div class="tree-panel">
      <div role="status">{place.notice !== '' && <p class="notice">{place.notice}</p>}</div>
      {!hasTrail && lastPlace !== undefined && (
        <p>
          <a href={lastPlace}>Continue where you left off</a>
        </p>
      )}
      {node?.kind === 'outcome' && (
        <DidItHelp key={node.id} tree={tree} place={place} setTried={setTried} addressOf={addressOf} />
      )}
      {hasTrail && <Trail tree={tree} state={place.state} change={change} />}
      {hasTrail && (
        <p class="no-print">
          <a href={href(FIND_PATH)} onClick={forgetPlace}>
            Start again
          </a>{' '}
          ·{' '}
          <a href={`${href('/flowchart/')}${addressOf(tree.rootId, place.state).replace(/^[^#]*/, '')}`}>
            See where you are in the flowchart
          </a>
        </p>
      )}
      {node?.kind === 'question' && <Plan tree={tree} place={place} addressOf={addressOf} />}
      <HandOverPanel tree={tree} place={place} addressOf={addressOf} />
    </div>
  );
}
