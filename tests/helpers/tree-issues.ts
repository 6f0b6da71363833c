import { formatIssues } from '../../src/lib/issues/format.ts';
import type { Tree } from '../../src/lib/tree/tree.ts';
import { validateTree } from '../../src/lib/tree/validate-tree.ts';

/** The issues of one rule as people read them. */
export function issuesOf(tree: Tree, rule: string): string {
  return formatIssues(validateTree(tree).filter((issue) => issue.rule === rule));
}
