import { describe, expect, it } from 'vitest';
import { buildAliases } from '~/lib/codes/aliases.ts';
import { parseCodeSlug } from '~/lib/codes/code.ts';
import { realSlugs } from '../../helpers/known-codes.ts';

/** What an address leads to, or nothing when it is no alias. */
function targetsOf(alias: string, slugs: readonly string[] = realSlugs): string[] | undefined {
  return buildAliases(slugs).find((entry) => entry.alias === alias)?.slugs;
}

describe('buildAliases', () => {
  it.each([
    ['2308', ['0x904']],
    ['2308-7', ['0x904-0x7']],
    ['0X904', ['0x904']],
    ['0X904-0X7', ['0x904-0x7']],
    ['0XB09', ['0xb09']],
    ['0xB09', ['0xb09']],
    ['2825', ['0xb09']],
    ['extended-7', ['extended-0x7']],
    ['EXTENDED-0X7', ['extended-0x7']],
    ['errinfo-12', ['errinfo-0xc']],
    ['negotiation-5', ['negotiation-0x5']],
  ])('leads %s to %j', (alias, slugs) => {
    expect(targetsOf(alias)).toEqual(slugs);
  });

  it('offers both readings where digits are one code in decimal and another in hexadecimal', () => {
    expect(targetsOf('100', ['0x64', '0x100'])).toEqual(['0x64', '0x100']);
  });

  it('names a code once whose digits are the same in both readings', () => {
    expect(targetsOf('7', ['0x7'])).toEqual(['0x7']);
  });

  it('covers every code of the site with its decimal and its upper-case address', () => {
    const aliases = new Map(buildAliases(realSlugs).map(({ alias, slugs }) => [alias, slugs]));
    const missing = realSlugs.filter((slug) => {
      const { space, value, extended } = parseCodeSlug(slug) ?? { space: 'none', value: 0 };
      const decimal = `${space === 'disconnect' ? '' : `${space}-`}${value}${extended === undefined ? '' : `-${extended}`}`;
      return !(aliases.get(decimal)?.includes(slug) && aliases.get(slug.toUpperCase())?.includes(slug));
    });
    expect(missing).toEqual([]);
  });

  it('never takes the address of a page, and lists every alias once', () => {
    const aliases = buildAliases(realSlugs).map(({ alias }) => alias);
    expect(aliases.filter((alias) => realSlugs.includes(alias))).toEqual([]);
    expect(new Set(aliases).size).toBe(aliases.length);
  });

  it('only leads to pages that exist', () => {
    const targets = buildAliases(realSlugs).flatMap(({ slugs }) => slugs);
    expect(targets.filter((slug) => !realSlugs.includes(slug))).toEqual([]);
  });

  it('leaves out names that are no codes', () => {
    expect(buildAliases(['about'])).toEqual([]);
  });
});
