import { disconnectSlug, type KnownCodes, pairSlug } from './known-codes.ts';

/** A number found in the text. */
export interface Token {
  value: number;
  /** As it stands in the text. */
  written: string;
  start: number;
  end: number;
  /** How it was written: with hexadecimal digits; decimal after a label; or decimal among words of Remote Desktop. */
  form: 'hex' | 'labelled' | 'bare';
  /** Whether the words before it say “extended”. */
  isExtended: boolean;
}

/**
 * Words for “extended” before the second number, in the languages of Windows; only used to tell the two numbers apart.
 * Letters a to f may stand before them, glued from a number; others make a different word, such as “text”.
 */
const EXTENDED =
  /(?:(?<![g-z])ext|erweitert|[eé]tendu|prolong|extendid|ampliad|estes|uitgebreid|udvid|utökad|rozszerz|rozší|расшир|拡張|扩展|擴充|延伸|확장)/i;

/** Words that make a number after them a code. Some languages put their word for “extended” behind. */
const LABEL =
  /(?:error(?:\s*code)?|err|code|hresult|fehler(?:code)?|(?:code\s*d['’]\s*)?erreur|c[oó]digo(?:\s*de\s*err(?:o|or))?|errore|codice(?:\s*(?:di\s*)?errore)?|fout(?:code)?|disconnect(?:ed)?(?:\s*reason)?|disc\s*reason|reason(?=\s*[:=])|getrennt|verbroken|verboken|エラー|コード|错误(?:代码|码)?|錯誤(?:代碼|碼)?|代码|代碼|오류|코드|ошибк\w*|код)(?:\s*(?:[eé]tendu|extendid[oa]|estendid[oa]|esteso|ampliado))?\s*(?:no\.?|number|nr\.?|#)?\s*[:：=!\-–(]*\s*$/i;

/** Words before a number that say it belongs to something else. */
const FOREIGN =
  /(?:event|ereignis|événement|evento|gebeurtenis|イベント|事件|id|port|build|version|kb|ora-|http|status|windows|server|win|line|pid|状态码|状态|v)\s*(?:id)?\s*[:：#=\-–]?\s*$/i;

/** Words before a label that say the code is another program’s: “HTTP error 904”, “exited with code 1”. */
const FOREIGN_LABEL = /\b(?:https?(?:\/\d)?|exit|exited with|returned)\s+(?:status\s+|error\s+|exit\s+)*$/i;

/**
 * `0x904`, `Ox9O4`, `0x90x` with a masked digit, or `904h`. Words may be glued to the first form from both sides.
 * Cyrillic letters and the sign for “times” look the same and come from other keyboards and from text recognition;
 * a line may break behind the prefix.
 */
const HEX =
  /([0oо][x×х]\s{0,3})((?:(?![0oо][x×х][0-9a-foо])[0-9a-foо])+)(x+(?![\p{L}\p{N}]))?|(?<![\p{L}\p{N}.])([0-9a-f]{1,8})h(?![\p{L}\p{N}])/giu;

/** How far back the words before a number are read. */
const LOOK_BACK = 40;

function wordsBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - LOOK_BACK), start);
}

/** Numbers written as hexadecimal. Labels may be glued to them from both sides, because a one-line box drops line breaks. */
export function findHex(text: string, known: KnownCodes): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(HEX)) {
    const before = wordsBefore(text, match.index);
    // In `1920x1080` the zero is part of another number, unless that is the code before, glued to this one.
    if (/\p{N}$/u.test(before) && tokens.at(-1)?.end !== match.index) continue;
    const token = match[4] === undefined ? hexToken(match, text, known) : suffixToken(match, before);
    if (token !== undefined) tokens.push({ ...token, isExtended: saysExtended(before) });
  }
  return tokens;
}

type BareToken = Omit<Token, 'isExtended'>;

function hexToken(match: RegExpExecArray, text: string, known: KnownCodes): BareToken | undefined {
  const start = match.index;
  const [, prefix = '', digits = '', mask] = match;
  if (mask !== undefined)
    return { value: Number.NaN, written: match[0], start, end: start + match[0].length, form: 'hex' };
  const trimmed = withoutGluedLetters(digits, text.slice(start + prefix.length + digits.length), known);
  const clean = zeros(trimmed);
  if (clean === '' || clean.replace(/^0+/, '').length > 8) return undefined;
  // A prefix that is only a guess (“ox”, or “0x” with a space behind it) needs more to be one: “fox 123”, “0x a”.
  const before = wordsBefore(text, start);
  const isGuess = !/^0[x×х]$/iu.test(prefix) && !LABEL.test(before);
  if (isGuess && (/\p{L}$/u.test(before) || !/\d/.test(trimmed))) return undefined;
  const end = start + prefix.length + trimmed.length;
  return { value: Number.parseInt(clean, 16), written: text.slice(start, end), start, end, form: 'hex' };
}

/** Letters O, Latin or Cyrillic, that stand for zeros. */
export function zeros(digits: string): string {
  return digits.replaceAll(/[oо]/giu, '0');
}

/**
 * Letters a to f at the end may be the beginning of the next word (`0x904Extended`): from the last capital on if the
 * word goes on in small letters. Without capitals the longest known number wins; if none is known, all those letters
 * belong to the word.
 */
