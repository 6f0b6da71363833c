import Fuse from 'fuse.js/min-basic';
import { editDistance } from '../text.ts';
import { createNeighbours } from './neighbours.ts';
import { isStopWord, phraseWords, stem, stopWords } from './words.ts';

/** A term of the index that a written word can stand for. */
export interface MendedTerm {
  term: string;
  /** 1 for the word itself, less for a mended one. */
  confidence: number;
}

/** Mends a word: the words it stands for (more than one if they were joined), each with its candidates, best first. */
export type Mender = (word: string) => MendedTerm[][];

/** Confidence in a word that was split, joined or mended. */
const CONFIDENCE = { split: 0.9, oneEdit: 0.85, moreEdits: 0.65 } as const;

/** Words shorter than this are not mended: too many others are one letter away. */
const MIN_LENGTH = 4;

/** Longer runs are no words of any language we know; Fuse takes no more letters either. */
const MAX_LENGTH = 32;

/** Mended words that are remembered between two keys. */
const MAX_REMEMBERED = 500;

/** Words shorter than this are not taken apart. */
const MIN_JOINED = 9;

/**
 * Makes a function that finds the index’s terms for a word it does not know: joined words are taken apart, and
 * Fuse.js proposes words of the vocabulary within an edit distance that grows with the word’s length.
 */
export function createMender(vocabulary: readonly string[]): Mender {
  const known = new Set([...vocabulary, ...phraseWords()]);
  // A slip in “work” must not become the nearest word that means something.
  const words = [...known, ...stopWords().filter((word) => !known.has(word))];
  let neighbours: ReturnType<typeof createNeighbours> | undefined;
  const nearTo = (word: string) => {
    neighbours ??= createNeighbours(words.filter((term) => term.length >= MIN_LENGTH - 1 && !/\d{3}/.test(term)));
    return neighbours(word, maxEdits(word));
  };
  const mendWord = (word: string): MendedTerm[][] => {
    const parts = splitAtDigits(word, known) ?? (word.length >= MIN_JOINED ? splitJoined(word, known) : undefined);
    if (parts !== undefined) return parts.map((term) => [{ term, confidence: CONFIDENCE.split }]);
    if (word.length < MIN_LENGTH || word.length > MAX_LENGTH || /\d/.test(word)) return [[]];
    const swapped = swapsOf(word)
      .flatMap((swap) => [swap, stem(swap)])
      .find((term) => known.has(term) || isStopWord(term));
    return swapped === undefined
      ? [mendWith(nearTo(word), word)]
      : [[{ term: swapped, confidence: CONFIDENCE.oneEdit }]];
  };
  // The same words come back with every key that is pressed.
  const mended = new Map<string, MendedTerm[][]>();
  return (word) => {
    const terms = mended.get(word) ?? mendWord(word);
    if (mended.size > MAX_REMEMBERED) mended.clear();
    mended.set(word, terms);
    return terms;
  };
}

const FUSE = { threshold: 0.4, distance: 32, includeScore: true, minMatchCharLength: 2, shouldSort: true } as const;

function mendWith(candidates: readonly string[], word: string): MendedTerm[] {
  const limit = maxEdits(word);
  const near = new Fuse(candidates, FUSE)
    .search(word, { limit: 12 })
    .map(({ item }) => ({ term: item, edits: editDistance(word, item, limit) }))
    .filter(({ edits }) => edits <= limit)
    .toSorted(
      (a, b) =>
        a.edits - b.edits || Number(isStopWord(a.term)) - Number(isStopWord(b.term)) || a.term.localeCompare(b.term),
    );
  const best = near[0];
  if (best === undefined) return [];
  return near
    .filter(({ edits }) => edits === best.edits)
    .slice(0, 2)
    .map(({ term, edits }) => ({ term, confidence: edits <= 1 ? CONFIDENCE.oneEdit : CONFIDENCE.moreEdits }));
}

/** The word with each pair of neighbours swapped: the most common slip, which Fuse counts as two. */
function swapsOf(word: string): string[] {
  return [...word].slice(1).map((letter, i) => `${word.slice(0, i)}${letter}${word[i]}${word.slice(i + 2)}`);
}

/** One slip in short words, two from six letters on, three in very long ones. */
function maxEdits(word: string): number {
  return word.length < 6 ? 1 : word.length < 11 ? 2 : 3;
}

/** `tls1` is `tls` and a digit, `server2019` is `server` and a number; only if a part with letters is known. */
function splitAtDigits(word: string, known: ReadonlySet<string>): string[] | undefined {
  const parts = word.match(/\p{L}+|\p{N}+/gu) ?? [];
  if (parts.length < 2) return undefined;
  const found = parts.filter((part) => known.has(part));
  return found.some((part) => /\p{L}{2}/u.test(part)) ? found : undefined;
}

/** Letters that may stand between two words of a joined run: endings the stemmer cuts. */
const ENDINGS = ['', 's', 'e', 'es', 'ed', 'd', 'ing', 'ly', 'y'];

/** Short words that may stand in a joined run though the index does not hold them. */
const CONNECTORS = [
  'the',
  'to',
  'is',
  'are',
  'was',
  'be',
  'by',
  'of',
  'on',
  'in',
  'a',
  'and',
  'not',
  'no',
  'your',
  'this',
  'for',
  'with',
  'because',
  'try',
  'could',
  'there',
  'has',
  'have',
  'an',
  'it',
];

/**
 * Takes a run of joined words apart: `remotedesktopgateway`. Dynamic programming over its letters; the split with the
 * fewest words wins, and every letter must belong to a word of the index, an ending or a connector.
 */
export function splitJoined(run: string, known: ReadonlySet<string>): string[] | undefined {
  if (run.length > 160) return undefined;
  const best: ({ words: string[]; cost: number } | undefined)[] = [{ words: [], cost: 0 }];
  for (let end = 1; end <= run.length; end++) {
    for (let start = Math.max(0, end - 24); start < end; start++) {
      const before = best[start];
      const piece = before === undefined ? undefined : pieceOf(run.slice(start, end), known);
      if (before === undefined || piece === undefined) continue;
      const cost = before.cost + piece.cost;
      if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY))
        best[end] = { words: [...before.words, ...piece.words], cost };
    }
  }
  const words = best[run.length]?.words ?? [];
  return words.length > 1 ? words : undefined;
}

function pieceOf(piece: string, known: ReadonlySet<string>): { words: string[]; cost: number } | undefined {
  if (CONNECTORS.includes(piece)) return { words: [], cost: 1.1 };
  for (const ending of ENDINGS) {
    const word = piece.slice(0, piece.length - ending.length);
    if (piece.endsWith(ending) && word.length >= 3 && known.has(word))
      return { words: [word], cost: 1 + ending.length / 10 };
  }
  return undefined;
}
