import { fold } from './normalize.ts';
import type { UnitMatch } from './score.ts';
import type { FoundMessage, SearchIndex } from './search-index.ts';
import type { Weights } from './weights.ts';

/** A message recognised in the text. */
export interface Recognized {
  message: FoundMessage;
  strength: number;
}

/** Fewest different words of a sentence that stands in the text letter by letter. */
const LITERAL_TERMS = 2;

/** Fewest different words a recognised sentence shares with the text. */
const RECOGNIZED_TERMS = 3;

/** Up to this many words, others may have them by chance: nearly all must be there. */
const SHORT_SENTENCE = 4;

/**
 * Messages in the text: by event id and source, by most of their words, or by a query that is nothing but a part of
 * one sentence.
 */
export function recognize(
  index: SearchIndex,
  text: string,
  matches: readonly UnitMatch[],
  weights: Weights,
): Recognized[] {
  const events = eventIdsIn(text);
  const plain = lettersOf(text);
  const byEvent = index.messages
    .filter(({ event }) => event !== undefined && events.includes(event.id) && mentionsSource(text, event.source))
    .map((message) => ({ message, strength: 2 }));
  const byWords = matches.flatMap(({ unit, ofUnit, ofQuery, shared, terms }) => {
    const owner = index.owners[unit] ?? 0;
    const message = index.messages[owner - index.documents.length];
    if (message === undefined || terms < LITERAL_TERMS) return [];
    const isLiteral = ofUnit > 0.97 && standsIn(message.text, plain);
    if (terms < RECOGNIZED_TERMS && !isLiteral) return [];
    const least = terms > SHORT_SENTENCE ? weights.sentenceWhole : weights.shortSentenceWhole;
    const isWhole = ofUnit >= least && (shared >= weights.sentenceShared || ofQuery >= weights.sentenceWhole);
    const isPart = ofQuery >= weights.sentencePart && terms > RECOGNIZED_TERMS;
    if (!isLiteral && !isWhole && !isPart) return [];
    return [{ message, strength: Math.sqrt(ofUnit * ofQuery) + (isLiteral || isWhole ? ofUnit : 0) }];
  });
  return [...byEvent, ...byWords].toSorted((a, b) => b.strength - a.strength);
}

/** Letters and digits only, so that quotes, line breaks and dots do not matter. */
function lettersOf(text: string): string {
  return fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
}

/** Whether a sentence stands in a text; “…” stands for anything. */
function standsIn(sentence: string, plain: string): boolean {
  return sentence.split('…').every((piece) => plain.includes(lettersOf(piece).trim()));
}

function eventIdsIn(text: string): number[] {
  return [...text.matchAll(/(?:event\s*id|eventid|ereignis-?id|event)\W{0,6}(\d{1,5})\b/gi)].map(([, id]) =>
    Number(id),
  );
}

function mentionsSource(text: string, source: string): boolean {
  const words = source.split(/[-\s]/).filter((word) => !/^(?:microsoft|windows)$/i.test(word));
  return words.some((word) => text.toLowerCase().includes(word.toLowerCase()));
}
