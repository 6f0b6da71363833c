import { describe, expect, it } from 'vitest';
import type { Fix } from '~/lib/content/fix-page.ts';
import { judgeFixData } from '~/lib/content/fix-rules.ts';
import { fixWith } from '../../helpers/content.ts';

const FILE = 'src/content/fixes/loose-cable.mdx';
const judged = (change: (fix: Fix) => void) => judgeFixData(fixWith(change));

describe('judgeFixData', () => {
  it('finds nothing wrong with a complete fix', () => {
    expect(judged(() => {})).toEqual([]);
  });

  it.each<[string, number | undefined, (fix: Fix) => void, string, string]>([
    [
      'usually-missing',
      9,
      ({ data }) => {
        data.evidence = { grade: 'unsupported', note: 'No source.', sources: [] };
      },
      'The grade is ‘unsupported’ but the article does not say which code this cause normally shows.',
      'Add ‘usually:’ with a text and the codes.',
    ],
    [
      'usually-unwanted',
      undefined,
      ({ data }) => {
        data.usually = { text: 'Another code.', codes: [] };
      },
      'The grade is ‘documented’, so ‘usually:’ would contradict it.',
      'Remove ‘usually:’ or change the grade.',
    ],
    [
      'grade-without-source',
      9,
      ({ data }) => {
        data.evidence.sources = [];
      },
      'The grade ‘documented’ has no source.',
      'Name the source keys that tie this cause to the code, or grade it ‘unsupported’.',
    ],
    [
      'ways-in',
      29,
      ({ data }) => {
        data.waysIn = ['console'];
      },
      'The repair is done on the host, but only one way in is named.',
      'Remote Desktop itself is down: name at least two ids of src/content/ways-in.',
    ],
    [
      'ways-in',
      29,
      ({ data, article }) => {
        data.side = 'azure';
        data.waysIn = [];
        article.steps = [];
      },
      'The repair is done on the host, but no way in is named.',
      'Remote Desktop itself is down: name at least two ids of src/content/ways-in.',
    ],
    [
      'next-is-self',
      31,
      ({ data }) => {
        data.next = [{ fix: 'loose-cable', when: 'Always.' }];
      },
      'The article sends the reader to itself.',
      'Remove it from ‘next’.',
    ],
    [
      'next-twice',
      30,
      ({ data }) => data.next.push({ fix: 'flat-battery', when: 'Always.' }),
      '‘next’ names ‘flat-battery’ twice.',
      'Keep one.',
    ],
    [
      'changed-since-review',
      33,
      (fix) => {
        fix.hash = '000000000000';
      },
      'The text changed since its review of 2026-01-02.',
      'Read it once more against its sources, then run: npm run review -- loose-cable',
    ],
    [
      'fix-without-source',
      8,
      ({ data, article }) => {
        article.cites = [];
        data.evidence = { grade: 'unsupported', note: 'No source.', sources: [] };
        data.usually = { text: 'Another code.', codes: [] };
        data.fingerprints = [{ kind: 'sign', text: 'Dark.' }];
      },
      'The article names no source at all.',
      'Cite one behind each claim about Windows: <Cite keys="…" />. What no source says does not belong here.',
    ],
    [
      'never-reviewed',
      33,
      ({ data }) => {
        data.reviewed.hash = 'never';
      },
      'Nobody has reviewed this article yet.',
      'Read it against its sources, then run: npm run review -- loose-cable',
    ],
  ])('reports %s', (rule, line, change, message, hint) => {
    expect(judged(change)).toEqual([{ rule, file: FILE, line, message, hint }]);
  });

  it('wants no ways into the host of a repair on the client', () => {
    const issues = judged(({ data, article }) => {
      data.waysIn = [];
      for (const step of article.steps) step.machine = 'client';
    });
    expect(issues).toEqual([]);
  });
});
