import { describe, expect, it } from 'vitest';
import { bearingOn, bestSeparator, inseparablePairs, separates, sharpness } from '~/lib/evidence/matrix.ts';
import type { ObservationEntry } from '~/lib/schema/observation.ts';

const observation = (id: string, lists: Partial<ObservationEntry>, order = 1) => ({
  id,
  data: {
    title: 'It is so.',
    short: 'So',
    opposite: 'It is not so.',
    how: 'Look.',
    observer: 'user' as const,
    order,
    inference: false,
    confirms: [],
    refutes: [],
    oppositeConfirms: [],
    oppositeRefutes: [],
    ...lists,
  },
});

const light = observation('light', { confirms: ['cable'], refutes: ['bulb'], oppositeConfirms: ['bulb'] });
const sound = observation('sound', { confirms: ['bulb'] }, 2);

describe('bearingOn', () => {
  it.each([
    ['cable', 'seen', 'confirms'],
    ['bulb', 'seen', 'refutes'],
    ['lamp', 'seen', 'nothing'],
    ['bulb', 'opposite', 'confirms'],
    ['cable', 'opposite', 'nothing'],
  ] as const)('on %s when %s %s', (fix, when, bearing) => {
    expect(bearingOn(light, fix, when)).toBe(bearing);
  });
});

describe('separates', () => {
  it('is true when either way of the observation says different things', () => {
    expect(separates(light, 'cable', 'bulb')).toBe(true);
    expect(separates(sound, 'cable', 'bulb')).toBe(true);
  });

  it('is false when it says the same of both', () => {
    expect(separates(sound, 'cable', 'lamp')).toBe(false);
  });
});

describe('sharpness', () => {
  it.each([
    [light, 'cable', 'bulb', 2],
    [sound, 'cable', 'bulb', 1],
    [sound, 'cable', 'lamp', 0],
  ] as const)('of %o between %s and %s is %i', (what, a, b, expected) => {
    expect(sharpness(what, a, b)).toBe(expected);
    expect(sharpness(what, b, a)).toBe(expected);
  });
});

describe('inseparablePairs', () => {
  it('lists pairs no observation tells apart', () => {
    expect(inseparablePairs([light, sound], ['cable', 'bulb', 'lamp', 'socket'])).toEqual([['lamp', 'socket']]);
  });

  it('lists every pair when there is no observation', () => {
    expect(inseparablePairs([], ['a', 'b', 'c'])).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });
});

describe('bestSeparator', () => {
  it('prefers the sharpest', () => {
    expect(bestSeparator([sound, light], 'bulb', ['cable'])?.id).toBe('light');
  });

  it('prefers the cheapest among equals, whatever the order of the files', () => {
    const later = observation('later', { confirms: ['bulb'] }, 3);
    for (const files of [
      [sound, later],
      [later, sound],
    ])
      expect(bestSeparator(files, 'bulb', ['cable'])?.id).toBe('sound');
  });

  it('does not offer an observation that is silent about the cause', () => {
    expect(bestSeparator([sound], 'cable', ['bulb'])).toBeUndefined();
  });

  it('offers nothing when no neighbour is told apart', () => {
    expect(bestSeparator([light], 'cable', [])).toBeUndefined();
  });
});
