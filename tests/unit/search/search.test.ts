import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_RESULTS, search } from '~/lib/search/search.ts';
import { codeDocument, engineOf, fixDocument, message } from '../../helpers/search.ts';

const CERTIFICATE = 0;
const FIREWALL = 1;
const PAIR = 2;
const CODE = 3;
const LICENCE_CODE = 5;

const engine = engineOf({
  documents: [
    fixDocument('expired-certificate', 'The certificate of the host has expired', ['rdp certificate expired']),
    fixDocument('firewall', 'A firewall blocks the port', ['port 3389 blocked', 'rdp firewall rule missing']),
    codeDocument('0x904-0x7', [CERTIFICATE, FIREWALL], '/find/ways/'),
    codeDocument('0x904', [CERTIFICATE, FIREWALL]),
    codeDocument('extended-0x7'),
    codeDocument('0x808', [FIREWALL]),
  ],
  messages: [
    message('The remote session was ended because the certificate could not be verified by the client.', [CERTIFICATE]),
    message('A fatal error occurred when attempting to access the TLS server credential private key.', [CERTIFICATE], {
      event: { id: 36870, source: 'Schannel' },
    }),
    message('Der private Schlüssel der Anmeldeinformationen für den TLS-Server ist beschädigt.', [CERTIFICATE], {
      language: 'de',
    }),
  ],
});
const found = (text: string) => search(engine, text).results.map(({ document }) => document);
const first = (text: string) => search(engine, text).results[0];

describe('search', () => {
  it('puts a pair before its codes, and both before the causes they share', () => {
    expect(found('Error code: 0x904\nExtended error code: 0x7').slice(0, 4)).toEqual([PAIR, CODE, 4, CERTIFICATE]);
  });

  it('puts the fix before the code when the code has one cause', () => {
    expect(found('0x808').slice(0, 2)).toEqual([FIREWALL, LICENCE_CODE]);
    expect(first('0x808')?.reason).toEqual({ kind: 'leads-to', from: '0x808' });
  });

  it('says that an unknown code is unknown and never answers with a neighbour', () => {
    const answer = search(engine, 'error code 0x905');
    expect(answer.unknownCodes).toEqual(['0x905']);
    expect(answer.results).toEqual([]);
  });

  it('recognises a sentence inside a longer paste and says which', () => {
    const text =
      'help\n> the remote session was ended because the certificate could not be verified by the client\nthanks';
    expect(first(text)).toMatchObject({ document: CERTIFICATE, reason: { kind: 'sentence', language: 'en' } });
  });

  it('recognises an event by id and source, not by the id alone', () => {
    expect(first('Log: System\nSource: Schannel\nEvent ID: 36870')).toMatchObject({
      document: CERTIFICATE,
      reason: { kind: 'sentence' },
    });
    expect(found('Event ID: 36870 from a coffee machine')).toEqual([]);
  });

  it('finds words in any order, with typos, joined or split', () => {
    expect(found('expired rdp certificate')[0]).toBe(CERTIFICATE);
    expect(found('rdp certficate expierd')[0]).toBe(CERTIFICATE);
    expect(found('remot deskop firewal')[0]).toBe(FIREWALL);
  });

  it('finds nothing for things that are not ours', () => {
    for (const text of ['banana bread recipe', 'Outlook 0x800CCC0E smtp', 'ORA-00904 invalid identifier', 'HTTP 904']) {
      expect(found(text), text).toEqual([]);
    }
  });

  it('breaks ties by the order of the documents', () => {
    const twins = engineOf({
      documents: [fixDocument('b', 'rdp port closed'), fixDocument('a', 'rdp port closed')],
      messages: [],
    });
    expect(search(twins, 'rdp port closed').results.map(({ document }) => document)).toEqual([0, 1]);
  });

  it('lists at most as many results as the page shows', () => {
    const many = engineOf({
      documents: Array.from({ length: 20 }, (_, i) => fixDocument(`fix-${i}`, 'rdp port closed')),
      messages: [],
    });
    expect(search(many, 'rdp port closed').results).toHaveLength(MAX_RESULTS);
  });

  it('never throws, and gives the same answer twice', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .constantFrom('0x', '>', '904', '\u0000', '<script>', '0x904', '錯', '😭', '-2147467259 ')
        .chain((piece) => fc.integer({ min: 1, max: 2000 }).map((times) => piece.repeat(times))),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const answer = search(engine, text);
        expect(answer.results.length).toBeLessThanOrEqual(MAX_RESULTS);
        expect(search(engine, text)).toEqual(answer);
      }),
      { numRuns: 60 },
    );
  });
});
