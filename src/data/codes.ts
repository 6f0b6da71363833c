import { parseCodeSlug, titleOf } from '../lib/codes/code.ts';
import { buildCodePage, type Code, type CodeLink, type CodePage, meaningOf } from '../lib/codes/code-page.ts';
import { getById } from '../lib/content/lookup.ts';
import { CODE_FAMILIES, type CodeFamily } from '../lib/schema/code.ts';
import { getContent } from './content.ts';

/** Page data for every code. */
export function getCodePages(): CodePage[] {
  const content = getContent();
  return content.codes.map((code) => buildCodePage(code, content));
}

/** All codes by family, the pairs first, each family in the order of its numbers. */
export function getCodesByFamily(): { family: CodeFamily; codes: Code[] }[] {
  const { codes } = getContent();
  const inOrder: readonly CodeFamily[] = ['pair', ...CODE_FAMILIES.filter((family) => family !== 'pair')];
  return inOrder.map((family) => ({
    family,
    codes: codes.filter(({ data }) => data.family === family).toSorted(byNumber),
  }));
}

function byNumber(a: Code, b: Code): number {
  const numbers = (code: Code) => parseCodeSlug(code.id) ?? { value: 0, extended: 0 };
  return numbers(a).value - numbers(b).value || (numbers(a).extended ?? 0) - (numbers(b).extended ?? 0);
}

/** Links to some code pages with their meanings, in the given order. */
export function getCodeLinks(slugs: readonly string[]): CodeLink[] {
  const { codes } = getContent();
  return slugs.map((slug) => ({ slug, title: titleOf(slug), text: meaningOf(getById(codes, slug).data) }));
}
