import { countOf } from '../text.ts';
import type { Issue } from './issue.ts';

/**
 * Prints issues for people: grouped by file, in line order, each with its rule and hint.
 *
 * @example
 * formatIssues([{ rule: 'unknown-source', file: 'a.mdx', line: 3, message: 'Source ‘evnt’ is not in the register.', hint: 'Did you mean ‘event’?' }])
 * // 'a.mdx\n  line 3  Source ‘evnt’ is not in the register.  [unknown-source]\n          Did you mean ‘event’?\n\n1 issue in 1 file.'
 */
export function formatIssues(issues: readonly Issue[]): string {
  const files = [...new Set(issues.map((issue) => issue.file))].sort();
  const groups = files.map((file) => {
    const lines = issues
      .filter((issue) => issue.file === file)
      .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
      .map(formatIssue);
    return [file, ...lines].join('\n');
  });
  const total = `${countOf(issues.length, 'issue')} in ${countOf(files.length, 'file')}.`;
  return [...groups, total].join('\n\n');
}

function formatIssue({ line, message, rule, hint }: Issue): string {
  const place = line === undefined ? '  ' : `  line ${line}  `;
  const first = `${place}${message}  [${rule}]`;
  return hint === undefined ? first : `${first}\n          ${hint}`;
}
