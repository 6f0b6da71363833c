import { FAMILY_NAMES } from '../codes/code.ts';
import type { CodePage } from '../codes/code-page.ts';
import { meaningOf } from '../codes/code-page.ts';
import type { Fix } from '../content/fix-page.ts';
import { plainText } from '../inline.ts';
import { MACHINE_LABELS, RISK_LABELS, SIDE_LABELS } from '../labels.ts';
import type { OutcomeEntry } from '../schema/outcome.ts';
import type { Risk } from '../schema/shared.ts';
import { CANT_TELL, type TreeQuestion } from '../tree/tree.ts';

/** What stands on a preview card: it already answers, so that nobody has to follow the link to know. */
export interface Card {
  /** Small line on top: what kind of page it is. */
  kicker: string;
  title: string;
  /** One or two sentences below the title. */
  text: string;
  /** Short facts along the bottom, or the answers of a question. */
  facts: string[];
  /** Colours the bar at the side. */
  tone: Risk | 'plain';
}

/** Longest texts that fit the card at a readable size. */
const LIMITS = { title: 96, text: 215, fact: 64, answer: 84, facts: 9 } as const;

/** Card of a fix: the cause, the first action, the risk and the machine. */
export function cardOfFix({ data, article }: Pick<Fix, 'data' | 'article'>): Card {
  const first = article.steps.find(({ kind }) => kind === 'step');
  const where = first === undefined ? SIDE_LABELS[data.side] : `Done ${MACHINE_LABELS[first.machine]}`;
  return fit({
    kicker: 'Remote Desktop fix',
    title: data.title,
    text: `First: ${plainText(data.firstAction)}`,
    facts: [`Risk: ${RISK_LABELS[data.risk].toLowerCase()}`, where, `About ${data.minutes} min`],
    tone: data.risk,
  });
}

/** Card of a code: what it means and where it leads. */
export function cardOfCode({
  title,
  decimal,
  data,
  fixes,
}: Pick<CodePage, 'title' | 'decimal' | 'data' | 'fixes'>): Card {
  return fit({
    kicker: `${FAMILY_NAMES[data.family].one} · decimal ${decimal}`,
    title,
    text: plainText(meaningOf(data)),
    facts: fixes.slice(0, 4).map((fix) => `Look at: ${fix.data.short}`),
    tone: 'plain',
  });
}

/** Card of a question: the question and its answers. */
export function cardOfQuestion({ title, answers }: Pick<TreeQuestion, 'title' | 'answers'>): Card {
  return fit({
    kicker: 'Find my fix',
    title,
    text: '',
    facts: answers.filter(({ id }) => id !== CANT_TELL).map(({ label }) => `• ${label}`),
    tone: 'plain',
  });
}

/** Card of an outcome: what the answers show and the likely fixes. */
export function cardOfOutcome(
  { title, lead }: Pick<OutcomeEntry, 'title' | 'lead'>,
  fixes: readonly Pick<Fix, 'data'>[],
): Card {
  return fit({
    kicker: 'Find my fix · outcome',
    title,
    text: lead,
    facts: fixes.map(({ data }, i) => `${i + 1}. ${data.short}`),
    tone: 'plain',
  });
}

/** Card of any other page. */
export function cardOfPage(title: string, text: string): Card {
  return fit({ kicker: 'Remote Desktop errors, explained', title, text, facts: [], tone: 'plain' });
}

function fit({ title, text, facts, ...card }: Card): Card {
  return {
    ...card,
    title: cut(title, LIMITS.title),
    text: cut(text, LIMITS.text),
    facts: facts.slice(0, LIMITS.facts).map((fact) => cut(fact, text === '' ? LIMITS.answer : LIMITS.fact)),
  };
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\s,;:–]+\S*$/, '')}…`;
}
