import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CodeNumbers,
  decimalOf,
  FAMILY_NAMES,
  formatCodeSlug,
  formatHex,
  parseCodeSlug,
  titleOf,
} from '~/lib/codes/code.ts';
import { CODE_FAMILIES } from '~/lib/schema/code.ts';
import { realSlugs } from '../../helpers/known-codes.ts';

describe('formatHex', () => {
  it.each([
    [0, '0x0'],
    [7, '0x7'],
    [2308, '0x904'],
    [0xb09, '0xb09'],
    [0x3000049, '0x3000049'],
  ])('writes %i as %s', (value, written) => {
    expect(formatHex(value)).toBe(written);
  });
});

describe('parseCodeSlug', () => {
  it.each<[string, CodeNumbers]>([
    ['0x904', { space: 'disconnect', value: 2308 }],
    ['0x904-0x7', { space: 'disconnect', value: 2308, extended: 7 }],
    ['0x904-0x0', { space: 'disconnect', value: 2308, extended: 0 }],
    ['extended-0x7', { space: 'extended', value: 7 }],
    ['errinfo-0x10c9', { space: 'errinfo', value: 0x10c9 }],
    ['negotiation-0x5', { space: 'negotiation', value: 5 }],
  ])('reads %s', (slug, numbers) => {
    expect(parseCodeSlug(slug)).toEqual(numbers);
  });

  it.each([
    [''],
    ['904'],
    ['2308'],
    ['0x'],
    ['0X904'],
    ['0xB09'],
    ['0x0904'],
    ['0x904-'],
    ['0x904-7'],
    ['0x904-0x7-0x1'],
    ['extended-0x7-0x1'],
    ['other-0x7'],
    [' 0x904'],
    ['0x904\n'],
  ])('returns undefined for %j', (slug) => {
    expect(parseCodeSlug(slug)).toBeUndefined();
  });

  it('is the inverse of formatCodeSlug', () => {
    const number = fc.nat({ max: 0xffffffff });
    const single = fc.record({
      space: fc.constantFrom('disconnect', 'extended', 'errinfo', 'negotiation'),
      value: number,
    });
    const pair = fc.record({ space: fc.constant('disconnect'), value: number, extended: number });
    fc.assert(
      fc.property(fc.oneof(single, pair), (numbers) => {
        const code = numbers as CodeNumbers;
        expect(parseCodeSlug(formatCodeSlug(code))).toEqual(code);
      }),
    );
  });

  it('reads the file name of every code of the site', () => {
    expect(
      realSlugs.filter((slug) => formatCodeSlug(parseCodeSlug(slug) ?? { space: 'errinfo', value: -1 }) !== slug),
    ).toEqual([]);
  });
});

describe('titleOf', () => {
  it.each([
    ['0x904', '0x904'],
    ['0x904-0x7', '0x904 / 0x7'],
    ['extended-0x7', 'Extended 0x7'],
    ['errinfo-0x7', 'ERRINFO 0x7'],
    ['negotiation-0x5', 'Negotiation failure 0x5'],
    ['no code', 'no code'],
  ])('speaks of %s as %s', (slug, title) => {
    expect(titleOf(slug)).toBe(title);
  });
});

describe('decimalOf', () => {
  it.each([
    ['0x904', '2308'],
    ['0x904-0x7', '2308 / 7'],
    ['0x904-0x0', '2308 / 0'],
    ['extended-0x10a', '266'],
    ['no code', ''],
  ])('writes the numbers of %s as “%s”', (slug, decimal) => {
    expect(decimalOf(slug)).toBe(decimal);
  });
});

describe('FAMILY_NAMES', () => {
  it('has words of its own for every family', () => {
    const names = CODE_FAMILIES.map((family) => FAMILY_NAMES[family]);
    for (const key of ['one', 'many', 'where'] as const)
      expect(new Set(names.map((name) => name[key])).size).toBe(CODE_FAMILIES.length);
  });
});
