import { describe, expect, it } from 'vitest';
import { buildIndex } from '~/lib/search/build-index.ts';
import { packGaps, unpackIndex } from '~/lib/search/search-index.ts';
import { codeDocument, fixDocument, message } from '../../helpers/search.ts';

const corpus = {
  documents: [
    fixDocument('firewall', 'A firewall blocks the port', ['rdp port blocked']),
    codeDocument('0x204', [0], '/find/port/'),
    { ...fixDocument('x', 'Corrected: turn it off'), kind: 'correction' as const, slug: 'turn-off' },
  ],
  messages: [message('Nothing answers', [0, 1]), message('Keine Antwort', [0], { language: 'de' })],
};

describe('buildIndex', () => {
  it('gives the same parts for the same content', () => {
    expect(JSON.stringify(buildIndex(corpus))).toBe(JSON.stringify(buildIndex(corpus)));
  });

  it('puts what people type into the core and the rest behind it', () => {
    const { core, more } = buildIndex(corpus);
    expect(core.units.terms).toBe('block firewall port rdp');
    expect(more?.documents.map(([, slug]) => slug)).toEqual(['turn-off']);
  });
});

describe('unpackIndex', () => {
  const parts = buildIndex(corpus);

  it('works with the core alone', () => {
    const index = unpackIndex({ core: parts.core });
    expect(index.documents.map(({ slug }) => slug)).toEqual(['firewall', '0x204']);
    expect(index.documents[1]).toMatchObject({ kind: 'code', leadsTo: [0], start: '/find/port/' });
  });

  it('adds what arrives later', () => {
    const index = unpackIndex(parts);
    expect(index.documents.map(({ slug }) => slug)).toEqual(['firewall', '0x204', 'turn-off']);
    expect(index.messages.map(({ language }) => language)).toEqual(['en', 'de']);
    expect(index.owners.at(-1)).toBe(index.documents.length + 1);
  });
});

describe('packGaps', () => {
  it('packs ascending numbers as their gaps', () => {
    expect(packGaps([0, 2, 3, 50])).toBe('0.1.0.1a');
  });
});
