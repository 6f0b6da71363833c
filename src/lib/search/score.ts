import type { MendedTerm } from './mend.ts';
import { PAGES_PER_UNIT, type SearchIndex } from './search-index.ts';
import type { Weights } from './weights.ts';

/** A word of the query with the terms of the index it stands for. */
export interface QueryTerm {
  written: string;
  terms: MendedTerm[];
}

/** How well one unit fits a query. */
export interface UnitMatch {
  unit: number;
  /** Share of the unit’s meaning that the query has, 0 to 1. */
  ofUnit: number;
  /** Share of the query’s meaning that the unit has, 0 to 1. */
  ofQuery: number;
  /** Sum of the idf of the terms both have: how much the match says at all. */
  shared: number;
  /** Number of different terms both have. */
  terms: number;
}

/** What the texts of a page have in common with a query. */
export interface DocumentMatch {
  document: number;
  /** Share of the query’s meaning that the page’s texts hold, each word counted where it weighs most, 0 to 1. */
  share: number;
  /** The same in absolute terms. */
  shared: number;
  /** How well the best single text fits, 0 to 1. */
  phrase: number;
}

/** What a query has in common with the index. */
export interface QueryMatch {
  /** Units that share a good part of their meaning with the query. */
  units: UnitMatch[];
  /** Pages that could be shown, in no order. */
  documents: DocumentMatch[];
}

/**
 * Compares a query with every unit and page that shares a term with it. Works in flat arrays: at ten thousand pages
 * a common word stands in half of all units, and an object for each would take longer than the comparison.
 */
export function matchQuery(index: SearchIndex, query: readonly QueryTerm[], weights: Weights): QueryMatch {
  const total = queryWeight(index, query, weights) || 1;
  const sums = sumUnits(index, query);
  return {
    units: tellingUnits(index, sums, total),
    documents: matchDocuments(index, query, sums, { total, weights }),
  };
}

/** For each unit, what it shares with the query. */
interface UnitSums {
  shared: Float64Array;
  terms: Uint16Array;
  touched: number[];
}

function sumUnits(index: SearchIndex, query: readonly QueryTerm[]): UnitSums {
  const shared = new Float64Array(index.owners.length);
  const terms = new Uint16Array(index.owners.length);
  const touched: number[] = [];
  for (const { terms: candidates } of query) {
    for (const { term, confidence } of candidates) {
      const weight = (index.idf.get(term) ?? 0) * confidence;
      for (const unit of index.postings.get(term) ?? []) {
        if (terms[unit] === 0) touched.push(unit);
        shared[unit] = (shared[unit] ?? 0) + weight;
        terms[unit] = (terms[unit] ?? 0) + 1;
      }
    }
  }
  return { shared, terms, touched };
}

/** Below this share neither a sentence is recognised nor an advice. */
const TELLING_SHARE = 0.5;

function tellingUnits(index: SearchIndex, { shared, terms, touched }: UnitSums, total: number): UnitMatch[] {
  const matches: UnitMatch[] = [];
  for (const unit of touched) {
    const count = terms[unit] ?? 0;
    const weight = shared[unit] ?? 0;
    const ofUnit = Math.min(1, weight / (index.unitSizes[unit] || 1));
    const ofQuery = Math.min(1, weight / total);
    // One common word alone is the whole query of thousands of units; it tells only about a unit that is that word.
    if (ofUnit >= TELLING_SHARE || (count > 1 && ofQuery >= TELLING_SHARE))
      matches.push({ unit, shared: weight, terms: count, ofUnit, ofQuery });
  }
  return matches;
}

/** How much a query says in all; words the index does not know count too, so that foreign texts find nothing. */
function queryWeight(index: SearchIndex, query: readonly QueryTerm[], { unknownWord, idfCap }: Weights): number {
  const unknown = unknownWord * Math.min(idfCap, Math.log(1 + index.owners.length));
  const weightOf = ({ term }: MendedTerm) => Math.min(idfCap, index.idf.get(term) ?? 0);
  return query.reduce((sum, { terms }) => sum + (terms.length === 0 ? unknown : Math.max(...terms.map(weightOf))), 0);
}

/** Compares a query with whole pages, through their own texts and through the messages they answer. */
function matchDocuments(
  index: SearchIndex,
  query: readonly QueryTerm[],
  sums: UnitSums,
  { total, weights }: { total: number; weights: Weights },
): DocumentMatch[] {
  const phrase = bestPhrases(index, sums, total, weights);
  const shared = new Float64Array(index.documents.length);
  const best = new Float64Array(index.documents.length);
  for (const { terms } of query) addBestWeights(index, terms, weights, { shared, best });
  // No page below this can be shown, whatever its kind.
  const least = Math.min(weights.strongThreshold, ...Object.values(weights.threshold));
  const matches: DocumentMatch[] = [];
  for (let document = 0; document < shared.length; document++) {
    const match = { share: (shared[document] ?? 0) / total, phrase: phrase[document] ?? 0 };
    if (weights.documentShare * match.share + weights.phraseShare * match.phrase < least) continue;
    matches.push({ document, shared: shared[document] ?? 0, ...match });
  }
  return matches;
}

/** For each page, how well the best of its texts fits. */
function bestPhrases(index: SearchIndex, { shared, touched }: UnitSums, total: number, weights: Weights): Float64Array {
  const phrase = new Float64Array(index.documents.length);
  for (const unit of touched) {
    const weight = shared[unit] ?? 0;
    const ofUnit = Math.min(1, weight / (index.unitSizes[unit] || 1));
    const fit = (index.unitWeights[unit] ?? 0) * Math.sqrt(ofUnit * Math.min(1, weight / total));
    raisePages(index, unit, fit, { best: phrase, weights });
  }
  return phrase;
}

/** Adds, for one word of the query, the most it weighs in any text of each page. */
function addBestWeights(
  index: SearchIndex,
  terms: readonly MendedTerm[],
  weights: Weights,
  { shared, best }: { shared: Float64Array; best: Float64Array },
): void {
  best.fill(0);
  for (const { term, confidence } of terms) {
    const weight = Math.min(weights.idfCap, index.idf.get(term) ?? 0) * confidence;
    for (const unit of index.postings.get(term) ?? [])
      raisePages(index, unit, (index.unitWeights[unit] ?? 0) * weight, { best, weights });
  }
  for (let document = 0; document < best.length; document++) {
    const weight = best[document] ?? 0;
    if (weight > 0) shared[document] = (shared[document] ?? 0) + weight;
  }
}

/** Notes a value for the pages a unit speaks for: its own, or the targets of its message, the first most of all. */
function raisePages(
  { owners, documents, unitPages }: SearchIndex,
  unit: number,
  value: number,
  { best, weights }: { best: Float64Array; weights: Weights },
): void {
  const isMessage = (owners[unit] ?? 0) >= documents.length;
  for (let place = 0; place < PAGES_PER_UNIT; place++) {
    const document = unitPages[unit * PAGES_PER_UNIT + place] ?? -1;
    if (document < 0) return;
    const passed = isMessage ? value * weights.message * (1 - weights.messagePlace * place) : value;
    if (passed > (best[document] ?? 0)) best[document] = passed;
  }
}
