import { describe, expect, it } from 'vitest';
import { measureCoverage } from '~/lib/content/coverage.ts';
import { buildTree } from '~/lib/tree/build-tree.ts';
import { smallContent } from '../../helpers/content.ts';

describe('measureCoverage', () => {
  it('counts what the small content holds', () => {
    const content = smallContent();
    expect(measureCoverage(content, buildTree(content))).toEqual({
      fixes: 2,
      codes: 1,
      codeRows: 1,
      corrections: 1,
      messages: 1,
      wordings: 1,
      citations: 4,
      sources: 2,
      checks: 4,
      changes: 1,
      tests: 0,
      commands: 3,
      powerShell: 3,
      tested: 0,
      questions: 1,
      outcomes: 3,
      paths: 3,
      names: 8,
      unverifiedNames: 1,
      oldestReview: '2026-01-02',
    });
  });
});
