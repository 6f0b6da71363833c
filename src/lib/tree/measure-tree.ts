import { edgesOf } from './paths.ts';
import { outcomesOf, questionsOf, type Tree } from './tree.ts';
import { visitPaths } from './visit-paths.ts';

/** How many paths offer a fix, and on how many of them the answers speak for it and none rules it out. */
export interface FixPaths {
  slug: string;
  paths: number;
  fitting: number;
}

/** The size of the tree. */
export interface TreeFigures {
  questions: number;
  outcomes: number;
  edges: number;
  paths: number;
  /** Answers from the root to an outcome. */
  depth: { median: number; max: number; maxWithoutHost: number };
  fixes: FixPaths[];
}

/** Counts what the tree is made of, along all its paths. Only for trees without cycles. */
export function measureTree(tree: Tree): TreeFigures {
  const depths: number[] = [];
  let maxWithoutHost = 0;
  const fixes = new Map(Object.keys(tree.fixes).map((slug) => [slug, { slug, paths: 0, fitting: 0 }]));
  visitPaths(tree, ({ answers, outcome, needsHost, isConsistent, isConfirmed, isRefuted }) => {
    depths.push(answers.length);
    if (!needsHost) maxWithoutHost = Math.max(maxWithoutHost, answers.length);
    if (outcome.outcome !== 'fixes') return;
    for (const slug of outcome.fixes) {
      const counted = fixes.get(slug);
      if (counted === undefined) continue;
      counted.paths += 1;
      counted.fitting += Number(isConsistent && isConfirmed(slug) && !isRefuted(slug));
    }
  });
  const sorted = depths.toSorted((a, b) => a - b);
  return {
    questions: questionsOf(tree).length,
    outcomes: outcomesOf(tree).length,
    edges: edgesOf(tree).length,
    paths: depths.length,
    depth: { median: sorted[Math.floor(sorted.length / 2)] ?? 0, max: sorted.at(-1) ?? 0, maxWithoutHost },
    fixes: [...fixes.values()],
  };
}
