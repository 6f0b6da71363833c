import { fold } from './normalize.ts';
import { termsOf } from './words.ts';

/** A piece of a title or text: marked when it matched the query. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/**
 * Splits a text at the words that matched a query.
 *
 * @example markWords('The port is closed', new Set(['port'])) // [{ text: 'The ', … }, { text: 'port', isMatch: true }, …]
 */
export function markWords(text: string, matched: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  for (const part of text.split(/([\p{L}\p{N}]+)/u)) {
    const isMatch = /[\p{L}\p{N}]/u.test(part) && termsOf(fold(part)).some((term) => matched.has(term));
    const last = pieces.at(-1);
    if (last !== undefined && last.isMatch === isMatch) last.text += part;
    else if (part !== '') pieces.push({ text: part, isMatch });
  }
  return pieces;
}
