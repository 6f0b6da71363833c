/** Longer pastes are cut here; codes and sentences stand well before it. */
export const MAX_QUERY = 20_000;

/**
 * Levels a pasted text: one form for full-width characters, quotes and line ends; no control or invisible
 * characters; at most `MAX_QUERY` characters. Case and accents stay, because codes and labels are read first.
 *
 * @example normalizeText('０ｘ９０４\r\n> “quoted”') // '0x904\n "quoted"'
 */
export function normalizeText(text: string): string {
  return text
    .slice(0, MAX_QUERY)
    .normalize('NFKC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/^(?:\s*>)+/gm, ' ')
    .replaceAll(/[‘’‚‛′`´]/g, "'")
    .replaceAll(/[“”„‟«»]/g, '"')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\n' ? '\n' : ' '));
}

/** Lower case without accents: `é` and `e` are the same letter to somebody in a hurry. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o');
}
