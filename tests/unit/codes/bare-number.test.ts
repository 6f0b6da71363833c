import { describe, expect, it } from 'vitest';
import { readBareNumber } from '~/lib/codes/bare-number.ts';
import { realCodes } from '../../helpers/known-codes.ts';

const read = (text: string) => readBareNumber(text, realCodes);

describe('readBareNumber', () => {
  it.each([
    ['904', ['0x904']],
    ['2308', ['0x904']],
    ['rdp 2308', ['0x904']],
    ['remote desktop error code 2308 meaning', ['0x904']],
    ['b07', ['0xb07']],
    ['2308/7', ['0x904-0x7', '0x904']],
    ['2308-7', ['0x904-0x7', '0x904']],
    ['2308 / 7', ['0x904-0x7', '0x904']],
    ['fehler 2308', ['0x904']],
    ['错误代码 2308', ['0x904']],
  ])('reads %j', (text, slugs) => {
    expect(read(text)?.slugs).toEqual(slugs);
  });

  it.each([
    [''],
    ['rdp'],
    ['face'],
    ['the 2308 train'],
    ['windows 11'],
    ['remote desktop 8'],
    ['1 2 3'],
    ['2308 is not my number'],
  ])('returns undefined for %j', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('calls digits unknown only if no reading is known', () => {
    expect(read('905')).toMatchObject({ slugs: [], unknown: ['905'] });
    expect(read('904')).toMatchObject({ unknown: [] });
  });

  it('does not call hexadecimal letters unknown, because they may be a word', () => {
    expect(read('a1b')).toMatchObject({ slugs: [], unknown: [] });
  });

  it('says when digits are known in both readings', () => {
    expect(read('10')).toMatchObject({ isAmbiguous: true });
    expect(read('904')).toMatchObject({ isAmbiguous: false });
  });
});
