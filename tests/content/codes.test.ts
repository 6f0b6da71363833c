import { describe, expect, it } from 'vitest';
import { readContent } from '~/data/read-content.ts';
import { parseCodeSlug } from '~/lib/codes/code.ts';
import { CODE_FAMILIES } from '~/lib/schema/code.ts';
import { realContent } from '../helpers/code-content.ts';

const { codes, fixes } = realContent;

/** Number space each family’s pages lie in. */
const SPACE_OF = {
  disconnect: 'disconnect',
  dialog: 'disconnect',
  gateway: 'disconnect',
  pair: 'disconnect',
  extended: 'extended',
  errinfo: 'errinfo',
  negotiation: 'negotiation',
} as const;

describe('the codes of the site', () => {
  it('are complete: so many pages of each family', () => {
    const counts = CODE_FAMILIES.map((family) => [family, codes.filter(({ data }) => data.family === family).length]);
    expect(Object.fromEntries(counts)).toEqual({
      disconnect: 55,
      dialog: 23,
      gateway: 71,
      extended: 30,
      errinfo: 118,
      negotiation: 6,
      pair: 5,
    });
    expect(codes).toHaveLength(308);
  });

  it('show every researched row: documented meanings and field reports', () => {
    expect(codes.filter(({ data }) => data.meaning !== undefined)).toHaveLength(300);
    expect(codes.flatMap(({ data }) => data.reports)).toHaveLength(26);
  });

  it('lie under the address of their family', () => {
    const wrong = codes.filter(({ id, data }) => {
      const numbers = parseCodeSlug(id);
      return numbers?.space !== SPACE_OF[data.family] || (numbers.extended !== undefined) !== (data.family === 'pair');
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('have a symbolic name where Microsoft or a protocol gives one, each name once', () => {
    const names = codes.flatMap(({ data }) => data.name ?? []);
    const named = new Set(codes.filter(({ data }) => data.name !== undefined).map(({ data }) => data.family));
    expect(new Set(names).size).toBe(names.length);
    expect([...named].toSorted()).toEqual(['disconnect', 'errinfo', 'extended', 'negotiation']);
  });

  it('each name a source; for six there is none, and the page says so', () => {
    const unsourced = codes.filter(
      ({ data }) => data.sources.length === 0 && data.reports.every(({ sources }) => sources.length === 0),
    );
    expect(unsourced.map(({ id }) => id)).toEqual([
      '0x1f07',
      '0x2407',
      '0x607',
      '0x609',
      'extended-0x19',
      'extended-0x1a',
    ]);
    const explained = unsourced.filter(({ data }) => data.notes ?? data.reports[0]?.notes);
    expect(explained).toHaveLength(unsourced.length);
  });

  it('are spoken of in halves that exist, for every pair', () => {
    const ids = new Set(codes.map(({ id }) => id));
    const halves = codes.flatMap(({ id, data }) =>
      data.family === 'pair' ? id.split('-').map((hex, i) => (i === 0 ? hex : `extended-${hex}`)) : [],
    );
    expect(halves.filter((slug) => !ids.has(slug))).toEqual([]);
  });

  it('are named by every fix that says it shows them', () => {
    const ids = new Set(codes.map(({ id }) => id));
    const usual = fixes.flatMap(({ data }) => data.usually?.codes ?? []);
    expect(usual.filter((slug) => !ids.has(slug))).toEqual([]);
  });
});

describe('a bad code', () => {
  it('is reported with file, line, field and reason, beside the good ones', () => {
    const { content, issues } = readContent('tests/fixtures/bad-codes');
    expect(content.codes.map(({ id }) => id)).toEqual(['0x1']);
    const lines = issues
      .filter(({ rule, file }) => rule !== 'empty-collection' && !file.endsWith('/0x3.yaml'))
      .map(({ file, line, message }) => `${file.split('/').at(-1)}:${line ?? ''} ${message}`);
    expect(lines).toMatchInlineSnapshot(`
      [
        "0x2.yaml:1 family: Use one of: disconnect, dialog, gateway, extended, errinfo, negotiation, pair.",
        "0x4.yaml:5 neighbours.0.code: Put the code into quotes: without them YAML reads 0x904 as the number 2308.",
        "0x5.yaml:2 This is not valid YAML: Nested mappings are not allowed in compact mappings.",
        "0x6.yaml: the file: A code needs a meaning or at least one field report.",
        "0xB09.yaml: The file name ‘0xB09’ cannot be an address.",
      ]
    `);
  });

  it('is reported for a misspelt key, which would otherwise be left out in silence', () => {
    const { issues } = readContent('tests/fixtures/bad-codes');
    expect(issues.filter(({ file }) => file.endsWith('/0x3.yaml')).map(({ message }) => message)).toEqual([
      expect.stringMatching(/\bfix\b/),
    ]);
  });
});
