import type { MendedTerm } from './mend.ts';
import type { SearchIndex } from './search-index.ts';
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
  /** Share of the query’s meaning that the page’s texts hold, each word counted where it weighs most. */
  share: number;
  /** The same in absolute terms. */
  shared: number;
  /** How well the best single text fits, 0 to 1. */
  phrase: number;
}

/** Compares a query with every unit that shares a term with it. */
export function matchUnits(index: SearchIndex, query: readonly QueryTerm[], weights: Weights): UnitMatch[] {
  const total = queryWeight(index, query, weights);
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
  return touched.map((unit) => {
    const weight = shared[unit] ?? 0;
    return {
      unit,
      shared: weight,
      terms: terms[unit] ?? 0,
      ofUnit: Math.min(1, weight / (index.unitSizes[unit] || 1)),
      ofQuery: Math.min(1, weight / (total || 1)),
    };
  });
}

/** How much a query says in all; words the index does not know count too, so that foreign texts find nothing. */
function queryWeight(index: SearchIndex, query: readonly QueryTerm[], { unknownWord, idfCap }: Weights): number {
  const unknown = unknownWord * Math.min(idfCap, Math.log(1 + index.owners.length));
  return query.reduce(
    (sum, { terms }) =>
      sum +
      (terms.length === 0 ? unknown : Math.max(...terms.map(({ term }) => Math.min(idfCap, index.idf.get(term) ?? 0)))),
    0,
  );
}

/** Compares a query with whole pages, through their own texts and through the messages they answer. */
export function matchDocuments(
  index: SearchIndex,
  query: readonly QueryTerm[],
  units: readonly UnitMatch[],
  weights: Weights,
): Map<number, DocumentMatch> {
  const documents = new Map<number, DocumentMatch>();
  const of = (document: number) => {
    const match = documents.get(document) ?? { share: 0, shared: 0, phrase: 0 };
    documents.set(document, match);
    return match;
  };
  for (const { unit, ofUnit, ofQuery } of units) {
    const fit = (index.unitWeights[unit] ?? 0) * Math.sqrt(ofUnit * ofQuery);
    for (const [document, factor] of pagesOf(index, unit, weights)) {
      const match = of(document);
      match.phrase = Math.max(match.phrase, fit * factor);
    }
  }
  const total = queryWeight(index, query, weights);
  for (const { terms } of query) {
    for (const [document, weight] of bestWeights(index, terms, weights)) {
      const match = of(document);
      match.shared += weight;
      match.share += weight / (total || 1);
    }
  }
  return documents;
}

/** For one word of the query, the most it weighs in any text of each page. */
function bestWeights(index: SearchIndex, terms: readonly MendedTerm[], weights: Weights): Map<number, number> {
  const best = new Map<number, number>();
  for (const { term, confidence } of terms) {
    const weight = Math.min(weights.idfCap, index.idf.get(term) ?? 0) * confidence;
    for (const unit of index.postings.get(term) ?? []) {
      const unitWeight = (index.unitWeights[unit] ?? 0) * weight;
      for (const [document, factor] of pagesOf(index, unit, weights))
        best.set(document, Math.max(best.get(document) ?? 0, unitWeight * factor));
    }
  }
  return best;
}

/** The pages a unit speaks for: its own document, or the targets of its message, the first most of all. */
function pagesOf(
  index: SearchIndex,
  unit: number,
  { message, messagePlace }: Weights,
): [document: number, factor: number][] {
  const owner = index.owners[unit] ?? 0;
  const targets = index.messages[owner - index.documents.length]?.targets;
  if (targets === undefined) return [[owner, 1]];
  return targets.slice(0, 3).map((document, i) => [document, message * (1 - messagePlace * i)]);
}
