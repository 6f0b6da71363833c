import { judgeCompatibility } from '../compatibility/judge-table.ts';
import { judgeCorrections } from '../corrections/judge-corrections.ts';
import { judgeMatrix } from '../evidence/judge-matrix.ts';
import type { Issue } from '../issues/issue.ts';
import type { CollectionName } from '../schema/collections.ts';
import { buildTree } from '../tree/build-tree.ts';
import { validateQuestions } from '../tree/question-rules.ts';
import { validateTree } from '../tree/validate-tree.ts';
import { judgeBody, judgeFix } from './article-rules.ts';
import type { Content, Unread } from './content.ts';
import { judgeFixData } from './fix-rules.ts';
import { judgeIds } from './id-rules.ts';
import { judgeLanguage } from './language-rules.ts';
import { judgeReferences, judgeUnusedSources } from './references.ts';
import { judgeSheets } from './sheet-rules.ts';

/**
 * Rules about a whole that parts of it would mislead, and the collections they need complete: a tree without one of
 * its questions would report all that lies behind it.
 */
const WHOLES: readonly { needs: readonly CollectionName[]; judge: (content: Content) => Issue[] }[] = [
  { needs: ['fixes', 'questions', 'outcomes', 'observations'], judge: judgeTree },
  { needs: ['observations'], judge: judgeMatrix },
  { needs: ['systems', 'compatibility'], judge: judgeCompatibility },
];

/**
 * All rules over all content. Collects every issue instead of stopping at the first, so that a writer sees the
 * whole list at once.
 *
 * @param unread ids of files the reader has already reported
 */
export function validateContent(content: Content, unread: Unread = {}): Issue[] {
  const references = judgeReferences(content, unread);
  const hasHoles = references.some(({ rule }) => HOLES.includes(rule));
  const wholes = WHOLES.filter(
    ({ needs, judge }) => !needs.some((name) => unread[name] !== undefined) && !(judge === judgeTree && hasHoles),
  );
  return [
    ...content.fixes.flatMap((fix) => [...judgeFix(fix.article, fix.file), ...judgeFixData(fix)]),
    ...content.questions.flatMap(({ article, file }) => judgeBody(article, file)),
    ...validateQuestions(content.questions),
    ...judgeSheets(content),
    ...judgeIds(content),
    ...judgeCorrections(content),
    ...judgeLanguage(content),
    ...references,
    ...judgeUnusedSources(content, unread),
    ...wholes.flatMap(({ judge }) => judge(content)),
  ];
}

/** What tears a hole into the tree: the references report it with its line, and the tree would repeat all that follows. */
const HOLES: readonly string[] = ['unknown-fix', 'unknown-question', 'unknown-outcome', 'unknown-observation'];

function judgeTree(content: Content): Issue[] {
  return validateTree(buildTree(content));
}
