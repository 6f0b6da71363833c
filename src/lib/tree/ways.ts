import type { GivenAnswer } from './state.ts';
import type { Tree, TreeOutcome } from './tree.ts';
import { type PathView, visitPaths } from './visit-paths.ts';

/** One way to a fix: an outcome that offers it, and the fewest answers that lead there. */
export interface Way {
  outcome: TreeOutcome;
  answers: GivenAnswer[];
  /** Whether the answers speak for the fix and none rules it out. */
  isFitting: boolean;
}

/**
 * The ways to every fix, one per outcome that offers it. Ways whose answers speak for the fix come first, then those
 * to outcomes in which it stands high, then the short ones. Only for trees without cycles.
 */
export function waysToFixes(tree: Tree): Map<string, Way[]> {
  const best = new Map(Object.keys(tree.fixes).map((slug) => [slug, new Map<string, Way>()]));
  visitPaths(tree, (path) => {
    const { outcome, answers } = path;
    if (outcome.outcome !== 'fixes') return;
    for (const slug of outcome.fixes) {
      const known = best.get(slug)?.get(outcome.id);
      const isFitting = fits(path, slug);
      if (known !== undefined && !isBetter({ answers, isFitting }, known)) continue;
      best.get(slug)?.set(outcome.id, { outcome, answers: [...answers], isFitting });
    }
  });
  return new Map([...best].map(([slug, ways]) => [slug, sortWays(slug, [...ways.values()])]));
}

function fits({ isConsistent, isConfirmed, isRefuted }: PathView, slug: string): boolean {
  return isConsistent && isConfirmed(slug) && !isRefuted(slug);
}

function isBetter(next: { answers: readonly GivenAnswer[]; isFitting: boolean }, known: Way): boolean {
  if (next.isFitting !== known.isFitting) return next.isFitting;
  return next.answers.length < known.answers.length;
}

function sortWays(slug: string, ways: Way[]): Way[] {
  return ways.toSorted(
    (a, b) =>
      Number(b.isFitting) - Number(a.isFitting) ||
      a.outcome.fixes.indexOf(slug) - b.outcome.fixes.indexOf(slug) ||
      a.answers.length - b.answers.length,
  );
}
