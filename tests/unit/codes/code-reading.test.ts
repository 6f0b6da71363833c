import { describe, expect, it } from 'vitest';
import { addSlug, emptyReading } from '~/lib/codes/code-reading.ts';

describe('addSlug', () => {
  it('notes a page once, with the spelling it was first read from', () => {
    const reading = emptyReading();
    addSlug(reading, '0x904', '0X904');
    addSlug(reading, 'extended-0x7', '7');
    addSlug(reading, '0x904', '2308');
    expect(reading).toEqual({
      slugs: ['0x904', 'extended-0x7'],
      writtenAs: { '0x904': '0X904', 'extended-0x7': '7' },
      unknown: [],
      isAmbiguous: false,
    });
  });
});

describe('emptyReading', () => {
  it('is a new one each time', () => {
    addSlug(emptyReading(), '0x904', '904');
    expect(emptyReading().slugs).toEqual([]);
  });
});
