import { describe, expect, it } from 'vitest';
import { readContent } from '~/data/read-content.ts';
import { buildCorpus } from '~/lib/search/documents.ts';
import { searchStaged } from '~/lib/search/stages.ts';
import { labelOf } from '../../scripts/search/score-queries.ts';
import { enginesOf } from '../helpers/search.ts';

const engines = enginesOf(buildCorpus(readContent(process.cwd()).content));
const answer = (text: string) => searchStaged(engines, text);
const pages = (text: string) =>
  answer(text).results.map(({ document }) => {
    const { kind, slug } = engines.base.index.documents[document] ?? { kind: '', slug: '' };
    return `${kind}/${slug}`;
  });

const DIALOG = `[Window Title]
Remote Desktop Connection

[Content]
This computer can't connect to the remote computer.

Try connecting again. If the problem continues, contact the owner of the remote computer or your network administrator.

[^] Hide details  [OK]

[Expanded Information]
Error code: 0x904
Extended error code: 0x7
Timestamp (UTC): 11/20/26 02:03:04 AM
Activity ID: 00000000-0000-0000-0000-000000000000

Press Ctrl+C to copy.`;

describe('the order of answers over the real content', () => {
  it.each([
    // The dialog itself: the pair has its own page, and both halves stand behind it.
    [DIALOG, 'code/0x904-0x7'],
    // The same, quoted in a mail, with Windows line ends.
    [
      DIALOG.split('\n')
        .map((line) => `> ${line}`)
        .join('\r\n'),
      'code/0x904-0x7',
    ],
    // A one-line box drops the line breaks, so labels and numbers are glued together.
    ['Error code: 0x904Extended error code: 0x7', 'code/0x904-0x7'],
    ['Code: 0x904 Erweiterter Fehlercode: 0x7', 'code/0x904-0x7'],
    ['错误代码: 0x904\n扩展错误代码: 0x7', 'code/0x904-0x7'],
    ['Ox904', 'code/0x904'],
    ['2308', 'code/0x904'],
    // A code with one cause: the repair is worth more than the number.
    ['50331661', 'fix/rd-gateway'],
    // A sentence that names its cause beats the words around it.
    [
      'An authentication error has occurred. The function requested is not supported. Remote computer: PC01 This could be due to CredSSP encryption oracle remediation.',
      'fix/credssp',
    ],
    // Event and source together name the private key; the number alone could be anything.
    ['Log Name: System\nSource: Schannel\nEvent ID: 36870\nLevel: Error', 'fix/private-key-permissions'],
    // What people say, in their words.
    ['rdp certificate expired and windows does not renew it', 'fix/expired-certificate'],
    ['certficate expierd remot desktop', 'fix/expired-certificate'],
    ['certifcate expierd', 'fix/expired-certificate'],
    // An event that only says something broke leads to the list of codes, not to a guess.
    [
      'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS/Operational\nSource: RdpCoreTS\nEvent ID: 226\nRDP_TCP: An error was encountered when transitioning from StateUnknown in response to Event_Disconnect (error code 0x80070040).',
      'page//codes/',
    ],
    // The wrong advice itself leads to its correction.
    ['restart-service termserv', 'correction/restart-service-termserv'],
    ['rename MachineKeys_old', 'correction/rename-machinekeys'],
    ['AllowEncryptionOracle 2', 'correction/allow-encryption-oracle-2'],
    ['xfreerdp --sec=rdp', 'correction/freerdp-sec-rdp'],
  ])('%j leads to %s', (text, page) => {
    expect(pages(text)[0]).toBe(page);
  });

  it.each([
    // The same digits in other products.
    'HTTP 904',
    'ORA-00904: invalid identifier',
    'Outlook 0x800CCC0E',
    // Programs beside Remote Desktop that are not ours.
    'TeamViewer partner did not connect to the router',
    'redirected printer missing in remote desktop session',
    'no sound in remote desktop session headset',
    // Nonsense.
    'asdf qwer zxcv',
    'how to bake banana bread',
    '😭😭😭',
  ])('%j finds nothing', (text) => {
    expect(pages(text)).toEqual([]);
  });

  it.each([
    ['machine keys', 'machinekeys'],
    ['private key permissions', 'privatekey permissions'],
    ['network level authentication', 'NLA'],
  ])('gives joined and split words the same answer: %s, %s', (split, joined) => {
    expect(pages(joined)).toEqual(pages(split));
  });

  it('offers both readings of a bare number, the one dialogs show first', () => {
    const { isAmbiguous } = answer('516');
    expect(pages('516')[0]).toBe('code/0x204');
    expect(isAmbiguous || pages('516').length > 1).toBe(true);
  });

  it('finds the codes in the last line of a paste of twenty thousand characters', () => {
    const noise = 'The quick brown fox jumps over the lazy dog. '.repeat(440);
    expect(pages(`${noise}\nError code: 0x904\nExtended error code: 0x7`)[0]).toBe('code/0x904-0x7');
  });
});

describe('labelOf', () => {
  it('names pages as the query files do', () => {
    expect(labelOf({ kind: 'fix', slug: 'nla' })).toBe('nla');
    expect(labelOf({ kind: 'code', slug: '0x904-0x7' })).toBe('error-0x904');
    expect(labelOf({ kind: 'code', slug: '0x204' })).toBe('disconnect-codes');
    expect(labelOf({ kind: 'correction', slug: 'x' })).toBe('correction:x');
    expect(labelOf(undefined)).toBeUndefined();
  });
});
