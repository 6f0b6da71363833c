import { describe, expect, it } from 'vitest';
import { formatIssues } from '../../../src/lib/issues/format.ts';
import { validateTree } from '../../../src/lib/tree/validate-tree.ts';
import { question, smallTree } from '../../helpers/tree.ts';
import { realTree } from '../../helpers/tree-content.ts';

describe('validateTree', () => {
  it('finds nothing wrong with the small tree and with the real one', () => {
    expect(formatIssues(validateTree(smallTree()))).toBe('0 issues in 0 files.');
    expect(formatIssues(validateTree(realTree))).toBe('0 issues in 0 files.');
  });

  it('reports several issues at once', () => {
    const tree = smallTree(question('way-in', ['yes>nowhere', 'cant-tell>hand-over']));
    expect(new Set(validateTree(tree).map(({ rule }) => rule))).toEqual(
      new Set(['dangling-answer', 'tree-root', 'too-few-answers', 'cant-tell-astray', 'unreachable']),
    );
  });
});
