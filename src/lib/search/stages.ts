import { normalizeText } from './normalize.ts';
import { type SearchAnswer, type SearchEngine, search } from './search.ts';
import { WEIGHTS, type Weights } from './weights.ts';
import { hasForeignWords } from './words.ts';

/** Engines that have been made so far. */
export interface Engines {
  /** Core and, once it has arrived, the rest of the English index. */
  base: SearchEngine;
  /** The same with the messages of other languages. */
  full?: SearchEngine | undefined;
}

/** An answer, and whether the messages of other languages could make it better. */
export interface StagedAnswer extends SearchAnswer {
  wantsLanguages: boolean;
}

/**
 * Answers with what has arrived. Other languages are only searched for texts that need them, so that an English query
 * gets the same answer before and after they were loaded.
 */
export function searchStaged({ base, full }: Engines, text: string, weights: Weights = WEIGHTS): StagedAnswer {
  const answer = search(base, text, weights);
  const wantsLanguages = needsLanguages(text, answer);
  return wantsLanguages && full !== undefined
    ? { ...search(full, text, weights), wantsLanguages }
    : { ...answer, wantsLanguages };
}

/** Whether a text is probably not English: letters beyond ASCII, or words of which the index knows few. */
function needsLanguages(text: string, { hasUnknownWords, unknownShare }: SearchAnswer): boolean {
  const hasForeignLetters = /[\p{L}]/u.test(normalizeText(text).replaceAll(/[a-z]/gi, ''));
  return hasUnknownWords && (hasForeignLetters || unknownShare > 0.4 || hasForeignWords(text));
}
