import { countOf } from '~/lib/text.ts';
import { planFixes } from '~/lib/tree/plan.ts';
import { formatState, type TreeState } from '~/lib/tree/state.ts';
import type { Tree } from '~/lib/tree/tree.ts';
import { fixPath } from '~/lib/urls.ts';
import { href } from '~/site.ts';
import type { Place } from './useDecisionTree.ts';

interface Props {
  tree: Tree;
  place: Place;
  addressOf: (nodeId: string, state: TreeState) => string;
}

/** Most causes listed; the rest is only counted. */
const SHOWN = 8;

/** What it can still be, in the order to try it, with the reason for each place. */
export function Plan({ tree, place }: Props) {
  const plan = planFixes(tree, place.state, place.nodeId);
  if (plan.length === 0) return null;
  return (
    <details class="no-print">
      <summary>What it can still be: {countOf(plan.length, 'cause')}, in the order to try</summary>
      <ol>
        {plan.slice(0, SHOWN).map(({ slug, why }) => (
          <li key={slug}>
            <a href={href(fixPath(slug)) + formatState(place.state)}>{tree.fixes[slug]?.title}</a> – {why}
          </li>
        ))}
      </ol>
      {plan.length > SHOWN && <p>And {plan.length - SHOWN} more behind them. Each answer makes the list shorter.</p>}
    </details>
  );
}
