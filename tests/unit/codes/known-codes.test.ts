import { describe, expect, it } from 'vitest';
import { buildKnownCodes, disconnectSlug, extendedSlugs, pairSlug } from '~/lib/codes/known-codes.ts';

const known = buildKnownCodes([
  'negotiation-0x7',
  'errinfo-0x7',
  'extended-0x7',
  '0x904-0x7',
  '0x7',
  '0x904',
  'extended-0x5',
  'errinfo-0x10c9',
  'not-a-code',
]);

describe('buildKnownCodes', () => {
  it('offers the pages of one number in the order dialogs and clients show them, whatever the order of the files', () => {
    expect(known.byValue.get(7)).toEqual(['0x7', 'extended-0x7', 'errinfo-0x7', 'negotiation-0x7']);
  });

  it('arranges single codes only, and leaves out names that are no codes', () => {
    expect([...known.byValue.keys()].toSorted((a, b) => a - b)).toEqual([5, 7, 0x904, 0x10c9]);
  });
});

describe('extendedSlugs', () => {
  it('names the dialog’s own list before the protocol’s', () => {
    expect(extendedSlugs(known, 7)).toEqual(['extended-0x7', 'errinfo-0x7']);
    expect(extendedSlugs(known, 0x10c9)).toEqual(['errinfo-0x10c9']);
  });

  it('is empty for a number that is no extended reason', () => {
    expect(extendedSlugs(known, 0x904)).toEqual([]);
  });
});

describe('disconnectSlug', () => {
  it('names the page of the dialog’s first number', () => {
    expect(disconnectSlug(known, 0x904)).toBe('0x904');
  });

  it('returns undefined for a number of another list or of none', () => {
    expect(disconnectSlug(known, 5)).toBeUndefined();
    expect(disconnectSlug(known, 0x905)).toBeUndefined();
  });
});

describe('pairSlug', () => {
  it('names the page of a pair', () => {
    expect(pairSlug(known, 0x904, 7)).toBe('0x904-0x7');
  });

  it('returns undefined where both halves are known but not the pair', () => {
    expect(pairSlug(known, 0x904, 5)).toBeUndefined();
    expect(pairSlug(known, 7, 0x904)).toBeUndefined();
  });
});
