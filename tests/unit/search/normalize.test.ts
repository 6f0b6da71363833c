import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, MAX_QUERY, normalizeText } from '~/lib/search/normalize.ts';

describe('normalizeText', () => {
  it.each([
    ['full-width digits and letters', '０ｘ９０４', '0x904'],
    ['Windows line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['e-mail quoting, also nested', '> > Error code: 0x904\n>Extended', '  Error code: 0x904\n Extended'],
    ['typographic quotes', '“can’t” «x»', '"can\'t" "x"'],
    ['control characters and invisible ones', 'a\u0000b\u200bc\u202ed', 'a b c d'],
    ['emoji, which stay', 'help 😭', 'help 😭'],
  ])('levels %s', (_, text, levelled) => {
    expect(normalizeText(text)).toBe(levelled);
  });

  it('cuts a paste that is longer than the limit', () => {
    expect(normalizeText('x'.repeat(MAX_QUERY + 5))).toHaveLength(MAX_QUERY);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const once = normalizeText(text);
        expect(normalizeText(once).replaceAll(/\s+/g, ' ')).toBe(once.replaceAll(/\s+/g, ' '));
      }),
    );
  });
});

describe('fold', () => {
  it.each([
    ['Étendu', 'etendu'],
    ['Größe', 'grosse'],
    ['cœur', 'coeur'],
    ['ERROR', 'error'],
    ['エラー', 'エラー'],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});
