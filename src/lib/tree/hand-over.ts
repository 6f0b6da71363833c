import { plainText } from '../inline.ts';
import { weighAnswers } from './evidence.ts';
import { nameAnswer } from './notices.ts';
import { planFixes } from './plan.ts';
import { findAnswer, type GivenAnswer, type TreeState } from './state.ts';
import { findQuestion, type Tree } from './tree.ts';

/** Read-only commands for somebody with access, and what each repair changes: loaded when a hand-over is made. */
export interface HandOverFacts {
  evidence: { title: string; note: string; shell: string; code: string }[];
  /** By fix: its changing steps and how each is taken back. */
  changes: Record<string, { step: string; title: string; undo: string }[]>;
}

/** What a hand-over is made from besides the tree and the state. */
export interface HandOverInput {
  /** Node the visitor is at. */
  nodeId: string;
  /** Local time with its zone, for example `2026-11-21 02:10 +01:00`. */
  time: string;
  /** Address that reopens the tree in exactly this state. */
  link: string;
  /** Address of a fix page. */
  fixLink: (slug: string, anchor?: string) => string;
  facts: HandOverFacts;
  /** What the visitor typed on purpose; nothing else of theirs is in the summary. */
  notes: string;
}

/** A part of the summary: a heading and its lines, or a block of commands. */
interface Part {
  heading: string;
  lines: string[];
  code?: string;
}

/** Causes named as next candidates. */
const CANDIDATES_SHOWN = 5;

/**
 * The summary for whoever goes on: what was seen, what is ruled out and why, what is next, what to collect, what was
 * changed and how to undo it, and the link back into the tree.
 *
 * @returns the same summary as plain text and as Markdown
 */
export function buildHandOver(tree: Tree, state: TreeState, input: HandOverInput): { text: string; markdown: string } {
  const parts = partsOf(tree, state, input).filter(({ lines, code }) => lines.length > 0 || code !== undefined);
  const title = 'Remote Desktop fault: hand-over';
  const asText = parts.map(({ heading, lines, code }) =>
    [heading.toUpperCase(), ...lines.map((line) => `- ${plainText(line)}`), ...(code === undefined ? [] : [code])].join(
      '\n',
    ),
  );
  const asMarkdown = parts.map(({ heading, lines, code }) =>
    [
      `## ${heading}`,
      '',
      ...lines.map((line) => `- ${line}`),
      ...(code === undefined ? [] : ['', '```', code, '```']),
    ].join('\n'),
  );
  return { text: [title, ...asText].join('\n\n'), markdown: [`# ${title}`, ...asMarkdown].join('\n\n') };
}

function partsOf(tree: Tree, state: TreeState, { nodeId, time, link, fixLink, facts, notes }: HandOverInput): Part[] {
  const { refuted } = weighAnswers(tree, state.answers);
  const plan = planFixes(tree, state, nodeId).slice(0, CANDIDATES_SHOWN);
  const nameOf = (slug: string) => tree.fixes[slug]?.title ?? slug;
  const ruledOut = [...new Map(refuted.map((verdict) => [verdict.fix, verdict])).values()];
  return [
    { heading: 'When', lines: [`Summary made: ${time}`, 'Time of the last failed attempt, with time zone: …'] },
    { heading: 'Codes and target', lines: headLines(tree, state) },
    {
      heading: 'Answers',
      lines: state.answers
        .filter(({ question }) => !isHead(tree, question))
        .map((given) => describeAnswer(tree, given)),
    },
    { heading: 'Notes', lines: notes.trim() === '' ? [] : notes.trim().split('\n') },
    {
      heading: 'Ruled out',
      lines: ruledOut.map(
        ({ fix, because, given }) => `${nameOf(fix)} – by the answer “${nameAnswer(tree, given)}”: ${because}`,
      ),
    },
    {
      heading: 'Next candidates, in this order',
      lines: plan.map(({ slug, why }) => `${nameOf(slug)} (${why}) ${fixLink(slug)}`),
    },
    {
      heading: 'Tried, and how to undo it',
      lines: state.tried.flatMap((slug) =>
        describeTried(nameOf(slug), fixLink(slug, 'undo'), facts.changes[slug] ?? []),
      ),
    },
    ...facts.evidence.map(({ title, note, code }) => ({ heading: title, lines: [note], code })),
    { heading: 'Go on from here', lines: [link] },
  ];
}

/** Questions whose answers everybody wants to read first: the codes, and what kind of target it is. */
const HEAD_QUESTIONS = ['what-code', 'other-code', 'target'];

function isHead(tree: Tree, question: string): boolean {
  return question === tree.rootId || HEAD_QUESTIONS.includes(question);
}

function headLines(tree: Tree, { answers }: TreeState): string[] {
  const lines = answers.filter(({ question }) => isHead(tree, question)).map((given) => describeAnswer(tree, given));
  return lines.length === 0 ? ['Both numbers and the exact sentence of the message: …'] : lines;
}

function describeAnswer(tree: Tree, { question, answer }: GivenAnswer): string {
  const node = findQuestion(tree, question);
  const label = node === undefined ? answer : (findAnswer(node, answer)?.label ?? answer);
  return `${node?.title ?? question} ${label}`;
}

function describeTried(name: string, link: string, changes: HandOverFacts['changes'][string]): string[] {
  if (changes.length === 0) return [`${name}: changes nothing. ${link}`];
  return [
    `${name}. All undo commands: ${link}`,
    ...changes.map(({ title, undo }) => `If “${title}” was done – undo: ${undo}`),
  ];
}
