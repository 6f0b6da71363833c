import { formatCodeSlug, parseCodeSlug } from './code.ts';

/** All codes with a page, arranged for reading numbers: which slugs a number can mean. */
export interface KnownCodes {
  slugs: ReadonlySet<string>;
  /** Slugs of single codes by their number, the dialog’s first number before the others. */
  byValue: ReadonlyMap<number, readonly string[]>;
}

/** The order in which readings of one number are offered: what dialogs show first, then what other clients print. */
const SPACES = ['disconnect', 'extended', 'errinfo', 'negotiation'] as const;

/** Arranges the slugs of all code pages; slugs that are none are left out. */
export function buildKnownCodes(slugs: readonly string[]): KnownCodes {
  const byValue = new Map<number, string[]>();
  const singles = slugs.flatMap((slug) => parseCodeSlug(slug) ?? []).filter(({ extended }) => extended === undefined);
  for (const code of singles.toSorted((a, b) => SPACES.indexOf(a.space) - SPACES.indexOf(b.space))) {
    byValue.set(code.value, [...(byValue.get(code.value) ?? []), formatCodeSlug(code)]);
  }
  return { slugs: new Set(slugs), byValue };
}

/** Slugs a number can stand for as an extended reason, the dialog’s own list first. */
export function extendedSlugs({ slugs }: KnownCodes, value: number): string[] {
  return (['extended', 'errinfo'] as const)
    .map((space) => formatCodeSlug({ space, value }))
    .filter((slug) => slugs.has(slug));
}

/** The slug of a number as the dialog’s first number, if that page exists. */
export function disconnectSlug({ slugs }: KnownCodes, value: number): string | undefined {
  const slug = formatCodeSlug({ space: 'disconnect', value });
  return slugs.has(slug) ? slug : undefined;
}

/** The slug of a pair, if that page exists. */
export function pairSlug({ slugs }: KnownCodes, value: number, extended: number): string | undefined {
  const slug = formatCodeSlug({ space: 'disconnect', value, extended });
  return slugs.has(slug) ? slug : undefined;
}
