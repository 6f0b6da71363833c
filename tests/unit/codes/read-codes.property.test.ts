import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameUnknown } from '~/lib/codes/read-codes.ts';
import { readPaste, realCodes, realPairs, realSingles } from '../../helpers/known-codes.ts';

const hex = (value: number) => value.toString(16);
const upper = (value: number) => hex(value).toUpperCase();
const fullWidth = (text: string) =>
  text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
/** Hexadecimal digits alone are only a number if one of them is a decimal digit. */
const hasDigit = (value: number) => /\d/.test(hex(value));

/** Ways to write a number so that it is hexadecimal and nothing else. */
const HEX_SPELLINGS: Readonly<Record<string, (value: number) => string>> = {
  plain: (value) => `0x${hex(value)}`,
  'upper-case digits': (value) => `0x${upper(value)}`,
  'upper case': (value) => `0X${upper(value)}`,
  padded: (value) => `0x${hex(value).padStart(8, '0')}`,
  'padded, upper case': (value) => `0X${upper(value).padStart(8, '0')}`,
  // Letters alone would be a word, such as “each”; assemblers therefore put a zero before them.
  'with suffix': (value) => `0${hex(value).padStart(3, '0')}h`,
  'with suffix, upper case': (value) => `${upper(value).padStart(8, '0')}H`,
  'full width': (value) => fullWidth(`0x${hex(value)}`),
  'O for zero in the digits': (value) => `0x${hex(value).replaceAll('0', 'O')}`,
  'sign for times': (value) => `0×${hex(value)}`,
  'in brackets': (value) => `(0x${hex(value)}).`,
  'with both numbers': (value) => `0x${hex(value)} (${value})`,
  'after an English label': (value) => `Error code: 0x${hex(value)}`,
  'after a label with the next one glued': (value) => `Error code: 0x${hex(value)}Timestamp (UTC): now`,
  'after a label and a line break': (value) => `Error code:\r\n0x${hex(value)}`,
  'after a label with O for zero': (value) => `Error code: Ox${hex(value)}`,
  'quoted in a mail': (value) => `> Error code: 0x${hex(value)}\r\n> Thanks`,
  German: (value) => `Fehlercode: 0x${hex(value)}`,
  Chinese: (value) => `错误代码：0x${hex(value)}`,
  Japanese: (value) => `エラー コード: 0x${hex(value)}`,
  French: (value) => `Code d’erreur : 0x${hex(value)}`,
  Spanish: (value) => `Código de error: 0x${hex(value)}`,
  Portuguese: (value) => `Código de erro: 0x${hex(value)}`,
  Dutch: (value) => `Foutcode: 0x${hex(value)}`,
  Italian: (value) => `Codice errore: 0x${hex(value)}`,
};

/** Ways to write a number in decimal after a label. */
const LABELLED_SPELLINGS: Readonly<Record<string, (value: number) => string>> = {
  English: (value) => `Error code: ${value}`,
  'as a signed 32-bit number': (value) => `Error code: ${value - 2 ** 32}`,
  'disconnect reason': (value) => `disconnect reason ${value}`,
  'client event': (value) => `has been disconnected (Reason= ${value})`,
  German: (value) => `Fehlercode: ${value}`,
  Chinese: (value) => `错误代码：${value}`,
  Japanese: (value) => `エラー コード: ${value}`,
  French: (value) => `Code d’erreur : ${value}`,
  Spanish: (value) => `Código de error: ${value}`,
  Portuguese: (value) => `Código de erro: ${value}`,
  Dutch: (value) => `Foutcode: ${value}`,
  Italian: (value) => `Codice errore: ${value}`,
};

const DECIMAL_SPELLINGS = { ...LABELLED_SPELLINGS, 'digits alone': (value: number) => String(value) };

const BARE_HEX_SPELLINGS: Readonly<Record<string, (value: number) => string>> = {
  'digits alone': hex,
  'upper-case digits alone': upper,
  'digits after a label': (value) => `error code ${hex(value)}`,
  'O for zero in the prefix': (value) => `Ox${hex(value)}`,
};

const spellings = (table: Readonly<Record<string, (value: number) => string>>) => Object.entries(table);

