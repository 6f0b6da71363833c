import { describe, expect, it } from 'vitest';
import { buildIndex } from '~/lib/search/build-index.ts';
import { matchQuery } from '~/lib/search/score.ts';
import { unpackIndex } from '~/lib/search/search-index.ts';
import { WEIGHTS } from '~/lib/search/weights.ts';
import { fixDocument, message } from '../../helpers/search.ts';

const index = unpackIndex(
  buildIndex({
    documents: [
      fixDocument('certificate', 'certificate expired'),
      fixDocument('firewall', 'firewall blocks port'),
      fixDocument('port', 'port closed'),
    ],
    messages: [message('connection timeout while handshake', [1, 2])],
  }),
);
const match = (...words: string[]) =>
  matchQuery(
    index,
    words.map((written) => ({ written, terms: index.idf.has(written) ? [{ term: written, confidence: 1 }] : [] })),
    WEIGHTS,
  );
const of = (document: number, ...words: string[]) =>
  match(...words).documents.find((entry) => entry.document === document);

describe('matchQuery', () => {
  it('gives a page that holds every word the whole share', () => {
    expect(of(0, 'certificate', 'expire')?.share).toBeCloseTo(1);
    expect(of(0, 'certificate', 'expire')?.phrase).toBeCloseTo(1);
  });

  it('counts words that no text of ours holds against a match', () => {
    const known = of(0, 'certificate', 'expire')?.share ?? 0;
    expect(of(0, 'certificate', 'expire', 'banana')?.share).toBeLessThan(known);
  });

  it('passes the words of a message on to its pages, the first most of all', () => {
    const [first, second] = [of(1, 'timeout', 'handshak'), of(2, 'timeout', 'handshak')];
    expect(first?.phrase).toBeGreaterThan(second?.phrase ?? 1);
    expect(of(0, 'timeout', 'handshak')).toBeUndefined();
  });

  it('weighs a mended word less than a right one', () => {
    const mended = matchQuery(index, [{ written: 'x', terms: [{ term: 'firewall', confidence: 0.65 }] }], WEIGHTS);
    expect(mended.documents[0]?.shared).toBeLessThan(of(1, 'firewall')?.shared ?? 0);
  });

  it('lists units that share half of their meaning, and no others', () => {
    expect(match('certificate', 'expire').units).toHaveLength(1);
    expect(match('port', 'banana', 'apple').units.every(({ ofUnit }) => ofUnit >= 0.5)).toBe(true);
  });
});
