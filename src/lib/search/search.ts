import { buildKnownCodes, type KnownCodes } from '../codes/known-codes.ts';
import { type CodeReading, nameUnknown, readCodes } from '../codes/read-codes.ts';
import type { MendedTerm } from './mend.ts';
import { normalizeText } from './normalize.ts';
import { matchUnits, type QueryTerm, type UnitMatch } from './score.ts';
import { type FoundMessage, type IndexParts, type SearchIndex, unpackIndex } from './search-index.ts';
import { termsOf } from './words.ts';

/** Why a page was found. */
export type Reason =
  | { kind: 'code'; written: string }
  | { kind: 'sentence'; text: string; language: string }
  | { kind: 'leads-to'; from: string }
  | { kind: 'words' };

/** One page found. */
export interface SearchResult {
  /** Index of the document. */
  document: number;
  score: number;
  reason: Reason;
}

/** The answer to a query. */
export interface SearchAnswer {
  results: SearchResult[];
  /** Codes written in the text that do not exist, in canonical spelling. */
  unknownCodes: string[];
  /** Whether a bare number was read as decimal and as hexadecimal. */
  isAmbiguous: boolean;
  /** Terms of the index that matched, to mark them in titles. */
  matchedTerms: string[];
  /** Whether the query has words that the index does not know. */
  hasUnknownWords: boolean;
}

/** Mends words the index does not know; loaded only when a query has such words. */
export type Mender = (word: string) => MendedTerm[];

/** Everything a search needs; made again when a part of the index arrives. */
export interface SearchEngine {
  index: SearchIndex;
  known: KnownCodes;
  /** Absent until it has been loaded: then unknown words stay unknown. */
  mend?: Mender | undefined;
}

/** Makes an engine from the parts that have arrived. */
export function createEngine(parts: IndexParts): SearchEngine {
  const index = unpackIndex(parts);
  const slugs = index.documents.filter(({ kind }) => kind === 'code').map(({ slug }) => slug);
  return { index, known: buildKnownCodes(slugs) };
}

/** Most results shown. */
export const MAX_RESULTS = 7;

/** Different words of a query that are looked at; the rest of a long paste repeats them. */
const MAX_TERMS = 400;

/** Unknown words that are mended; a paste in another language has hundreds. */
const MAX_MENDED = 24;

/**
 * Answers a query: codes first, then known sentences and events, then words. Pure: the same engine and text always
 * give the same answer, ties broken by the order of the documents.
 */
export function search(engine: SearchEngine, text: string): SearchAnswer {
  const normalized = normalizeText(text);
  const codes = readCodes(normalized, engine.known);
  const query = resolve(engine, normalized);
  const matches = matchUnits(engine.index, query);
  const sentences = recognize(engine.index, normalized, matches);
  const found = new Map<number, SearchResult>();
  const add = (result: SearchResult) => {
    const before = found.get(result.document);
    if (before === undefined || before.score < result.score) found.set(result.document, result);
  };
  codeResults(engine, codes).forEach(add);
  sentenceResults(sentences).forEach(add);
  wordResults(engine, matches, { hasUnknownCode: codes.unknown.length > 0 && sentences.length === 0 }).forEach(add);
  const results = [...found.values()].toSorted((a, b) => b.score - a.score || a.document - b.document).slice(0, MAX_RESULTS);
  return {
    results,
    unknownCodes: sentences.length > 0 ? [] : codes.unknown.map(nameUnknown),
    isAmbiguous: codes.isAmbiguous,
    matchedTerms: [...new Set(query.flatMap(({ terms }) => terms.map(({ term }) => term)))],
    hasUnknownWords: query.some(({ terms, written }) => terms.length === 0 || terms[0]?.term !== written),
  };
}

function resolve({ index, mend }: SearchEngine, text: string): QueryTerm[] {
  const written = [...new Set(termsOf(text))].slice(0, MAX_TERMS);
  let mended = 0;
  return written.map((word) => {
    if (index.idf.has(word)) return { written: word, terms: [{ term: word, confidence: 1 }] };
    if (mend === undefined || mended >= MAX_MENDED) return { written: word, terms: [] };
    mended++;
    return { written: word, terms: mend(word) };
  });
}

/** Bands that keep the kinds of evidence apart; within a band the score orders. */
const BAND = { code: 100, sentence: 50, leadsTo: 20, words: 0 } as const;

