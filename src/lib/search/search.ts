import type { CodeReading } from '../codes/code-reading.ts';
import { buildKnownCodes, type KnownCodes } from '../codes/known-codes.ts';
import { nameUnknown, readCodes } from '../codes/read-codes.ts';
import type { Mender } from './mend.ts';
import { normalizeText } from './normalize.ts';
import { type Recognized, recognize } from './recognize.ts';
import { isKnown, resolve } from './resolve.ts';
import { type DocumentMatch, matchQuery, type UnitMatch } from './score.ts';
import { type IndexParts, type SearchIndex, unpackIndex } from './search-index.ts';
import { type Topic, topicOf } from './topic.ts';
import { WEIGHTS, type Weights } from './weights.ts';

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
  /** Share of the query’s words that the index does not know, 0 to 1. */
  unknownShare: number;
}

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

/**
 * Answers a query: codes first, then known sentences and events, then words. Pure: the same engine and text always
 * give the same answer, ties broken by the order of the documents.
 */
export function search(engine: SearchEngine, text: string, weights: Weights = WEIGHTS): SearchAnswer {
  const normalized = normalizeText(text);
  const codes = readCodes(normalized, engine.known);
  const query = resolve(engine.index, engine.mend, normalized);
  const { units, documents } = matchQuery(engine.index, query, weights);
  const topic = topicOf(query);
  const sentences = recognize(engine.index, normalized, topic.isForeign ? [] : units, weights);
  const found = new Map<number, SearchResult>();
  const add = (result: SearchResult) => {
    const before = found.get(result.document);
    if (before === undefined || before.score < result.score) found.set(result.document, result);
  };
  codeResults(engine, codes).forEach(add);
  sentenceResults(sentences).forEach(add);
  adviceResults(engine.index, units, weights).forEach(add);
  wordResults(
    engine,
    documents,
    { ...topic, hasUnknownCode: codes.unknown.length > 0 && sentences.length === 0 },
    weights,
  ).forEach(add);
  const results = [...found.values()]
    .toSorted((a, b) => b.score - a.score || a.document - b.document)
    .slice(0, MAX_RESULTS);
  return {
    results,
    unknownCodes: sentences.length > 0 ? [] : codes.unknown.map(nameUnknown),
    isAmbiguous: codes.isAmbiguous,
    matchedTerms: [...new Set(query.flatMap(({ terms }) => terms.map(({ term }) => term)))],
    hasUnknownWords: query.some((word) => !isKnown(word)),
    unknownShare: query.length === 0 ? 0 : query.filter((word) => !isKnown(word)).length / query.length,
  };
}

/** Bands that keep the kinds of evidence apart; within a band the score orders. */
const BAND = { code: 100, sentence: 50, advice: 40, leadsTo: 20, words: 0 } as const;

/** The pages of the codes read, and the fixes of the first; a code that names one cause stands behind its fix. */
function codeResults({ index }: SearchEngine, { slugs, writtenAs }: CodeReading): SearchResult[] {
  const pages = slugs.flatMap((slug, i): SearchResult[] => {
    const document = index.documents.findIndex((entry) => entry.kind === 'code' && entry.slug === slug);
    return document < 0
      ? []
      : [{ document, score: BAND.code - i, reason: { kind: 'code', written: writtenAs[slug] ?? slug } }];
  });
  const first = pages[0];
  const from = index.documents[first?.document ?? -1]?.slug ?? '';
  const leadsTo = index.documents[first?.document ?? -1]?.leadsTo ?? [];
  const isOneCause = leadsTo.length === 1;
  const fixes = leadsTo.map(
    (document, i): SearchResult => ({
      document,
      score: isOneCause ? BAND.code + 1 : BAND.leadsTo - i,
      reason: { kind: 'leads-to', from },
    }),
  );
  return [...pages, ...fixes];
}

function sentenceResults(sentences: readonly Recognized[]): SearchResult[] {
  return sentences.slice(0, 3).flatMap(({ message, strength }, nth) =>
    message.targets.map(
      (document, i): SearchResult => ({
        document,
        score: BAND.sentence + 10 * strength - 8 * nth - i,
        reason: { kind: 'sentence', text: message.text, language: message.language },
      }),
    ),
  );
}

/** A text that is nothing but a piece of wrong advice leads to its correction, before the pages that share its words. */
function adviceResults(index: SearchIndex, matches: readonly UnitMatch[], weights: Weights): SearchResult[] {
  return matches.flatMap(({ unit, ofUnit, ofQuery }) => {
    const document = index.owners[unit] ?? 0;
    const isAdvice = index.documents[document]?.kind === 'correction';
    return isAdvice && ofUnit >= weights.adviceWhole && ofQuery >= weights.adviceWhole
      ? [{ document, score: BAND.advice + ofUnit * ofQuery, reason: { kind: 'words' as const } }]
      : [];
  });
}

function wordResults(
  { index }: SearchEngine,
  matches: readonly DocumentMatch[],
  { isRdp, isForeign, hasUnknownCode }: Topic & { hasUnknownCode: boolean },
  weights: Weights,
): SearchResult[] {
  const least = weights.threshold[isForeign ? 'foreign' : isRdp ? 'rdp' : hasUnknownCode ? 'unknownCode' : 'other'];
  return matches.flatMap(({ document, share, shared, phrase }) => {
    const factor = weights.kinds[index.documents[document]?.kind ?? 'page'];
    const score = (weights.documentShare * share + weights.phraseShare * phrase) * factor;
    const isStrong = isRdp && !isForeign && shared * factor >= weights.strongShared;
    return score < (isStrong ? weights.strongThreshold : least)
      ? []
      : [{ document, score: BAND.words + 10 * score, reason: { kind: 'words' as const } }];
  });
}
