import { type PlannedFix, planFixes } from './plan.ts';
import type { TreeState } from './state.ts';
import { outcomesOf, type Tree } from './tree.ts';

/** What to do next: try a fix, or hand the case over because nothing that fits is left. */
export type NextTry = { kind: 'fix'; fix: PlannedFix } | { kind: 'hand-over'; nodeId: string };

/**
 * The next thing to try at a node: the first fix of the plan, which leaves out what an answer rules out and what was
 * tried. When nothing is left, the hand-over.
 */
export function nextTry(tree: Tree, state: TreeState, nodeId: string): NextTry {
  const [fix] = planFixes(tree, state, nodeId);
  return fix === undefined ? { kind: 'hand-over', nodeId: handOverOf(tree) } : { kind: 'fix', fix };
}

/** The state after a fix did not help; a fix is noted once, however often its page says so. */
export function addTried(state: TreeState, slug: string): TreeState {
  return state.tried.includes(slug) ? state : { ...state, tried: [...state.tried, slug] };
}

/** The hand-over outcome, where a case goes that nothing solved. */
export function handOverOf(tree: Tree): string {
  return outcomesOf(tree).find(({ outcome }) => outcome === 'hand-over')?.id ?? tree.rootId;
}
