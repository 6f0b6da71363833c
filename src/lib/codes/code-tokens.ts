import { disconnectSlug, type KnownCodes } from './known-codes.ts';

/** A number found in the text. */
export interface Token {
  value: number;
  /** As it stands in the text. */
  written: string;
  start: number;
  end: number;
  /** How it was written: `0x…` or `…h`; a decimal after a label or with RDP’s own words before it; or bare digits. */
  form: 'hex' | 'labelled' | 'bare';
  /** Whether the words before it say “extended”. */
  isExtended: boolean;
}

/** Words for “extended” before the second number, in the languages of Windows; only used to tell the two numbers apart. */
const EXTENDED =
  /(?:ext|erweitert|[eé]tendu|prolong|extendid|estes|uitgebreid|udvid|utökad|rozszerz|rozší|расшир|拡張|扩展|擴充|延伸|확장)/i;

/** Words that make a decimal number after them a code. */
const LABEL =
  /(?:error(?:\s*code)?|err|code|fehler(?:code)?|(?:code\s*d['’]\s*)?erreur|c[oó]digo(?:\s*de\s*err(?:o|or))?|errore|codice|fout(?:code)?|disconnect(?:ed)?(?:\s*reason)?|getrennt|verbroken|verboken|エラー|コード|错误(?:代码)?|錯誤|代码|代碼|오류|코드|ошибк\w*|код)\s*(?:no\.?|number|nr\.?|#)?\s*[:：=!\-–(]*\s*$/i;

/** Words before a number that say it belongs to something else. */
const FOREIGN =
  /(?:event|ereignis|événement|evento|gebeurtenis|イベント|事件|id|port|build|version|kb|ora-|http|status|windows|server|win|line|pid|状态码|状态|v)\s*(?:id)?\s*[:：#=\-–]?\s*$/i;

/** `0x904`, `Ox9O4`, `0x90x` with a masked digit, or `904h`. Words may be glued to the first form from both sides. */
const HEX =
  /([0o]x)((?:(?![0o]x[0-9a-fo])[0-9a-fo])+)(x(?![a-z0-9]))?|(?<![\p{L}\p{N}.])([0-9a-f]{3,8})h(?![\p{L}\p{N}])/giu;

/** Numbers written as hexadecimal. Labels may be glued to them from both sides, because a one-line box drops line breaks. */
export function findHex(text: string, known: KnownCodes): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(HEX)) {
    const token = match[4] === undefined ? hexToken(match, text, known) : suffixToken(match);
    if (token !== undefined) tokens.push({ ...token, isExtended: saysExtended(text, token.start) });
  }
  return tokens;
}

type BareToken = Omit<Token, 'isExtended'>;

function hexToken(match: RegExpMatchArray, text: string, known: KnownCodes): BareToken | undefined {
  const start = match.index ?? 0;
  const [, prefix = '', digits = '', mask] = match;
  if (mask !== undefined)
    return { value: Number.NaN, written: match[0], start, end: start + match[0].length, form: 'hex' };
  const trimmed = withoutGluedLetters(digits, text.slice(start + prefix.length + digits.length), known);
  const clean = trimmed.toLowerCase().replaceAll('o', '0');
  if (clean === '' || !/\d/.test(trimmed) || clean.replace(/^0+/, '').length > 8) return undefined;
  // “ox” without a real zero is a word unless digits follow at once.
  if (prefix[0]?.toLowerCase() === 'o' && !/^\d/.test(trimmed)) return undefined;
  const end = start + prefix.length + trimmed.length;
  return { value: Number.parseInt(clean, 16), written: text.slice(start, end), start, end, form: 'hex' };
}

/**
 * Letters a to f at the end may be the beginning of the next word (`0x904Extended`). If a word goes on behind them,
 * the longest known number wins; if none is known, all those letters belong to the word.
 */
function withoutGluedLetters(digits: string, after: string, known: KnownCodes): string {
  if (!/^[\p{L}]/u.test(after)) return digits;
  const shortest = digits.replace(/[a-fo]+$/i, '');
  for (let end = digits.length; end >= shortest.length && end > 0; end--) {
    const part = digits.slice(0, end).replaceAll(/o/gi, '0');
    if (known.byValue.has(Number.parseInt(part, 16)) && end < digits.length) return digits.slice(0, end);
  }
  return shortest;
}

function suffixToken(match: RegExpMatchArray): BareToken | undefined {
  const digits = match[4] ?? '';
  if (!/\d/.test(digits)) return undefined;
  const start = match.index ?? 0;
  return { value: Number.parseInt(digits, 16), written: match[0], start, end: start + match[0].length, form: 'hex' };
}

function saysExtended(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const sinceNumber = before.split(/\d/).at(-1) ?? '';
  return EXTENDED.test(sinceNumber);
}

/** Decimal numbers that their words make a code: after a label, or known and among words of Remote Desktop. */
export function findDecimals(text: string, hex: readonly Token[], known: KnownCodes): Token[] {
  const tokens: Token[] = [];
  const isRdp = RDP_WORDS.test(text);
  for (const match of text.matchAll(/(?<![\p{N}.,/:]|\d-)(-?\d{1,10})(?![\d./:]\d|\p{N}|h2?\b)/gu)) {
    const written = match[1] ?? '';
    const start = match.index;
    const end = start + written.length;
    if (hex.some((token) => start < token.end + 1 && end > token.start - 1)) continue;
    const before = text.slice(Math.max(0, start - 40), start);
    if (FOREIGN.test(before) || /^x/i.test(text.slice(end)) || /[\p{L}_-]$/u.test(before.replace(LABEL, ''))) continue;
    const value = decimalValue(written);
    const form = LABEL.test(before)
      ? 'labelled'
      : isRdp && value >= 0x100 && disconnectSlug(known, value) !== undefined
        ? 'bare'
        : undefined;
    if (form !== undefined) tokens.push({ value, written, start, end, form, isExtended: saysExtended(text, start) });
  }
  return tokens;
}

/** A negative decimal is a 32-bit number as programs print it: -2147467259 is 0x80004005. */
export function decimalValue(written: string): number {
  const number = Number(written);
  return number < 0 ? number + 2 ** 32 : number;
}

/** Words that show a text is about Remote Desktop. */
const RDP_WORDS =
  /\bs?sl_err_|errinfo_|errconnect_|(?:ex)?disc(?:onnect)?reason|\b(?:rdp|mstsc|remote ?desktop|rds|remote ?app|mremoteng|freerdp|xfreerdp|rdesktop|remmina|terminal ?server|rdpwrap)\b|bureau (?:à distance|virtuel)|escritorio remoto|remotedesktop|extern bureaublad|externe|área de trabalho remota|リモート ?デスクトップ|远程桌面|遠端桌面|원격 데스크톱/iu;
