/**
 * A number with its noun, plural where needed.
 *
 * @example countOf(1, 'file') // '1 file'
 * @example countOf(3, 'query', 'queries') // '3 queries'
 */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? singular : plural}`;
}

/**
 * Joins words the way a sentence does.
 *
 * @example listOf(['a', 'b', 'c']) // 'a, b and c'
 */
export function listOf(words: readonly string[], conjunction = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** Upper-cases the first letter: `capitalize('host')` is `'Host'`. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A hint naming the nearest known word, or the list of known words when none is near.
 *
 * @example didYouMean('evnt', ['event', 'internal']) // 'Did you mean ‘event’?'
 */
export function didYouMean(word: string, known: readonly string[]): string {
  const best = nearest(word, known);
  if (best !== undefined) return `Did you mean ‘${best}’?`;
  const shown = known.slice(0, 12).map((name) => `‘${name}’`);
  return shown.length === 0 ? 'There are none yet.' : `Known: ${shown.join(', ')}${known.length > 12 ? ', …' : ''}.`;
}

/** The known word with the smallest edit distance, if it is within a third of the word's length. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.ceil(word.length / 3));
  const ranked = known
    .map((name) => ({ name, distance: editDistance(word.toLowerCase(), name.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= limit ? best.name : undefined;
}

/**
 * Edits between two words: insertions, deletions, substitutions and swaps of neighbours. Above `limit` the result is
 * only known to be larger.
 *
 * @example editDistance('dekstop', 'desktop') // 1
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const cheapest = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(isSwap ? Math.min(cheapest, (beforeLast[j - 2] ?? 0) + 1) : cheapest);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? a.length;
}
