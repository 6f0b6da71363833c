import type { MendedTerm } from './mend.ts';
import type { SearchIndex } from './search-index.ts';

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

/** What a word unknown to the index weighs, as a share of the rarest known word. */
const UNKNOWN_SHARE = 0.55;

/**
 * Compares a query with every unit that shares a term with it.
 *
 * @param query the query’s words, resolved to terms of the index
 */
export function matchUnits(index: SearchIndex, query: readonly QueryTerm[]): UnitMatch[] {
  const total = queryWeight(index, query);
  const shared = new Float32Array(index.owners.length);
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
    return { unit, shared: weight, terms: terms[unit] ?? 0, ofUnit: Math.min(1, weight / (index.unitSizes[unit] || 1)), ofQuery: Math.min(1, weight / (total || 1)) };
  });
}

/** How much a query says in all; words the index does not know count too, so that foreign texts find nothing. */
function queryWeight(index: SearchIndex, query: readonly QueryTerm[]): number {
  const unknown = UNKNOWN_SHARE * Math.log(1 + index.owners.length);
  return query.reduce((sum, { terms }) => sum + (terms.length === 0 ? unknown : Math.max(...terms.map(({ term }) => index.idf.get(term) ?? 0))), 0);
}
