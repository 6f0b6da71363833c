import { describe, expect, it } from 'vitest';
import { createMender, splitJoined } from '~/lib/search/mend.ts';

const mend = createMender([
  'certificate',
  'listener',
  'credential',
  'machinekeys',
  'privatekey',
  'tls',
  'firewall',
  'port',
]);
const mended = (word: string) => mend(word).map((candidates) => candidates[0]?.term);

describe('createMender', () => {
  it.each([
    ['a missing letter', 'certficate', ['certificate']],
    ['a wrong letter', 'firewell', ['firewall']],
    ['two swapped letters', 'lsitener', ['listener']],
    ['two slips in a long word', 'certifacete', ['certificate']],
    ['a digit glued to a word', 'tls12', ['tls']],
  ])('mends %s', (_, word, terms) => {
    expect(mended(word)).toEqual(terms);
  });

  it('takes joined words apart', () => {
    expect(mended('firewallport')).toEqual(['firewall', 'port']);
  });

  it('mends a swap in a word without meaning to that word, so that it is dropped', () => {
    expect(mended('wrok')).toEqual(['work']);
  });

  it.each([['xyzzyplugh'], ['abc'], ['0x800ccc0e'], ['😭😭😭😭'], ['']])('leaves %j alone', (word) => {
    expect(mend(word).flat()).toEqual([]);
  });

  it('leaves a run of twenty thousand letters alone, which would take seconds', () => {
    expect(mend('a'.repeat(20_000))).toEqual([[]]);
  });

  it('is less sure of a mended word than of a right one', () => {
    expect(mend('certficate')[0]?.[0]?.confidence).toBeLessThan(1);
  });
});

describe('splitJoined', () => {
  const known = new Set(['server', 'temporari', 'unavailabl', 'gateway']);

  it('lets endings and small words stand between', () => {
    expect(splitJoined('gatewayisunavailable', new Set(['gateway', 'unavailabl']))).toEqual(['gateway', 'unavailabl']);
  });

  it('returns undefined if a letter belongs to no word', () => {
    expect(splitJoined('gatewayqserver', known)).toBeUndefined();
  });

  it('returns undefined for one word and for runs that are too long', () => {
    expect(splitJoined('gateway', known)).toBeUndefined();
    expect(splitJoined('gateway'.repeat(40), known)).toBeUndefined();
  });
});
