import { parseCodeSlug } from './code.ts';

/** Another spelling of a code’s address, with the pages it can mean. */
export interface CodeAlias {
  /** Last part of the address, such as `2308-7` or `0XB09`. */
  alias: string;
  /** Canonical slugs; more than one only where a number has several known readings. */
  slugs: string[];
}

/**
 * Every other spelling of every code’s address: decimal and upper case. A spelling that is itself a canonical
 * address is left out.
 *
 * @example buildAliases(['0x904-0x7']) // [{ alias: '2308-7', slugs: ['0x904-0x7'] }, { alias: '0X904-0X7', slugs: ['0x904-0x7'] }]
 */
export function buildAliases(slugs: readonly string[]): CodeAlias[] {
  const canonical = new Set(slugs);
  const targets = new Map<string, string[]>();
  for (const slug of slugs) {
    for (const alias of spellingsOf(slug)) {
      if (!canonical.has(alias)) targets.set(alias, [...(targets.get(alias) ?? []), slug]);
    }
  }
  // Digits alone may also be hexadecimal digits without their prefix.
  for (const [alias, known] of targets) {
    const asHex = `0x${alias}`;
    if (/^\d+$/.test(alias) && canonical.has(asHex) && !known.includes(asHex)) known.push(asHex);
  }
  return [...targets].map(([alias, known]) => ({ alias, slugs: known }));
}

function spellingsOf(slug: string): string[] {
  const numbers = parseCodeSlug(slug);
  if (numbers === undefined) return [];
  const { space, value, extended } = numbers;
  const prefix = space === 'disconnect' ? '' : `${space}-`;
  const decimal = `${prefix}${value}${extended === undefined ? '' : `-${extended}`}`;
  const upperDigits = slug.replaceAll(/0x[0-9a-f]+/g, (hex) => `0x${hex.slice(2).toUpperCase()}`);
  return [...new Set([decimal, slug.toUpperCase(), upperDigits])].filter((spelling) => spelling !== slug);
}
