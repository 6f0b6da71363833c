import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNeighbours } from '~/lib/search/neighbours.ts';

const neighbours = createNeighbours(['certificate', 'certify', 'firewall', 'port', 'part', 'credential']);

describe('createNeighbours', () => {
  it('returns words of nearly the same length that share pairs of letters, the most alike first', () => {
    expect(neighbours('certficate', 2)).toEqual(['certificate']);
    expect(neighbours('prot', 1)).toContain('port');
  });

  it('returns nothing for a word that shares too little', () => {
    expect(neighbours('xyzzy', 1)).toEqual([]);
    expect(neighbours('', 1)).toEqual([]);
  });

  it('finds every word that is one slip away', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(letters, fc.nat(20), (word, at) => {
        const i = at % word.length;
        const slips = [
          word.slice(0, i) + word.slice(i + 1),
          `${word.slice(0, i)}q${word.slice(i)}`,
          `${word.slice(0, i)}q${word.slice(i + 1)}`,
        ];
        for (const slip of slips) expect(createNeighbours([word])(slip, 1), slip).toEqual([word]);
      }),
    );
  });
});
