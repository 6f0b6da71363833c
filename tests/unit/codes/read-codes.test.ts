import { describe, expect, it } from 'vitest';
import { nameUnknown } from '~/lib/codes/read-codes.ts';
import { readPaste } from '../../helpers/known-codes.ts';

const THE_PAIR = ['0x904-0x7', '0x904', 'extended-0x7'];

describe('readCodes, one number', () => {
  it.each([
    // As dialogs, logs and programs print it.
    ['0x904', ['0x904']],
    ['0X00000904', ['0x904']],
    ['0x0904', ['0x904']],
    ['0xB09', ['0xb09']],
    ['904h', ['0x904']],
    ['904H', ['0x904']],
    ['0904h', ['0x904']],
    ['904', ['0x904']],
    ['00000904', ['0x904']],
    ['2308', ['0x904']],
    ['-4294964988', ['0x904']],
    ['1b07', ['0x1b07']],
    // A number without a decimal digit is still one.
    ['0xa', ['extended-0xa', 'errinfo-0xa']],
    // The same number stands in several lists; the one the text names comes first.
    ['ERRINFO_LOGOFF_BY_USER (0x0000000C)', ['errinfo-0xc', 'extended-0xc']],
    ['failureCode: (0x00000005)', ['negotiation-0x5', 'extended-0x5', 'errinfo-0x5']],
    // In a question or with punctuation around it.
    ['what is 904?', ['0x904']],
    ['(0x904)', ['0x904']],
    ['#904', ['0x904']],
    ['"0x904".', ['0x904']],
    // After labels.
    ['Error code: 0x904', ['0x904']],
    ['Error code: 904', ['0x904']],
    ['error code 2308', ['0x904']],
    ['error:2308', ['0x904']],
    ['ERROR_CODE=0x904', ['0x904']],
    ['error code 1b07', ['0x1b07']],
    ['Error code: b07', ['0xb07']],
    ['error 10a', ['0x10a', 'extended-0x10a', 'errinfo-0x10a']],
    ['error code 7h', ['extended-0x7', 'errinfo-0x7']],
    ['disconnect reason 2308', ['0x904']],
    ['RDP ClientActiveX has been disconnected (Reason= 2308)', ['0x904']],
    ['disconnectReason: 2308', ['0x904']],
    ['错误代码:2308', ['0x904']],
    ['错误代码：2308', ['0x904']],
    ['エラー コード: 0x904', ['0x904']],
    ['Code d’erreur : 2308', ['0x904']],
    // Full-width digits, as Japanese and Chinese keyboards type them.
    ['０ｘ９０４', ['0x904']],
    ['エラーコード：０ｘ９０４', ['0x904']],
    ['２３０８', ['0x904']],
    // Read from a picture: O for zero, the sign for “times” or a Cyrillic letter for x.
    ['Ox904', ['0x904']],
    ['0x9O4', ['0x904']],
    ['OX9O4', ['0x904']],
    ['OxB07', ['0xb07']],
    ['0×904', ['0x904']],
    ['0х904', ['0x904']],
    // A break or space inside.
    ['Error code:\r\n0x904', ['0x904']],
    ['0x 904', ['0x904']],
    ['> Error code: 0x\r\n> 904', ['0x904']],
    // The label of the extended code tells which list is meant.
    ['Extended error code: 0x7', ['extended-0x7']],
    ['0x7', ['extended-0x7', 'errinfo-0x7']],
    ['0x0', ['0x0', 'extended-0x0']],
  ])('reads %j', (text, slugs) => {
    expect(readPaste(text)).toMatchObject({ slugs, unknown: [] });
  });

  it('keeps the spelling of the text, to show why a page was found', () => {
    expect(readPaste('Fehler 0X0904').writtenAs).toEqual({ '0x904': '0X0904' });
  });

  it('offers both readings of a bare number that is known as hexadecimal and as decimal, hexadecimal first', () => {
    expect(readPaste('260')).toMatchObject({ slugs: ['0x104', 'extended-0x104', 'errinfo-0x104'], isAmbiguous: false });
    expect(readPaste('10')).toMatchObject({
      slugs: ['errinfo-0x10', 'extended-0xa', 'errinfo-0xa'],
      isAmbiguous: true,
    });
  });
});

