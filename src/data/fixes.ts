import { buildFixPage, type Fix, type FixPage } from '../lib/content/fix-page.ts';
import { getById } from '../lib/content/lookup.ts';
import { byEvidence } from '../lib/content/rank-fixes.ts';
import { getContent } from './content.ts';

/** All fixes, best documented cause first. */
export function getFixes(): Fix[] {
  return getContent().fixes.toSorted(byEvidence);
}

/** The fixes of a list of slugs, in that order. */
export function getFixesBySlug(slugs: readonly string[]): Fix[] {
  const { fixes } = getContent();
  return slugs.map((slug) => getById(fixes, slug));
}

/** Page data for every fix. */
export function getFixPages(): FixPage[] {
  const content = getContent();
  return content.fixes.map((fix) => buildFixPage(fix, content));
}
