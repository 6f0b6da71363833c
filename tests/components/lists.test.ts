import { describe, expect, it } from 'vitest';
import CodeFacts from '~/components/codes/CodeFacts.astro';
import CodeLinks from '~/components/codes/CodeLinks.astro';
import FixList from '~/components/fix/FixList.astro';
import { buildCodePage } from '~/lib/codes/code-page.ts';
import { getById } from '~/lib/content/lookup.ts';
import { code, contentWithCodes, realContent } from '../helpers/code-content.ts';
import { linksOf, renderAstro } from './render.ts';

describe('FixList', () => {
  const [first, second] = ['licensing', 'nla'].map((slug) => getById(realContent.fixes, slug));

  it('links each fix in the given order, with side, risk and evidence in words', async () => {
    const fixes = [first, second].flatMap((fix) => fix ?? []);
    const list = await renderAstro(FixList, { props: { fixes } });
    expect(linksOf(list)).toEqual(fixes.map(({ id, data }) => [`/fix/${id}/`, data.title]));
    expect(list.text).toMatch(/The remote computer (?:Safe|Caution|Danger) Unsupported/);
    expect(list.text).toMatch(/The remote computer (?:Safe|Caution|Danger) Documented/);
  });

  it('shows markup in a cause as text', async () => {
    const fix = getById(realContent.fixes, 'nla');
    const cause = 'It is <b onclick="x()">`<i>`</b>.';
    const list = await renderAstro(FixList, { props: { fixes: [{ ...fix, data: { ...fix.data, cause } }] } });
    expect(list.tags.map(({ name }) => name)).not.toContain('b');
    expect(list.text).toContain('It is <b onclick="x()"> <i> </b>.');
  });
});

describe('CodeFacts', () => {
  const factsOf = async (slug: string, data: Record<string, unknown>) => {
    const entry = code(slug, data);
    return (await renderAstro(CodeFacts, { props: { page: buildCodePage(entry, contentWithCodes([entry])) } })).text;
  };

  it('gives every spelling, the name, the layer and how sure the meaning is', async () => {
    const data = { name: 'disconnectReasonDNSLookupFailed', layer: 'network', confidence: 'documented' };
    expect(await factsOf('0x104', data)).toBe(
      'Hexadecimal 0x104 Decimal 260 Symbolic name disconnectReasonDNSLookupFailed Kind disconnect reason Comes from network Meaning Documented The dialog’s “Error code”, set by the client.',
    );
  });

  it('leaves out what is not known', async () => {
    expect(await factsOf('extended-0x10', { family: 'extended' })).toBe(
      'Hexadecimal 0x10 Decimal 16 Kind extended reason The dialog’s “Extended error code”.',
    );
  });

  it('speaks of evidence for a pair, whose meaning is our reading', async () => {
    expect(await factsOf('0x904-0x7', { family: 'pair', confidence: 'several-reports' })).toBe(
      'Hexadecimal 0x904 / 0x7 Decimal 2308 / 7 Kind pair of codes Evidence Several reports Both numbers of the dialog together: error code and extended error code.',
    );
  });
});

describe('CodeLinks', () => {
  it('links each code with the reason to follow it', async () => {
    const links = [{ slug: '0x904-0x7', title: '0x904 / 0x7', text: 'Run `mstsc`.' }];
    const list = await renderAstro(CodeLinks, { props: { links } });
    expect(linksOf(list)).toEqual([['/codes/0x904-0x7/', '0x904 / 0x7']]);
    expect(list.text).toBe('0x904 / 0x7 Run mstsc .');
  });
});