function codeResults({ index }: SearchEngine, { slugs, writtenAs }: CodeReading): SearchResult[] {
  const pages = slugs.flatMap((slug, i): SearchResult[] => {
    const document = index.documents.findIndex((entry) => entry.kind === 'code' && entry.slug === slug);
    return document < 0 ? [] : [{ document, score: BAND.code - i, reason: { kind: 'code', written: writtenAs[slug] ?? slug } }];
  });
  const first = pages[0];
  const from = index.documents[first?.document ?? -1]?.slug ?? '';
  const leadsTo = index.documents[first?.document ?? -1]?.leadsTo ?? [];
  const fixes = leadsTo.map((document, i): SearchResult => ({ document, score: BAND.leadsTo - i, reason: { kind: 'leads-to', from } }));
  return [...pages, ...fixes];
}

/** A message recognised in the text. */
interface Recognized {
  message: FoundMessage;
  strength: number;
}

/** Share of a sentence that must be there, and how much it must say, to count as recognised. */
const RECOGNIZED_SHARE = 0.72;
const RECOGNIZED_PART_SHARE = 0.85;
const RECOGNIZED_TERMS = 3;

/**
 * Messages in the text: by event id and source, by most of their words, or by a query that is nothing but a part of
 * one sentence.
 */
function recognize(index: SearchIndex, text: string, matches: readonly UnitMatch[]): Recognized[] {
  const events = eventIdsIn(text);
  const byEvent = index.messages
    .filter(({ event }) => event !== undefined && events.includes(event.id) && mentionsSource(text, event.source))
    .map((message) => ({ message, strength: 2 }));
  const byWords = matches.flatMap(({ unit, ofUnit, ofQuery, terms }) => {
    const owner = index.owners[unit] ?? 0;
    const message = index.messages[owner - index.documents.length];
    if (message === undefined || terms < RECOGNIZED_TERMS) return [];
    const isWhole = ofUnit >= RECOGNIZED_SHARE;
    const isPart = ofQuery >= RECOGNIZED_PART_SHARE && terms >= RECOGNIZED_TERMS + 1;
    return isWhole || isPart ? [{ message, strength: Math.sqrt(ofUnit * ofQuery) + (isWhole ? ofUnit : 0) }] : [];
  });
  return [...byEvent, ...byWords].toSorted((a, b) => b.strength - a.strength);
}

function eventIdsIn(text: string): number[] {
  return [...text.matchAll(/(?:event\s*id|eventid|ereignis-?id|event)\W{0,6}(\d{1,5})\b/gi)].map(([, id]) => Number(id));
}

function mentionsSource(text: string, source: string): boolean {
  const words = source.split(/[-\s]/).filter((word) => !/^(?:microsoft|windows)$/i.test(word));
  return words.some((word) => text.toLowerCase().includes(word.toLowerCase()));
}

function sentenceResults(sentences: readonly Recognized[]): SearchResult[] {
  return sentences.slice(0, 3).flatMap(({ message, strength }, nth) =>
    message.targets.map((document, i): SearchResult => ({
      document,
      score: BAND.sentence + 10 * strength - 8 * nth - i,
      reason: { kind: 'sentence', text: message.text, language: message.language },
    })),
  );
}

/** Lowest score of a page found by words alone. */
const WORDS_THRESHOLD = 0.34;

/** Higher bar when the text is about a code we do not know: then it is probably about something else. */
const WORDS_THRESHOLD_UNKNOWN = 0.6;

function wordResults({ index }: SearchEngine, matches: readonly UnitMatch[], { hasUnknownCode }: { hasUnknownCode: boolean }): SearchResult[] {
  const threshold = hasUnknownCode ? WORDS_THRESHOLD_UNKNOWN : WORDS_THRESHOLD;
  const scores = new Map<number, number[]>();
  for (const match of matches) {
    const score = unitScore(index, match);
    for (const [document, factor] of documentsOf(index, match.unit)) {
      const list = scores.get(document);
      if (list === undefined) scores.set(document, [score * factor]);
      else list.push(score * factor);
    }
  }
  return [...scores].flatMap(([document, list]) => {
    const [best = 0, second = 0, third = 0] = list.toSorted((a, b) => b - a);
    if (best < threshold) return [];
    return [{ document, score: BAND.words + 10 * (best + 0.15 * second + 0.05 * third), reason: { kind: 'words' as const } }];
  });
}

function unitScore(index: SearchIndex, { unit, ofUnit, ofQuery }: UnitMatch): number {
  return (index.unitWeights[unit] ?? 0) * Math.sqrt(ofUnit) ** 0.8 * ofQuery ** 0.7;
}

/** The pages a unit speaks for: its own document, or the targets of its message, the first most of all. */
function documentsOf(index: SearchIndex, unit: number): [document: number, factor: number][] {
  const owner = index.owners[unit] ?? 0;
  const message = index.messages[owner - index.documents.length];
  return message === undefined ? [[owner, 1]] : message.targets.map((document, i) => [document, 1 - 0.12 * i]);
}
