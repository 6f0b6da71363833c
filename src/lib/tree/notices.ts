import { listOf } from '../text.ts';
import { type Answered, type Dropped, findAnswer, type GivenAnswer } from './state.ts';
import { findQuestion, type Tree } from './tree.ts';

const REASONS: Record<Dropped['reason'], string> = {
  'not-understood': 'was not understood',
  'unknown-question': 'names a question that does not exist any more',
  'unknown-answer': 'names an answer that does not exist any more',
  'unknown-fix': 'names a fix that does not exist any more',
  repeated: 'stands in it twice',
  'not-on-path': 'does not lead to this page',
  'too-long': 'is too long to be one of our links',
};

/** Longest part of a link that is repeated to the visitor. */
const SHOWN = 60;

/**
 * Tells the visitor which parts of a link were left out, and why.
 *
 * @example noticeForDropped([{ part: 'colour=red', reason: 'unknown-question' }]) // 'Left out of the link: “colour=red” names a question that does not exist any more.'
 */
export function noticeForDropped(dropped: readonly Dropped[]): string {
  if (dropped.length === 0) return '';
  const shown = dropped
    .slice(0, 3)
    .map(({ part, reason }) => `“${part.length > SHOWN ? `${part.slice(0, SHOWN)}…` : part}” ${REASONS[reason]}`);
  const rest = dropped.length > 3 ? `, and ${dropped.length - 3} more` : '';
  return `Left out of the link: ${shown.join('; ')}${rest}.`;
}

/** Tells which later answers were kept after a change and which no longer fit. */
export function noticeForChange(tree: Tree, { kept, dropped }: Pick<Answered, 'kept' | 'dropped'>): string {
  const names = (answers: readonly GivenAnswer[]) => listOf(answers.map((given) => `“${nameAnswer(tree, given)}”`));
  return [
    ...(kept.length === 0 ? [] : [`Kept, because they still fit: ${names(kept)}.`]),
    ...(dropped.length === 0 ? [] : [`No longer needed: ${names(dropped)}.`]),
  ].join(' ');
}

/** An answer in words: the short name of its question and its label. */
export function nameAnswer(tree: Tree, { question, answer }: GivenAnswer): string {
  const node = findQuestion(tree, question);
  if (node === undefined) return `${question}: ${answer}`;
  return `${node.short}: ${findAnswer(node, answer)?.label ?? answer}`;
}
