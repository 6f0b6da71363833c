import type { CodeReading } from '../codes/code-reading.ts';
import { buildKnownCodes, type KnownCodes } from '../codes/known-codes.ts';
import { nameUnknown, readCodes } from '../codes/read-codes.ts';
import type { MendedTerm, Mender } from './mend.ts';
import { normalizeText } from './normalize.ts';
import { matchDocuments, matchUnits, type QueryTerm, type UnitMatch } from './score.ts';
import { type FoundMessage, type IndexParts, type SearchIndex, unpackIndex } from './search-index.ts';
import { WEIGHTS, type Weights } from './weights.ts';
import { isStopWord, phraseAt, termsOf } from './words.ts';

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

/** Words of a query that are looked at, and different ones among them; the rest of a long paste repeats them. */
const MAX_WORDS = 4000;
const MAX_TERMS = 400;

/** Unknown words that are mended; a paste in another language has hundreds. */
const MAX_MENDED = 24;

/**
 * Answers a query: codes first, then known sentences and events, then words. Pure: the same engine and text always
 * give the same answer, ties broken by the order of the documents.
 */
export function search(engine: SearchEngine, text: string, weights: Weights = WEIGHTS): SearchAnswer {
  const normalized = normalizeText(text);
  const codes = readCodes(normalized, engine.known);
  const query = resolve(engine, normalized);
  const matches = matchUnits(engine.index, query, weights);
  const topic = topicOf(query);
  const sentences = recognize(engine.index, normalized, topic.isForeign ? [] : matches, weights);
  const found = new Map<number, SearchResult>();
  const add = (result: SearchResult) => {
    const before = found.get(result.document);
    if (before === undefined || before.score < result.score) found.set(result.document, result);
  };
  codeResults(engine, codes).forEach(add);
  sentenceResults(sentences).forEach(add);
  adviceResults(engine.index, matches, weights).forEach(add);
  wordResults(
    engine,
    query,
    matches,
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

/** Whether a word stands in the index as it was written. */
function isKnown({ written, terms }: QueryTerm): boolean {
  return terms[0]?.term === written;
}

/** The words of a text with the terms of the index they stand for, each term once. */
function resolve({ index, mend }: SearchEngine, text: string): QueryTerm[] {
  const mended = new Map<string, MendedTerm[][]>();
  const words = termsOf(text).slice(0, MAX_WORDS);
  const query = words.flatMap((word): QueryTerm[] => {
    if (index.idf.has(word)) return [{ written: word, terms: [{ term: word, confidence: 1 }] }];
    if (!mended.has(word) && mend !== undefined && mended.size < MAX_MENDED) mended.set(word, mend(word));
    return (mended.get(word) ?? [[]]).map((terms) => ({ written: word, terms }));
  });
  const joined = mended.size === 0 ? query : joinPhrases(query, index).filter((word) => !isMendedStopWord(word));
  const seen = new Set<string>();
  const isNew = ({ written, terms }: QueryTerm) => {
    const key = terms[0]?.term ?? written;
    return !seen.has(key) && seen.add(key);
  };
  return joined.filter(isNew).slice(0, MAX_TERMS);
}

/** Mended words can complete a phrase: “remot deskop” is “remote desktop”. */
function joinPhrases(query: readonly QueryTerm[], index: SearchIndex): QueryTerm[] {
  const best = query.map(({ written, terms }) => terms[0]?.term ?? written);
  const joined: QueryTerm[] = [];
  for (let i = 0; i < query.length; ) {
    const phrase = phraseAt(best, i);
    const parts = query.slice(i, i + (phrase?.phrase.length ?? 1));
    const confidence = Math.min(...parts.map(({ terms }) => terms[0]?.confidence ?? 1));
    const isMended = phrase !== undefined && index.idf.has(phrase.head) && confidence < 1;
    if (isMended)
      joined.push({
        written: parts.map(({ written }) => written).join(' '),
        terms: [{ term: phrase.head, confidence }],
      });
    else joined.push(...parts.slice(0, 1));
    i += isMended ? parts.length : 1;
  }
  return joined;
}

/** “wrok” is “work”, which says nothing about a cause. */
function isMendedStopWord({ terms }: QueryTerm): boolean {
  const best = terms[0];
  return best !== undefined && best.confidence < 1 && isStopWord(best.term);
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

/** A message recognised in the text. */
interface Recognized {
  message: FoundMessage;
  strength: number;
}

/** Fewest different words a recognised sentence shares with the text. */
const RECOGNIZED_TERMS = 3;

/**
 * Messages in the text: by event id and source, by most of their words, or by a query that is nothing but a part of
 * one sentence.
 */
function recognize(index: SearchIndex, text: string, matches: readonly UnitMatch[], weights: Weights): Recognized[] {
  const events = eventIdsIn(text);
  const byEvent = index.messages
    .filter(({ event }) => event !== undefined && events.includes(event.id) && mentionsSource(text, event.source))
    .map((message) => ({ message, strength: 2 }));
  const byWords = matches.flatMap(({ unit, ofUnit, ofQuery, shared, terms }) => {
    const owner = index.owners[unit] ?? 0;
    const message = index.messages[owner - index.documents.length];
    if (message === undefined || terms < RECOGNIZED_TERMS) return [];
    const isWhole =
      ofUnit >= weights.sentenceWhole && (shared >= weights.sentenceShared || ofQuery >= weights.sentenceWhole);
    const isPart = ofQuery >= weights.sentencePart && terms > RECOGNIZED_TERMS;
    return isWhole || isPart ? [{ message, strength: Math.sqrt(ofUnit * ofQuery) + (isWhole ? ofUnit : 0) }] : [];
  });
  return [...byEvent, ...byWords].toSorted((a, b) => b.strength - a.strength);
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

/** Terms that only texts about Remote Desktop hold; the synonym table levels their spellings. */
const RDP_TERMS = termSet(
  'rdp xrdp freerdp xfreerdp rdesktop remmina mremoteng nla credssp termservice rdpwrap listener 3389 guacamole guacd rustdesk termsrv machinekeys sessionenv sesman',
);

/** Terms of things that are not ours, even when they happen over Remote Desktop. */
const FOREIGN_TERMS = termSet(
  'vnc teamviewer anydesk ssh kex sql mysql outlook smtp imap exchange printer print prin scanner clipboard rdpclip usb webcam webview2 camera monitor multimon dpi scaling resolution keyboard bluetooth headset speaker sound l2tp ikev2 pptp sstp bsod irql bios minecraft javascript python excel sharepoint onedrive teams steam browser',
);

function termSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').flatMap(termsOf));
}

/** What a text is about, as far as its words tell: that sets how well a page must fit to be shown. */
interface Topic {
  isRdp: boolean;
  isForeign: boolean;
}

function topicOf(query: readonly QueryTerm[]): Topic {
  const has = (set: ReadonlySet<string>) =>
    query.some(
      ({ written, terms }) =>
        set.has(written) || terms.some(({ term, confidence }) => confidence > 0.8 && set.has(term)),
    );
  return { isRdp: has(RDP_TERMS), isForeign: has(FOREIGN_TERMS) };
}

function wordResults(
  { index }: SearchEngine,
  query: readonly QueryTerm[],
  matches: readonly UnitMatch[],
  { isRdp, isForeign, hasUnknownCode }: Topic & { hasUnknownCode: boolean },
  weights: Weights,
): SearchResult[] {
  const least = weights.threshold[isForeign ? 'foreign' : isRdp ? 'rdp' : hasUnknownCode ? 'unknownCode' : 'other'];
  return [...matchDocuments(index, query, matches, weights)].flatMap(([document, { share, shared, phrase }]) => {
    const factor = weights.kinds[index.documents[document]?.kind ?? 'page'];
    const score = (weights.documentShare * share + weights.phraseShare * phrase) * factor;
    const isStrong = isRdp && !isForeign && shared * factor >= weights.strongShared;
    return score < (isStrong ? weights.strongThreshold : least)
      ? []
      : [{ document, score: BAND.words + 10 * score, reason: { kind: 'words' as const } }];
  });
}
