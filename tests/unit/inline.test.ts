import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInline, plainText } from '~/lib/inline.ts';

const text = (words: string) => ({ kind: 'text' as const, text: words });
const code = (words: string) => ({ kind: 'code' as const, text: words });

describe('parseInline', () => {
  it.each([
    ['Run `qwinsta` once.', [text('Run '), code('qwinsta'), text(' once.')]],
    ['`a` and `b`', [code('a'), text(' and '), code('b')]],
    ['`a``b`', [code('a'), code('b')]],
    ['no code', [text('no code')]],
    ['an odd ` stays', [text('an odd ` stays')]],
    ['`a` and an odd `', [code('a'), text(' and an odd `')]],
    ['empty `` stays', [text('empty `` stays')]],
    ['`<b>` & <i>', [code('<b>'), text(' & <i>')]],
    ['', []],
  ])('splits %j', (line, parts) => {
    expect(parseInline(line)).toEqual(parts);
  });

  it('loses nothing but pairs of backticks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '`', '<') }), (line) => {
        const back = parseInline(line).map((part) => (part.kind === 'code' ? `\`${part.text}\`` : part.text));
        expect(back.join('')).toBe(line);
      }),
    );
  });
});

describe('plainText', () => {
  it('drops the backticks of code and keeps odd ones', () => {
    expect(plainText('Run `qwinsta`, not `')).toBe('Run qwinsta, not `');
  });
});
