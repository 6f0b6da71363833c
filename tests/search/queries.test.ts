import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContent } from '~/data/read-content.ts';
import { buildCorpus } from '~/lib/search/documents.ts';
import { searchStaged } from '~/lib/search/stages.ts';
import { labelOf, type QueryCase, scoreQueries } from '../../scripts/search/score-queries.ts';
import { enginesOf } from '../helpers/search.ts';

const cases = JSON.parse(readFileSync(new URL('queries.json', import.meta.url), 'utf8')) as QueryCase[];
const { content } = readContent(process.cwd());
const engines = enginesOf(buildCorpus(content));
const results = Object.fromEntries(
  cases.map(({ id, query }) => [
    id,
    [
      ...new Set(
        searchStaged(engines, query).results.flatMap(
          ({ document }) => labelOf(engines.base.index.documents[document]) ?? [],
        ),
      ),
    ],
  ]),
);
const { kinds } = scoreQueries(cases, results);
const score = (kind: string) => kinds.find((entry) => entry.kind === kind);

describe('the query file', () => {
  it('has each id once and names only pages that exist', () => {
    const slugs = new Set([...content.fixes.map(({ id }) => id), 'error-0x904', 'disconnect-codes']);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(cases.flatMap(({ expected }) => expected).filter((slug) => !slugs.has(slug))).toEqual([]);
  });

  it('has at least 150 queries and every kind', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect([...new Set(cases.map(({ kind }) => kind))].toSorted()).toEqual([
      'code',
      'dialog',
      'eventlog',
      'localized',
      'negative',
      'symptom',
      'title',
      'typo',
    ]);
  });
});

describe('the answers to the query file', () => {
  it.each([
    ['all', 0.92],
    ['code', 1],
    ['dialog', 0.95],
    ['eventlog', 0.95],
    ['localized', 0.9],
    ['typo', 0.9],
    ['title', 0.85],
    ['symptom', 0.85],
  ])('hold an expected page among the first three for %s: %d', (kind, goal) => {
    const { any3 = 0, positives = 0 } = score(kind) ?? {};
    expect(any3 / positives).toBeGreaterThanOrEqual(goal);
  });

  it('reject at least nine of ten texts that are not ours', () => {
    const { rejected = 0, negatives = 0 } = score('negative') ?? {};
    expect(rejected / negatives).toBeGreaterThanOrEqual(0.9);
  });
});
