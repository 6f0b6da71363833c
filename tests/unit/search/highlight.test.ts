import { describe, expect, it } from 'vitest';
import { markWords } from '~/lib/search/highlight.ts';

describe('markWords', () => {
  it('marks the words whose terms matched, whatever their ending and case', () => {
    expect(markWords('Certificates expire', new Set(['certificate']))).toEqual([
      { text: 'Certificates', isMatch: true },
      { text: ' expire', isMatch: false },
    ]);
  });

  it('keeps the text as it is', () => {
    const text = '<b>“port” 3389</b> – closed';
    expect(
      markWords(text, new Set(['port']))
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});
