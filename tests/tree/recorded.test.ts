import { describe, expect, it } from 'vitest';
import { judgeRecorded, replayLink } from '../../scripts/tree/judge-recorded.ts';
import { readRecorded, recordTree } from '../../scripts/tree/recorded.ts';
import { formatIssues } from '../../src/lib/issues/format.ts';
import { smallTree } from '../helpers/tree.ts';
import { realTree } from '../helpers/tree-content.ts';

const recorded = readRecorded(process.cwd());

describe('the recorded tree', () => {
  it('is the tree as it is now', () => {
    const now = recordTree(realTree);
    expect(recorded.edges).toBe(now.edges);
    expect(recorded.outcomes).toBe(now.outcomes);
    expect(formatIssues(judgeRecorded(realTree, recorded))).toBe('0 issues in 0 files.');
  });

  it('holds every link once', () => {
    expect(new Set(recorded.links).size).toBe(recorded.links.length);
    expect(recorded.links.length).toBeGreaterThan(300);
  });

  it.each(['/find/', '/fix/', '/flowchart/', '/find/hand-over/'])('holds links to %s', (start) => {
    expect(recorded.links.some((link) => link.startsWith(start))).toBe(true);
  });
});

describe('judgeRecorded', () => {
  it('reports what is not as recorded, missing links and links whose page is gone', () => {
    const tree = smallTree();
    const now = recordTree(tree);
    const links = [...now.links.slice(1), '/find/gone/#start=no'];
    expect(formatIssues(judgeRecorded(tree, { ...now, edges: '', links }))).toMatchInlineSnapshot(`
      "tests/tree/recorded/edges.md
        The tree is not as recorded.  [not-as-recorded]
                Run ‘npm run tree:check -- --record’ and review the difference like code.

      tests/tree/recorded/state-links.txt
        Not recorded yet: 1 link.  [not-as-recorded]
                Run ‘npm run tree:check -- --record’ and review the difference like code.
        line 17  The page ‘/find/gone/’ of a shared link does not exist any more.  [lost-link]

      3 issues in 2 files."
    `);
  });
});

describe('replayLink', () => {
  const tree = smallTree();

  it('opens every recorded link without an exception, on a page that exists', () => {
    for (const link of recorded.links) expect(replayLink(realTree, link).fault).toBeUndefined();
  });

  it('gives a notice for an answer that does not exist any more', () => {
    expect(replayLink(tree, '/find/way-in/#start=perhaps')).toEqual({
      notice: 'Left out of the link: “start=perhaps” names an answer that does not exist any more.',
    });
  });

  it('gives a notice for an answer that leads elsewhere today', () => {
    expect(replayLink(tree, '/find/on-host/#start=yes')).toEqual({
      notice: 'Left out of the link: “start=yes” does not lead to this page.',
    });
  });

  it('gives none for a link that still holds, on a question, a fix and the flowchart', () => {
    for (const link of ['/find/way-in/#start=no', '/fix/alpha/#start=yes&tried=beta', '/flowchart/#start=no', '/find/'])
      expect(replayLink(tree, link)).toEqual({ notice: '' });
  });

  it('names a page that is gone', () => {
    expect(replayLink(tree, '/find/gone/#start=no').fault).toBe(
      'The page ‘/find/gone/’ of a shared link does not exist any more.',
    );
  });
});
