import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalize, countOf, didYouMean, editDistance, listOf, nearest } from '~/lib/text.ts';

describe('countOf', () => {
  it.each([
    [0, 'file', undefined, '0 files'],
    [1, 'file', undefined, '1 file'],
    [2, 'file', undefined, '2 files'],
    [3, 'query', 'queries', '3 queries'],
    [1, 'query', 'queries', '1 query'],
    [12_345, 'path', undefined, '12,345 paths'],
  ])('counts %i %s', (count, singular, plural, text) => {
    expect(countOf(count, singular, plural)).toBe(text);
  });
});

describe('listOf', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('joins %j', (words, text) => {
    expect(listOf(words)).toBe(text);
  });

  it('takes another conjunction', () => {
    expect(listOf(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });
});

describe('capitalize', () => {
  it.each([
    ['host', 'Host'],
    ['Host', 'Host'],
    ['', ''],
    ['été', 'Été'],
    ['0x904', '0x904'],
  ])('turns %j into %j', (text, capitalized) => {
    expect(capitalize(text)).toBe(capitalized);
  });
});

describe('editDistance', () => {
  it.each([
    ['desktop', 'desktop', 0],
    ['dekstop', 'desktop', 1], // cspell:disable-line
    ['deskop', 'desktop', 1], // cspell:disable-line
    ['desktopp', 'desktop', 1], // cspell:disable-line
    ['dasktop', 'desktop', 1], // cspell:disable-line
    ['', 'abc', 3],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
  ])('counts the edits between %j and %j', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('only says “more” above the limit', () => {
    expect(editDistance('kitten', 'sitting', 1)).toBe(2);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
  });

  it('is symmetric, zero only for equal words, and at most the longer length', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});

describe('nearest', () => {
  it('returns the known word with the fewest edits, in any case', () => {
    expect(nearest('Evnt', ['internal', 'event', 'even-odd'])).toBe('event');
  });

  it('returns the first of equally near words', () => {
    expect(nearest('cat', ['car', 'bat'])).toBe('car');
  });

  it('returns undefined where no word is within a third of the length', () => {
    expect(nearest('certificate', ['firewall'])).toBeUndefined();
    expect(nearest('nla', [])).toBeUndefined();
  });
});

describe('didYouMean', () => {
  it('names the nearest word', () => {
    expect(didYouMean('evnt', ['event', 'internal'])).toBe('Did you mean ‘event’?');
  });

  it('lists the known words where none is near', () => {
    expect(didYouMean('zzzzzzzz', ['event', 'internal'])).toBe('Known: ‘event’, ‘internal’.');
  });

  it('lists twelve at most', () => {
    const known = Array.from({ length: 13 }, (_, i) => `name-number-${i}`);
    expect(didYouMean('zz', known)).toMatch(/^Known: ‘name-number-0’, .*‘name-number-11’, …\.$/);
  });

  it('says so where there is nothing to choose from', () => {
    expect(didYouMean('evnt', [])).toBe('There are none yet.');
  });
});
