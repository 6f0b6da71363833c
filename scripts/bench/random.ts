/** A source of numbers from 0 up to, not including, 1. The same seed gives the same numbers on every machine. */
export type Random = () => number;

/** Makes a seeded source (mulberry32: 32 bits of state, well spread, exact in JavaScript’s integers). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * One item of a list, each as likely as the others.
 *
 * @throws when the list is empty
 */
export function pick<T>(random: Random, items: readonly T[]): T {
  if (items.length === 0) throw new Error('There is nothing to pick from.');
  // The index is smaller than the length.
  return items[Math.floor(random() * items.length)] as T;
}

/**
 * A rank from 0 up to `count`, small ranks far more often: the way words are used (Zipf, exponent 1). Uses the
 * inverse of the continuous law, which is near enough and needs no table.
 */
export function zipfRank(random: Random, count: number): number {
  return Math.min(count - 1, Math.floor((count + 1) ** random()) - 1);
}

/**
 * Makes new words that look like known ones: each letter follows the three before it as often as it does there.
 *
 * @param known words to learn from
 */
export function createWordMaker(known: readonly string[]): (random: Random) => string {
  const followers = new Map<string, string[]>();
  for (const word of known) {
    const text = `^^^${word}$`;
    for (let i = 3; i < text.length; i++) {
      const before = text.slice(i - 3, i);
      const list = followers.get(before) ?? [];
      list.push(text.charAt(i));
      followers.set(before, list);
    }
  }
  return (random) => {
    let text = '^^^';
    while (text.length < 18) {
      const next = pick(random, followers.get(text.slice(-3)) ?? ['$']);
      if (next === '$') break;
      text += next;
    }
    return text.slice(3);
  };
}
