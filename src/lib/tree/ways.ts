import { shortestPaths } from './paths.ts';
import type { GivenAnswer } from './state.ts';
import { outcomesOf, type Tree, type TreeOutcome } from './tree.ts';

/** One way to a fix: an outcome that offers it, and the fewest answers that lead there. */
export interface Way {
  outcome: TreeOutcome;
  answers: GivenAnswer[];
}

/** All outcomes that offer a fix: where it stands first comes first, then what needs the fewest answers. */
export function waysToFix(tree: Tree, slug: string): Way[] {
  const shortest = shortestPaths(tree);
  return outcomesOf(tree)
    .flatMap((outcome) => {
      const answers = shortest.get(outcome.id);
      return outcome.outcome === 'fixes' && outcome.fixes.includes(slug) && answers !== undefined
        ? [{ outcome, answers }]
        : [];
    })
    .toSorted(
      (a, b) => a.outcome.fixes.indexOf(slug) - b.outcome.fixes.indexOf(slug) || a.answers.length - b.answers.length,
    );
}
