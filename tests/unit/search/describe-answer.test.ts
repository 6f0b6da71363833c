import { describe, expect, it } from 'vitest';
import { describeAnswer } from '~/lib/search/describe-answer.ts';

const result = { document: 0, score: 1, reason: { kind: 'words' as const } };

describe('describeAnswer', () => {
  it.each([
    ['nothing', [], [], false, 'Nothing here matches.'],
    ['one result', [result], [], false, '1 result.'],
    ['an unknown code', [], ['0x905'], false, 'Nothing here matches 0x905: it is not a code we know.'],
    [
      'several unknown codes',
      [],
      ['0x905', '0x906'],
      false,
      'Nothing here matches 0x905 and 0x906: they are not codes we know.',
    ],
    [
      'an unknown code among other words',
      [result, result],
      ['0x905'],
      false,
      'Nothing here matches 0x905: it is not a code we know. 2 results for the rest of the text.',
    ],
    [
      'a number with two readings',
      [result],
      [],
      true,
      '1 result. The number can be read as hexadecimal or as decimal; both are listed.',
    ],
  ])('describes %s', (_, results, unknownCodes, isAmbiguous, sentence) => {
    expect(describeAnswer({ results, unknownCodes, isAmbiguous })).toBe(sentence);
  });
});
