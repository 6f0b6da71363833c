import { readdirSync } from 'node:fs';
import { parseCodeSlug } from '~/lib/codes/code.ts';
import type { CodeReading } from '~/lib/codes/code-reading.ts';
import { buildKnownCodes } from '~/lib/codes/known-codes.ts';
import { readCodes } from '~/lib/codes/read-codes.ts';
import { normalizeText } from '~/lib/search/normalize.ts';

/** Slugs of all code pages of the site, as their files are named. */
export const realSlugs: readonly string[] = readdirSync('src/content/codes').map((file) => file.replace(/\.yaml$/, ''));

/** All codes of the site, arranged for reading. */
export const realCodes = buildKnownCodes(realSlugs);

/** Codes of one number, without the pairs. */
export const realSingles = realSlugs.flatMap((slug) => {
  const numbers = parseCodeSlug(slug);
  return numbers === undefined || numbers.extended !== undefined ? [] : [{ slug, ...numbers }];
});

/** Pairs of the site. */
export const realPairs = realSlugs.flatMap((slug) => {
  const { value, extended } = parseCodeSlug(slug) ?? {};
  return value === undefined || extended === undefined ? [] : [{ slug, value, extended }];
});

/** Reads a pasted text the way the search does, with all codes of the site. */
export function readPaste(text: string): CodeReading {
  return readCodes(normalizeText(text), realCodes);
}
