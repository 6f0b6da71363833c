import { useState } from 'preact/hooks';
import { addTried, nextTry } from '~/lib/tree/follow-up.ts';
import { formatState, type TreeState } from '~/lib/tree/state.ts';
import type { Tree } from '~/lib/tree/tree.ts';
import { fixPath } from '~/lib/urls.ts';
import { href } from '~/site.ts';
import type { Place } from './useDecisionTree.ts';

interface Props {
  tree: Tree;
  place: Place;
  setTried: (tried: string[]) => void;
  addressOf: (nodeId: string, state: TreeState) => string;
}

/** “Did this fix it?” for the first fix of the plan that was not tried; after the last one, the hand-over. */
export function DidItHelp({ tree, place, setTried, addressOf }: Props) {
  const [solvedBy, setSolvedBy] = useState<string>();
  const { state, nodeId } = place;
  const node = tree.nodes[nodeId];
  if (node?.kind !== 'outcome' || node.outcome !== 'fixes') return null;
  if (solvedBy !== undefined) return <Solved slug={solvedBy} title={tree.fixes[solvedBy]?.title ?? solvedBy} />;
  const next = nextTry(tree, state, nodeId);
  if (next.kind === 'hand-over') return <AllTried address={addressOf(next.nodeId, state)} />;
  const { slug, why } = next.fix;
  return (
    <section class="did-it-help no-print" aria-label="Did it help?">
      <p>
        {state.tried.length === 0 ? 'Try first: ' : 'Try next: '}
        <a href={href(fixPath(slug)) + formatState(state)}>{tree.fixes[slug]?.title}</a>
      </p>
      <p>Why now: {why}</p>
      <div class="button-row">
        <button type="button" class="button quiet" onClick={() => setSolvedBy(slug)}>
          It is solved
        </button>
        <button type="button" class="button quiet" onClick={() => setTried(addTried(state, slug).tried)}>
          It did not help, or it is not this
        </button>
      </div>
    </section>
  );
}

/** What to write down so that it does not come back. */
export function Solved({ slug, title }: { slug: string; title: string }) {
  return (
    <section class="did-it-help" role="status">
      <p>Good that it works again. Write this down, so that it does not come back:</p>
      <ul>
        <li>today’s date, and what it was: {title}</li>
        <li>what you changed, with the old values, in case somebody wants them back</li>
        <li>
          <a href={`${href(fixPath(slug))}#prevent`}>how to keep it from coming back</a>
        </li>
      </ul>
    </section>
  );
}

/** Shown when nothing is left to try. */
export function AllTried({ address }: { address: string }) {
  return (
    <section class="did-it-help" role="status">
      <p>Everything that fits your answers has been tried or is ruled out.</p>
      <p>
        <a class="button" href={address}>
          Hand it over with what you found
        </a>
      </p>
    </section>
  );
}
