import { buildFixPage, type Fix, type FixPage } from '../lib/content/fix-page.ts';
import { getById } from '../lib/content/lookup.ts';
import { byEvidence } from '../lib/content/rank-fixes.ts';
import { getContent } from './content.ts';

/** All fixes, best documented cause first. */
export function getFixes(): Fix[] {
  const { fixes, codes } = getContent();
  return fixes.toSorted(byEvidence(getById(codes, '0x904-0x7').data.fixes));
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