describe('readCodes, all codes of the site', () => {
  it.each([...spellings(HEX_SPELLINGS), ...spellings(DECIMAL_SPELLINGS)])('reads every code written %s', (_, write) => {
    const missed = realSingles
      .map(({ slug, value }) => ({ slug, text: write(value) }))
      .filter(({ slug, text }) => !readPaste(text).slugs.includes(slug));
    expect(missed).toEqual([]);
  });

  it.each(spellings(BARE_HEX_SPELLINGS))('reads every code with a digit written %s', (_, write) => {
    const missed = realSingles
      .filter(({ value }) => hasDigit(value))
      .map(({ slug, value }) => ({ slug, text: write(value) }))
      .filter(({ slug, text }) => !readPaste(text).slugs.includes(slug));
    expect(missed).toEqual([]);
  });

  it.each(spellings(HEX_SPELLINGS))('finds nothing but pages of that number, written %s', (_, write) => {
    const wrong = realSingles
      .map(({ value }) => ({ text: write(value), expected: realCodes.byValue.get(value) ?? [] }))
      .filter(({ text, expected }) => readPaste(text).slugs.some((slug) => !expected.includes(slug)));
    expect(wrong).toEqual([]);
  });

  const PAIR_SPELLINGS: readonly [name: string, write: (value: number, extended: number) => string][] = [
    ['hexadecimal', (value, extended) => `0x${hex(value)} 0x${hex(extended)}`],
    ['glued', (value, extended) => `Error code: 0x${hex(value)}Extended error code: 0x${hex(extended)}Timestamp`],
    ['decimal', (value, extended) => `Error code: ${value}\nExtended error code: ${extended}`],
    ['with a slash', (value, extended) => `error ${value}/${extended}`],
    ['reversed', (value, extended) => `Extended error code: 0x${hex(extended)} Error code: 0x${hex(value)}`],
    ['French', (value, extended) => `Code d’erreur : ${value} Code d’erreur étendu : ${extended}`],
    ['Chinese', (value, extended) => `错误代码：0x${hex(value)} 扩展错误代码：0x${hex(extended)}`],
  ];

  it.each(PAIR_SPELLINGS)('reads every pair before its halves, written %s', (_, write) => {
    const firsts = realPairs.map(({ value, extended }) => readPaste(write(value, extended)).slugs[0]);
    expect(firsts).toEqual(realPairs.map(({ slug }) => slug));
  });
});

describe('readCodes, codes that do not exist', () => {
  /** 0x0 to 0xFFFF and the range of gateway codes, without what is known. */
  const unknownValue = fc
    .oneof(fc.nat({ max: 0xffff }), fc.integer({ min: 0x3000000, max: 0x30000ff }))
    .filter((value) => !realCodes.byValue.has(value));

  it('says that a number written as hexadecimal is unknown, and never answers with a neighbour', () => {
    fc.assert(
      fc.property(unknownValue, fc.constantFrom(...Object.values(HEX_SPELLINGS)), (value, write) => {
        const { slugs, unknown } = readPaste(write(value));
        expect(slugs).toEqual([]);
        expect(unknown.map(nameUnknown)).toEqual([`0x${hex(value)}`]);
      }),
      { numRuns: 2000 },
    );
  });

  it('says that a labelled number is unknown when neither of its readings is known', () => {
    const unknownBoth = unknownValue.filter((value) => !realCodes.byValue.has(Number.parseInt(String(value), 16)));
    fc.assert(
      fc.property(unknownBoth, fc.constantFrom(...Object.values(LABELLED_SPELLINGS)), (value, write) => {
        const { slugs, unknown } = readPaste(write(value));
        expect(slugs).toEqual([]);
        expect(unknown).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('answers bare digits with exact readings only, and calls them unknown if there is none', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999 }), (number) => {
        const { slugs, unknown } = readPaste(String(number));
        const asHex = realCodes.byValue.get(Number.parseInt(String(number), 16)) ?? [];
        const exact = new Set([...asHex, ...(realCodes.byValue.get(number) ?? [])]);
        expect(new Set(slugs)).toEqual(exact);
        expect(unknown).toEqual(exact.size > 0 ? [] : [String(number)]);
        if (asHex[0]?.startsWith('0x')) expect(slugs[0]).toBe(asHex[0]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is exhaustive for every number up to 0xFFFF', () => {
    const wrong = Array.from({ length: 0x10000 }, (_, value) => value).filter((value) => {
      const { slugs, unknown } = readPaste(`0x${hex(value)}`);
      const known = realCodes.byValue.get(value) ?? [];
      return slugs.join() !== known.join() || (unknown.length === 0) !== known.length > 0;
    });
    expect(wrong).toEqual([]);
  });
});

describe('readCodes, hostile text', () => {
  it('never throws and only names pages that exist', () => {
    const piece = fc.constantFrom(
      '0x',
      'Ox',
      '904',
      '7',
      'h',
      'error code: ',
      'extended',
      '/',
      '-',
      '\n> ',
      '０',
      'x',
      '\ud800',
      '0x90x',
      ' ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (input) => {
        const { slugs, writtenAs } = readPaste(input);
        expect(slugs.every((slug) => realCodes.slugs.has(slug) && writtenAs[slug] !== undefined)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  // Returning at all within the time limit of a test is the point: doubling work per character would take hours.
  // How long it takes is measured by the benchmark.
  it.each([
    'a',
    '0',
    '9',
    'x',
    'o',
    '0x',
    'oxo',
    '0x9',
    '0x90x 0x7 ',
    '904h ',
    '1 ',
    '-',
    '(',
    'error ',
    'error 2308 ',
    '2308/7 ',
    '0x1 1 ',
    '> ',
    'é',
    '錯誤',
  ])('comes back from 20,000 characters of %j', (unit) => {
    const text = unit.repeat(Math.ceil(20_000 / unit.length)).slice(0, 20_000);
    expect(readPaste(text).slugs.length).toBeLessThanOrEqual(realCodes.slugs.size);
  });

  it('finds the pair behind a long text', () => {
    const text = `${'My computer restarted on its own. '.repeat(500)}Error code: 0x904 Extended error code: 0x7`;
    expect(readPaste(text).slugs[0]).toBe('0x904-0x7');
  });
});
