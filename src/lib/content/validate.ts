import type { Issue } from '../issues/issue.ts';
import { judgeBody, judgeFix } from './article-rules.ts';
import type { Content } from './content.ts';
import { judgeFixData } from './fix-rules.ts';
import { judgeLanguage } from './language-rules.ts';
import { judgeReferences, judgeUnusedSources } from './references.ts';

/**
 * All rules over all content. Collects every issue instead of stopping at the first, so that a writer sees the
 * whole list at once.
 */
export function validateContent(content: Content): Issue[] {
  return [
    ...content.fixes.flatMap((fix) => [...judgeFix(fix.article, fix.file), ...judgeFixData(fix)]),
    ...content.questions.flatMap(({ article, file }) => judgeBody(article, file)),
    ...judgeLanguage(content),
    ...judgeReferences(content),
    ...judgeUnusedSources(content),
  ];
}
