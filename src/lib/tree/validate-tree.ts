import type { Issue } from '../issues/issue.ts';
import { ANSWER_RULES } from './answer-rules.ts';
import { GRAPH_RULES } from './graph-rules.ts';
import { PATH_RULES } from './path-rules.ts';
import type { Tree } from './tree.ts';
import { visitPaths } from './visit-paths.ts';

export { MAX_ANSWERS, MAX_ANSWERS_WITHOUT_HOST } from './path-rules.ts';

/**
 * Proves the decision tree: one root, no dangling or repeated answer, no cycle, nothing unreachable, every fix
 * offered, every path ends within its limit, no path ends with all its causes ruled out, every outcome begins with a
 * cause the answers speak for, and every fix is reached by answers that fit its own evidence.
 */
export function validateTree(tree: Tree): Issue[] {
  const issues = [...GRAPH_RULES, ...ANSWER_RULES].flatMap((rule) => rule(tree));
  const isSound = !issues.some(({ rule }) => rule === 'tree-cycle' || rule === 'tree-root');
  if (!isSound) return issues;
  const judges = PATH_RULES.map((rule) => rule(tree));
  visitPaths(tree, (path) => {
    for (const { look } of judges) look(path);
  });
  return [...issues, ...judges.flatMap((judge) => judge.issues())];
}
