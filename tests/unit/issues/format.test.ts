import { describe, expect, it } from 'vitest';
import { formatIssues } from '~/lib/issues/format.ts';

describe('formatIssues', () => {
  it('groups by file, in line order, with rule and hint', () => {
    const text = formatIssues([
      { rule: 'long-sentence', file: 'b.mdx', line: 12, message: 'A sentence has 36 words.', hint: 'Split it.' },
      {
        rule: 'unknown-source',
        file: 'a.mdx',
        line: 9,
        message: 'Source ‘evnt’ does not exist.',
        hint: 'Did you mean ‘event’?',
      },
      { rule: 'no-steps', file: 'b.mdx', message: 'The article has no step.' },
      { rule: 'schema', file: 'b.mdx', line: 2, message: 'title: This text is empty.' },
    ]);
    expect(text).toBe(`a.mdx
  line 9  Source ‘evnt’ does not exist.  [unknown-source]
          Did you mean ‘event’?

b.mdx
  The article has no step.  [no-steps]
  line 2  title: This text is empty.  [schema]
  line 12  A sentence has 36 words.  [long-sentence]
          Split it.

4 issues in 2 files.`);
  });

  it('counts one of each in the singular', () => {
    expect(formatIssues([{ rule: 'no-steps', file: 'a.mdx', message: 'The article has no step.' }])).toBe(
      'a.mdx\n  The article has no step.  [no-steps]\n\n1 issue in 1 file.',
    );
  });
});