function withoutGluedLetters(digits: string, after: string, known: KnownCodes): string {
  if (!/^[a-zà-ÿ]/.test(after)) return digits;
  const capital = /[A-FOО][a-foо]*$/u.exec(digits);
  if (capital !== null && capital.index > 0) return digits.slice(0, capital.index);
  const shortest = digits.replace(/[a-foо]+$/iu, '');
  for (let end = digits.length - 1; end >= shortest.length && end > 0; end--) {
    const part = digits.slice(0, end);
    if (known.byValue.has(Number.parseInt(zeros(part), 16))) return part;
  }
  return shortest;
}

/** `904h`. Fewer than three digits could be hours, and letters alone a word, unless a label stands before them. */
function suffixToken(match: RegExpExecArray, before: string): BareToken | undefined {
  const digits = match[4] ?? '';
  if ((digits.length < 3 || !/\d/.test(digits)) && !LABEL.test(before)) return undefined;
  const start = match.index;
  return { value: Number.parseInt(digits, 16), written: match[0], start, end: start + match[0].length, form: 'hex' };
}

function saysExtended(before: string): boolean {
  return EXTENDED.test(before.split(/\d/).at(-1) ?? '');
}

/** A decimal number, or hexadecimal digits without prefix (`b07`). Another word may be glued to it with a capital. */
const NUMBER =
  /(?<![\p{N}.,]|\d[:-])((?<!\p{L})(?=\d*[a-fA-F])(?=[a-fA-F]*\d)[0-9a-fA-F]{2,8}(?![\p{L}\p{N}])|-?\d{1,10}(?!\p{Ll}))(?![\d.:]\d|\p{N}|h2?\b)/gu;

/** Numbers that their words make a code: after a label, or decimal, known and among words of Remote Desktop. */
export function findLabelled(text: string, hex: readonly Token[], known: KnownCodes): Token[] {
  const tokens: Token[] = [];
  const isRdp = RDP_WORDS.test(text);
  let nextHex = 0;
  for (const match of text.matchAll(NUMBER)) {
    const written = match[1] ?? '';
    const start = match.index;
    const end = start + written.length;
    while ((hex[nextHex]?.end ?? Number.POSITIVE_INFINITY) < start) nextHex++;
    if ((hex[nextHex]?.start ?? Number.POSITIVE_INFINITY) <= end) continue;
    const form = formOf(text, { written, start, end, previous: tokens.at(-1) }, isRdp, known);
    if (form === undefined) continue;
    const value = form === 'hex' ? Number.parseInt(written, 16) : decimalValue(written);
    tokens.push({ value, written, start, end, form, isExtended: saysExtended(wordsBefore(text, start)) });
  }
  return tokens;
}

interface Written {
  written: string;
  start: number;
  end: number;
  /** The labelled number before this one. */
  previous: Token | undefined;
}

/** How the words around a number make it a code, or `undefined` when they do not. */
function formOf(
  text: string,
  { written, start, end, previous }: Written,
  isRdp: boolean,
  known: KnownCodes,
): Token['form'] | undefined {
  const before = wordsBefore(text, start);
  const isDecimal = /^-?\d+$/.test(written);
  if (before.endsWith('/')) return previous?.end === start - 1 && isDecimal ? 'labelled' : undefined;
  const after = text.slice(end, end + 13);
  // `2308/7` after a label is a pair; other fractions and dates are not.
  const slashed = /^\/(\d{1,10})(?![\d/.])/.exec(after)?.[1];
  if (/^\/\d/.test(after) && (slashed === undefined || !isPair(known, written, slashed))) return undefined;
  if (FOREIGN.test(before) || /^x/i.test(after)) return undefined;
  const beforeLabel = before.replace(LABEL, '');
  if (/[\p{Script=Latin}\p{Script=Cyrillic}_-]$/u.test(beforeLabel) && !/ext?(?:ended)?$/i.test(beforeLabel))
    return undefined;
  if (LABEL.test(before)) {
    if (FOREIGN_LABEL.test(beforeLabel)) return undefined;
    return isDecimal ? 'labelled' : 'hex';
  }
  const value = decimalValue(written);
  return isRdp && isDecimal && value >= 0x100 && disconnectSlug(known, value) !== undefined ? 'bare' : undefined;
}

function isPair(known: KnownCodes, main: string, extended: string): boolean {
  return valuesOf(main).some((value) =>
    valuesOf(extended).some((second) => pairSlug(known, value, second) !== undefined),
  );
}

/** The numbers a word can stand for: hexadecimal first, as dialogs show it, then decimal if it is another number. */
export function valuesOf(word: string): number[] {
  const hex = /^[0-9a-f]{1,8}$/i.test(word) ? [Number.parseInt(word, 16)] : [];
  const decimal = /^-?\d{1,10}$/.test(word) ? [decimalValue(word)] : [];
  return [...new Set([...hex, ...decimal])];
}

/** A negative decimal is a 32-bit number as programs print it: -2147467259 is 0x80004005. */
function decimalValue(written: string): number {
  const number = Number(written);
  return number < 0 ? number + 2 ** 32 : number;
}

/** Words that show a text is about Remote Desktop. */
const RDP_WORDS =
  /\bs?sl_err_|errinfo_|errconnect_|(?:ex)?disc(?:onnect)?reason|\b(?:rdp|mstsc|remote ?desktop|rds|remote ?app|mremoteng|freerdp|xfreerdp|rdesktop|remmina|terminal ?server|rdpwrap)\b|bureau (?:à distance|virtuel)|escritorio remoto|remotedesktop|extern bureaublad|externe|área de trabalho remota|リモート ?デスクトップ|远程桌面|遠端桌面|원격 데스크톱/iu;
