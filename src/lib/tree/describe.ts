import type { Fix } from '../content/fix-page.ts';
import type { OutcomeEntry } from '../schema/outcome.ts';
import { listOf } from '../text.ts';
import { CANT_TELL, type TreeQuestion } from './tree.ts';

/** Search engines cut longer descriptions. */
const LENGTH = 158;

/** Search-result sentence of a question: the question, why it is asked, and its answers as far as they fit. */
export function describeQuestion({ title, answers }: Pick<TreeQuestion, 'title' | 'answers'>, why: string): string {
  const words = answers.filter(({ id }) => id !== CANT_TELL).map(({ label }) => label);
  return cut(`${title} ${why} Answers: ${listOf(words, 'or')}.`);
}

/** Search-result sentence of an outcome: what the answers show and which fixes are likely. */
export function describeOutcome(
  { title, lead }: Pick<OutcomeEntry, 'title' | 'lead'>,
  fixes: readonly Pick<Fix, 'data'>[],
): string {
  const names = fixes.map(({ data }) => data.short);
  return cut(`${title}. ${lead}${names.length === 0 ? '' : ` Likely fixes: ${names.join(', ')}.`}`);
}

function cut(text: string): string {
  return text.length <= LENGTH ? text : `${text.slice(0, LENGTH - 1).replace(/\s+\S*$/, '')}…`;
}
