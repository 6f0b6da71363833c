import { describe, expect, it } from 'vitest';
import { searchStaged } from '~/lib/search/stages.ts';
import { enginesOf, fixDocument, message } from '../../helpers/search.ts';

const { base, full } = enginesOf({
  documents: [fixDocument('credentials', 'The credentials did not work'), fixDocument('firewall', 'A firewall blocks')],
  messages: [
    message('Der Anmeldeversuch ist fehlgeschlagen, Kennwort oder Benutzername falsch', [0], { language: 'de' }),
  ],
});
const GERMAN = 'Der Anmeldeversuch ist fehlgeschlagen, Kennwort oder Benutzername falsch';

describe('searchStaged', () => {
  it('asks for the other languages when a text knows few English words', () => {
    expect(searchStaged({ base }, GERMAN).wantsLanguages).toBe(true);
    expect(searchStaged({ base }, '发生身份验证错误').wantsLanguages).toBe(true);
  });

  it('does not ask for them for an English text', () => {
    expect(searchStaged({ base }, 'a firewall blocks').wantsLanguages).toBe(false);
  });

  it('answers with the recognised sentence once they have arrived', () => {
    expect(searchStaged({ base, full }, GERMAN).results[0]?.reason).toMatchObject({ kind: 'sentence', language: 'de' });
  });

  it('gives an English text the same answer before and after', () => {
    const text = 'firewall blocks credentials';
    expect(searchStaged({ base, full }, text)).toEqual(searchStaged({ base }, text));
  });
});
