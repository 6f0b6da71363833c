/** Candidates handed on; Fuse ranks them, so a few too many do no harm. */
const MAX_CANDIDATES = 64;

/** A slip destroys at most this many pairs of letters: a swap of two touches three. */
const PAIRS_PER_SLIP = 3;

/**
 * Makes a function that finds the words of a vocabulary worth comparing with a written one: those of nearly the same
 * length that share enough pairs of letters. It keeps the time to mend a word apart from the size of the vocabulary.
 *
 * @example createNeighbours(['certificate', 'firewall'])('cartificate', 2) // ['certificate']
 */
export function createNeighbours(vocabulary: readonly string[]): (word: string, slips: number) => string[] {
  const byPair = new Map<string, number[]>();
  for (const [i, word] of vocabulary.entries()) {
    for (const pair of pairsOf(word)) {
      const words = byPair.get(pair);
      if (words === undefined) byPair.set(pair, [i]);
      else words.push(i);
    }
  }
  return (word, slips) => {
    const pairs = pairsOf(word);
    const shared = new Map<number, number>();
    for (const pair of pairs) {
      for (const i of byPair.get(pair) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
    }
    const least = Math.max(1, pairs.length - PAIRS_PER_SLIP * slips);
    return [...shared]
      .filter(([i, count]) => count >= least && Math.abs((vocabulary[i] ?? '').length - word.length) <= slips)
      .toSorted(([a, countA], [b, countB]) => countB - countA || a - b)
      .slice(0, MAX_CANDIDATES)
      .map(([i]) => vocabulary[i] ?? '');
  };
}

/** The different pairs of letters of a word, its beginning and end included. */
function pairsOf(word: string): string[] {
  const framed = ` ${word} `;
  return [...new Set(Array.from({ length: framed.length - 1 }, (_, i) => framed.slice(i, i + 2)))];
}
