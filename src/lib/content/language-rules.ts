import type { Issue } from '../issues/issue.ts';
import { countOf } from '../text.ts';
import type { Content } from './content.ts';
import { type Text, textsOf } from './texts.ts';

/** Longest sentence a reader in a hurry still takes in. */
export const MAX_WORDS = 35;

/** Words that tell a stuck reader that the fault is theirs, or that fill. */
const UNKIND =
  /(?<![\w-])(?:simply|just|easy|easily|obvious|obviously|trivial|trivially|please|of course|basically)(?![\w-])/i;

const PASSIVE =
  /\b(?:is|are|was|were|be|been|being|gets|got)\s+(?:\w+ly\s+)?(?:\w+ed|\w+en|made|set|done|kept|held|sent|shown|built|read)\b/i;

/** Headings that begin with a thing are statements; only those can be passive. */
const NAMES_A_THING = /^(?:the|a|an|your|this|these|its|all|both|windows)\b/i;

/** Judges all our prose: plain words, short sentences, curly quotes. */
export function judgeLanguage(content: Content): Issue[] {
  return textsOf(content).flatMap((text) => judgeText(text));
}

/** Findings of one text; exported for its tests. */
export function judgeText({ file, line, text, isHeading = false }: Text): Issue[] {
  const words = withoutCode(text);
  const at = { file, ...(line === undefined ? {} : { line }) };
  const unkind = UNKIND.exec(words)?.[0];
  const long = sentencesOf(words).find((sentence) => wordsIn(sentence) > MAX_WORDS);
  return [
    ...(unkind === undefined
      ? []
      : [
          {
            ...at,
            rule: 'unkind-word',
            message: `“${unkind}” in “${excerpt(words)}”.`,
            hint: 'To somebody who is stuck nothing is easy or obvious. Leave the word out.',
          },
        ]),
    ...(long === undefined
      ? []
      : [
          {
            ...at,
            rule: 'long-sentence',
            message: `A sentence has ${countOf(wordsIn(long), 'word')}: “${excerpt(long)}”`,
            hint: `Split it; the limit is ${MAX_WORDS}.`,
          },
        ]),
    ...(/["]|\w'\w/.test(words)
      ? [
          {
            ...at,
            rule: 'straight-quotes',
            message: `Straight quotes in “${excerpt(words)}”.`,
            hint: 'Write “…” and ’ in prose; straight quotes belong into code.',
          },
        ]
      : []),
    ...(/!(?!\w)/.test(words)
      ? [{ ...at, rule: 'exclamation', message: `An exclamation mark in “${excerpt(words)}”.`, hint: 'Say it calmly.' }]
      : []),
    ...(isHeading && NAMES_A_THING.test(words) && PASSIVE.test(words) && !words.endsWith('?')
      ? [
          {
            ...at,
            rule: 'passive-heading',
            message: `The heading “${words}” is passive.`,
            hint: 'Say who does what, or write an imperative.',
          },
        ]
      : []),
  ];
}

/** Code, quotations of dialogs and link addresses are not our prose. */
function withoutCode(text: string): string {
  return text.replaceAll(/`[^`]*`/g, 'code').replaceAll(/“[^”]*”/g, 'quote');
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!:;])\s+/);
}

function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function excerpt(text: string): string {
  return text.length > 90 ? `${text.slice(0, 88)}…` : text;
}
