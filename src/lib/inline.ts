/** A piece of a one-line text: plain words, or code that stood between backticks. */
export interface InlinePart {
  kind: 'text' | 'code';
  text: string;
}

/**
 * Splits a line of prose at its backticks. An odd backtick stays as it is.
 *
 * @example parseInline('Run `qwinsta` once.') // [text 'Run ', code 'qwinsta', text ' once.']
 */
export function parseInline(text: string): InlinePart[] {
  const pieces = text.split(/(`[^`]+`)/);
  return pieces
    .filter((piece) => piece !== '')
    .map((piece) =>
      /^`[^`]+`$/.test(piece)
        ? { kind: 'code' as const, text: piece.slice(1, -1) }
        : { kind: 'text' as const, text: piece },
    );
}

/** The same line without its backticks, for places that show plain text only. */
export function plainText(text: string): string {
  return parseInline(text)
    .map((part) => part.text)
    .join('');
}
