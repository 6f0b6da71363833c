import type { MendedTerm, Mender } from './mend.ts';
import type { QueryTerm } from './score.ts';
import type { SearchIndex } from './search-index.ts';
import { isStopWord, phraseAt, termsOf } from './words.ts';

/** Words of a query that are looked at, and different ones among them; the rest of a long paste repeats them. */
const MAX_WORDS = 4000;
const MAX_TERMS = 400;

/** Unknown words that are mended; a paste in another language has hundreds. */
const MAX_MENDED = 24;

/** The words of a text with the terms of the index they stand for, each term once. */
export function resolve(index: SearchIndex, mend: Mender | undefined, text: string): QueryTerm[] {
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

/** Whether a word stands in the index as it was written. */
export function isKnown({ written, terms }: QueryTerm): boolean {
  return terms[0]?.term === written;
}
