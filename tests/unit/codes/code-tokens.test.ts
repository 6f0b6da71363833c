import { describe, expect, it } from 'vitest';
import { findHex, findLabelled, type Token, valuesOf, zeros } from '~/lib/codes/code-tokens.ts';
import { realCodes } from '../../helpers/known-codes.ts';

const hexIn = (text: string) => findHex(text, realCodes);
const labelledIn = (text: string) => findLabelled(text, hexIn(text), realCodes);
const brief = ({ written, value, isExtended }: Token) => [written, value, isExtended];

describe('findHex', () => {
  it('notes where a number stands, so that its neighbours are found', () => {
    expect(hexIn('code 0x904, then')).toEqual([
      { value: 2308, written: '0x904', start: 5, end: 10, form: 'hex', isExtended: false },
    ]);
  });

  it('tells the number after “extended” from the other', () => {
    expect(hexIn('Error code: 0x904Extended error code: 0x7').map(brief)).toEqual([
      ['0x904', 2308, false],
      ['0x7', 7, true],
    ]);
  });

  it.each([
    // The glued word starts at its capital.
    ['0x7Activity ID', '0x7'],
    ['0xb07Extended', '0xb07'],
    ['0x800aTimestamp', '0x800a'],
    ['0x904拡張エラー', '0x904'],
    // Without a capital, a known number ends where it is known.
    ['0x904error', '0x904'],
    ['0x10aerror', '0x10a'], // cspell:disable-line
    // An unknown one ends before the letters.
    ['0x905extended', '0x905'],
  ])('cuts the word glued to %j', (text, written) => {
    expect(hexIn(text).map((token) => token.written)).toEqual([written]);
  });

  it('leaves the value of a masked number open', () => {
    expect(hexIn('0x90x')).toMatchObject([{ written: '0x90x', value: Number.NaN }]);
  });
});

describe('findLabelled', () => {
  it('says how each number became a code', () => {
    expect(labelledIn('Error code: 2308').map(({ form }) => form)).toEqual(['labelled']);
    expect(labelledIn('Error code: b07').map(({ form }) => form)).toEqual(['hex']);
    expect(labelledIn('mstsc gave me 2308 today').map(({ form }) => form)).toEqual(['bare']);
  });

  it('takes bare numbers among words of Remote Desktop only if they are known and large', () => {
    expect(labelledIn('rdp 2309 today')).toEqual([]);
    expect(labelledIn('rdp 7 today')).toEqual([]);
    expect(labelledIn('the train of 2308')).toEqual([]);
  });

  it('leaves numbers alone that were read as hexadecimal', () => {
    expect(labelledIn('error 0x904 error 904h')).toEqual([]);
  });
});

describe('valuesOf', () => {
  it.each([
    ['904', [0x904, 904]],
    ['7', [7]],
    ['b07', [0xb07]],
    ['-2147467259', [0x80004005]],
    ['word', []],
  ])('reads %j as %j', (word, values) => {
    expect(valuesOf(word)).toEqual(values);
  });
});

describe('zeros', () => {
  it('replaces the letter O of every alphabet it is mistaken in', () => {
    expect(zeros('9O4o9о')).toBe('904090');
  });
});