describe('readCodes, a pair', () => {
  it.each([
    ['0x904 0x7'],
    ['0x904/0x7'],
    ['0x904-0x7'],
    ['(0x904, 0x7)'],
    ['0x904 and 0x7'],
    ['Error code: 0x904, extended error code: 0x7'],
    ['Error code: 0x904Extended error code: 0x7Timestamp (UTC): 11/21/26 01:10:00 AM'],
    ['Error code: 2308Extended error code: 7'],
    ['Error code: 904 Extended error code: 7'],
    ['error code 2308/7 when connecting'],
    ['disconnectReason: 2308, extendedDisconnectReason: 7'],
    ['Extended error code: 0x7, error code: 0x904'],
    // cspell:disable – labels in the languages of Windows.
    ['Code: 0x904 Erweiterter Fehlercode: 0x7'],
    ['Fehlercode: 2308 Erweiterter Fehlercode: 7'],
    ['错误代码: 0x904 扩展错误代码: 0x7'],
    ['错误代码：2308 扩展错误代码：7'],
    ['錯誤碼: 0x904 延伸錯誤碼: 0x7'],
    ['エラー コード: 0x904 拡張エラー コード: 0x7'],
    ['エラーコード：２３０８ 拡張エラーコード：７'],
    ['Code d’erreur : 0x904 Code d’erreur étendu : 0x7'],
    ['Code d’erreur : 2308 Code d’erreur étendu : 7'],
    ['Código de error: 0x904 Código de error extendido: 0x7'],
    ['Código de error: 2308 Código de error extendido: 7'],
    ['Código de erro: 0x904 Código de erro estendido: 0x7'],
    ['Código de erro: 2308 Código de erro estendido: 7'],
    ['Foutcode: 0x904 Uitgebreide foutcode: 0x7'],
    ['Foutcode: 2308 Uitgebreide foutcode: 7'],
    ['Codice errore: 0x904 Codice di errore esteso: 0x7'],
    ['Codice errore: 2308 Codice errore esteso: 7'],
    // cspell:enable
    ['０ｘ９０４ ０ｘ７'],
    ['Ox9O4 / Ox7'],
  ])('reads %j as the pair before its halves', (text) => {
    expect(readPaste(text)).toMatchObject({ slugs: THE_PAIR, unknown: [] });
  });

  it.each([['2308/7'], ['904/7'], ['2308 7'], ['rdp 2308 7']])(
    'reads the bare numbers %j as the pair first',
    (text) => {
      expect(readPaste(text).slugs[0]).toBe('0x904-0x7');
    },
  );

  it('reads the whole dialog, with computer name, activity id and time stamp', () => {
    const dialog = [
      'Remote Desktop Connection',
      'This computer can’t connect to the remote computer PC-0123.corp.example.',
      '',
      'Try connecting again. If the problem continues, contact the owner of the remote computer or your network administrator.',
      '',
      'Error code: 0x904',
      'Extended error code: 0x7',
      'Activity ID: {5b3a0904-1b07-4b09-9904-3b0799040000}',
      'Timestamp (UTC): 11/21/26 01:10:00 AM',
      '',
      'Press Ctrl+C to copy.',
    ];
    const forwarded = dialog.map((line) => `> > ${line}`);
    for (const lines of [dialog.join('\n'), dialog.join('\r\n'), dialog.join(''), forwarded.join('\r\n')])
      expect(readPaste(lines)).toMatchObject({ slugs: THE_PAIR, unknown: [] });
  });

  it.each([['0x90x 0x7'], ['Error code: 0x90x\nExtended error code: 0x7'], ['0x9xx / 0x7']])(
    'finds the pairs a masked number can be: %j',
    (text) => {
      expect(readPaste(text)).toMatchObject({ slugs: ['0x904-0x7'], unknown: [] });
    },
  );

  it('reads main and extended code where the pair has no page of its own', () => {
    expect(readPaste('Error code: 0x204 Extended error code: 0x7').slugs).toEqual(['0x204', 'extended-0x7']);
  });

  it('names an unknown half', () => {
    expect(readPaste('Error code: 0x905 Extended error code: 0x7')).toMatchObject({
      slugs: ['extended-0x7'],
      unknown: ['0x905'],
    });
    expect(readPaste('Error code: 0x904 Extended error code: 0x77')).toMatchObject({
      slugs: ['0x904'],
      unknown: ['0x77'],
    });
  });

  it('does not take “text” or “next” for the word “extended”', () => {
    expect(readPaste('The text says 0x904 0x7').slugs).toEqual(THE_PAIR);
  });
});

describe('readCodes, what is no code of ours', () => {
  it.each([
    ['0x905', ['0x905']],
    ['0X00000905', ['0X00000905']],
    ['905h', ['905h']],
    ['error code 905', ['905']],
    ['error code 90b', ['90b']],
    ['905', ['905']],
    ['0xabc', ['0xabc']],
    ['0x800CCC0E', ['0x800CCC0E']],
    ['Error code: -2147467259', ['-2147467259']],
    ['0x90', ['0x90']],
  ])('says that %j is unknown', (text, unknown) => {
    expect(readPaste(text)).toMatchObject({ slugs: [], unknown });
  });

  it.each([
    // Resolutions, names, versions, times, addresses.
    ['1920x1080'],
    ['800x600 on rdp'],
    ['xbox360'],
    ['box904'],
    ['fox 123'],
    ['windows 10 remote desktop'],
    ['kb2308'],
    ['port 2308'],
    ['14h30'],
    ['10h'],
    ['10.0.9.4:2308'],
    ['error on 12/11/2026'],
    ['activity id 2f1b0904-1b07-4b09-9904-3b0799040000'],
    // The same digits in other products.
    ['ORA-00904'],
    ['HTTP 904'],
    ['HTTP error 904'],
    ['http status code 904'],
    ['the script exited with code 1'],
    ['Event ID 904'],
    // A masked number alone can be many.
    ['0x9xx'],
    ['oxford'],
    [''],
  ])('finds nothing in %j', (text) => {
    expect(readPaste(text)).toMatchObject({ slugs: [], unknown: [] });
  });
});

describe('nameUnknown', () => {
  it.each([
    ['0X00000905', '0x905'],
    ['Ox9O5', '0x905'],
    ['0x 905', '0x905'],
    ['905H', '0x905'],
    ['90b', '0x90b'],
    ['905', '905'],
    ['-2147467259', '-2147467259'],
  ])('speaks of %j as %j', (written, name) => {
    expect(nameUnknown(written)).toBe(name);
  });
});
