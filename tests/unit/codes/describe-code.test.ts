import { describe, expect, it } from 'vitest';
import { buildCodePage } from '~/lib/codes/code-page.ts';
import { describeCode, headlineOf } from '~/lib/codes/describe-code.ts';
import { code, contentWithCodes, realContent } from '../../helpers/code-content.ts';

const pageOf = (slug: string, data: Record<string, unknown>) => {
  const entry = code(slug, data);
  return buildCodePage(entry, contentWithCodes([entry]));
};

describe('headlineOf', () => {
  it.each([
    [
      '0x104',
      { name: 'disconnectReasonDNSLookupFailed' },
      'Remote Desktop error code 0x104 (260) disconnectReasonDNSLookupFailed',
    ],
    ['0x2604', { family: 'dialog' }, 'Remote Desktop error code 0x2604 (9732)'],
    ['0x3000047', { family: 'gateway' }, 'Remote Desktop Gateway error code 0x3000047 (50331719)'],
    [
      'extended-0x7',
      { family: 'extended', name: 'exDiscReasonServerDeniedConnection' },
      'Extended error code 0x7 (7) exDiscReasonServerDeniedConnection',
    ],
    [
      'errinfo-0xc',
      { family: 'errinfo', name: 'ERRINFO_LOGOFF_BY_USER' },
      'RDP protocol error 0xc (12) ERRINFO_LOGOFF_BY_USER',
    ],
    ['negotiation-0x5', { family: 'negotiation' }, 'RDP negotiation failure 0x5 (5)'],
    ['0x904-0x7', { family: 'pair' }, 'Error code 0x904, extended error code 0x7: what it means'],
  ])('titles %s with the words people search for', (slug, data, headline) => {
    expect(headlineOf(pageOf(slug, data))).toBe(headline);
  });
});

describe('describeCode', () => {
  it('says number, family, meaning and the first two fixes', () => {
    expect(
      describeCode(pageOf('0x1', { meaning: 'Closed by `mstsc`.', fixes: ['nla', 'firewall', 'antivirus'] })),
    ).toMatchInlineSnapshot(
      `"0x1 (1), disconnect reason of Remote Desktop: Closed by mstsc. Look at: NLA or domain trust, Firewall in the way."`,
    );
  });

  it('leaves fixes out where there are none', () => {
    expect(describeCode(pageOf('extended-0x7', { family: 'extended', meaning: 'Denied.' }))).toBe(
      'Extended 0x7 (7), extended reason of Remote Desktop: Denied.',
    );
  });

  it('is cut at a word, with an ellipsis, where search engines would cut it', () => {
    const text = describeCode(pageOf('0x1', { meaning: `${'word '.repeat(40)}end` }));
    expect(text.length).toBeLessThanOrEqual(158);
    expect(text).toMatch(/ word…$/);
  });

  it('differs for every code of the site, and so does the headline', () => {
    const pages = realContent.codes.map((entry) => buildCodePage(entry, realContent));
    expect(new Set(pages.map(describeCode)).size).toBe(pages.length);
    expect(new Set(pages.map(headlineOf)).size).toBe(pages.length);
  });
});
