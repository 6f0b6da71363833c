import { describe, expect, it } from 'vitest';
import { growCorpus, shiftCode } from '../../scripts/bench/grow-corpus.ts';
import { createRandom, createWordMaker, pick, zipfRank } from '../../scripts/bench/random.ts';
import { buildIndex } from '../../src/lib/search/build-index.ts';
import type { SearchCorpus, SearchDocument } from '../../src/lib/search/documents.ts';

const document = (
  kind: SearchDocument['kind'],
  slug: string,
  text: string,
  leadsTo: number[] = [],
): SearchDocument => ({
  kind,
  slug,
  title: text,
  action: `Look at the ${text}`,
  leadsTo,
  texts: [
    { weight: 'title', text },
    { weight: 'symptom', text: `${text} stopped yesterday without warning` },
  ],
});

const REAL: SearchCorpus = {
  documents: [
    document('fix', 'expired-certificate', 'certificate expired on the remote host'),
    document('fix', 'nla', 'network level authentication cannot reach its controller'),
    document('code', '0x904', 'socket closed', [1, 0]),
    document('correction', 'rename-keys', 'certification identification notification authenticated identity'),
  ],
  messages: [
    { text: 'The certificate has expired', language: 'en', targets: [0, 2], event: { id: 1057, source: 'TermDD' } },
    { text: 'Das Zertifikat ist abgelaufen', language: 'de', targets: [0] },
  ],
};

const wordsOf = ({ documents }: SearchCorpus) =>
  new Set(documents.flatMap(({ texts }) => texts.flatMap(({ text }) => text.toLowerCase().split(/\W+/))));

describe('createRandom', () => {
  it('gives the same numbers for the same seed, others for another, all from 0 to below 1', () => {
    const take = (seed: number) => {
      const random = createRandom(seed);
      return Array.from({ length: 1000 }, random);
    };
    expect(take(904)).toEqual(take(904));
    expect(take(904)).not.toEqual(take(905));
    expect(take(7).every((value) => value >= 0 && value < 1)).toBe(true);
    const mean = take(1).reduce((sum, value) => sum + value, 0) / 1000;
    expect(mean).toBeGreaterThan(0.45);
    expect(mean).toBeLessThan(0.55);
  });

  it('keeps its first numbers, because every generated page hangs on them', () => {
    const random = createRandom(904);
    expect([random(), random(), random()].map((value) => value.toFixed(6))).toMatchInlineSnapshot(`
      [
        "0.909965",
        "0.718084",
        "0.374507",
      ]
    `);
  });
});

describe('pick', () => {
  it('takes every item sometime and refuses an empty list', () => {
    const random = createRandom(1);
    expect(new Set(Array.from({ length: 100 }, () => pick(random, ['a', 'b', 'c']))).size).toBe(3);
    expect(() => pick(random, [])).toThrow('There is nothing to pick from.');
  });
});

describe('zipfRank', () => {
  it('stays within the list and prefers the front', () => {
    const random = createRandom(2);
    const ranks = Array.from({ length: 5000 }, () => zipfRank(random, 1000));
    expect(Math.min(...ranks)).toBe(0);
    expect(Math.max(...ranks)).toBeLessThan(1000);
    const first = ranks.filter((rank) => rank < 31).length;
    expect(first).toBeGreaterThan(2000);
    expect(first).toBeLessThan(3000);
  });
});

describe('createWordMaker', () => {
  it('makes words out of runs of letters that known words have', () => {
    const known = ['certificate', 'certification', 'notification', 'identification'];
    const make = createWordMaker(known);
    const random = createRandom(3);
    const made = new Set(Array.from({ length: 200 }, () => make(random)));
    const runs = new Set(known.flatMap((word) => [...word].map((_, i) => word.slice(i, i + 4))));
    for (const word of made) {
      for (let i = 0; i + 4 <= word.length; i++) expect(runs).toContain(word.slice(i, i + 4));
    }
    expect([...made].some((word) => !known.includes(word))).toBe(true);
  });
});

describe('shiftCode', () => {
  it.each([
    ['0x904', 1, '0x10000904'],
    ['0x904-0x7', 2, '0x20000904-0x7'],
    ['extended-0x7', 9, 'extended-0x90000007'],
  ])('moves %s on by %d to %s', (slug, round, expected) => {
    expect(shiftCode(slug, round)).toBe(expected);
  });
});

describe('growCorpus', () => {
  it('returns the real pages alone when that is enough', () => {
    expect(growCorpus(REAL, 0)).toEqual(REAL);
  });

  it('reaches exactly the wanted number of pages, the same each time, with addresses that differ', () => {
    const grown = growCorpus(REAL, 50);
    expect(grown.documents).toHaveLength(50);
    expect(growCorpus(REAL, 50)).toEqual(grown);
    expect(new Set(grown.documents.map(({ kind, slug }) => `${kind}/${slug}`)).size).toBe(50);
  });

  it('keeps the real pages unchanged in front of their kind', () => {
    const grown = growCorpus(REAL, 50).documents.filter(({ kind }) => kind === 'fix');
    expect(grown.slice(0, 2)).toEqual(REAL.documents.slice(0, 2));
  });

  it('orders pages as the index wants them and keeps every link on its target’s kind', () => {
    const { documents, messages } = growCorpus(REAL, 50);
    const kinds = documents.map(({ kind }) => kind);
    expect(
      kinds.toSorted((a, b) => ['fix', 'code', 'correction'].indexOf(a) - ['fix', 'code', 'correction'].indexOf(b)),
    ).toEqual(kinds);
    for (const { leadsTo } of documents) expect(leadsTo.every((at) => documents[at]?.kind === 'fix')).toBe(true);
    for (const { language, targets } of messages)
      expect(targets.map((at) => documents[at]?.kind)).toEqual(language === 'en' ? ['fix', 'code'] : ['fix']);
    expect(buildIndex({ documents, messages }).core.fixes).toHaveLength(kinds.filter((kind) => kind === 'fix').length);
  });

  it('grows only articles when asked to', () => {
    const { documents } = growCorpus(REAL, 50, 'articles only');
    expect(documents.filter(({ kind }) => kind === 'fix')).toHaveLength(48);
  });

  it('brings new words with new pages', () => {
    const [some, more] = [growCorpus(REAL, 50), growCorpus(REAL, 400)].map((corpus) => wordsOf(corpus).size);
    expect(some).toBeGreaterThan(wordsOf(REAL).size);
    expect(more).toBeGreaterThan(some ?? Number.POSITIVE_INFINITY);
  });
});
