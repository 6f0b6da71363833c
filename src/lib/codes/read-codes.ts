import { formatHex } from './code.ts';
import { disconnectSlug, extendedSlugs, type KnownCodes, pairSlug } from './known-codes.ts';

/** What the numbers of a text mean. */
export interface CodeReading {
  /** Pages of the codes read, best first: pairs before singles. */
  slugs: string[];
  /** How each was written in the text, by slug, to show why it was found. */
  writtenAs: Record<string, string>;
  /** Numbers written as a code that we do not know, as written. */
  unknown: string[];
  /** Whether one bare number was read in two ways. */
  isAmbiguous: boolean;
}

/** A number found in the text. */
interface Token {
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
const EXTENDED = /(?:ext|erweitert|[eé]tendu|prolong|extendid|estes|uitgebreid|udvid|utökad|rozszerz|rozší|расшир|拡張|扩展|擴充|延伸|확장)/i;

/** Words that make a decimal number after them a code. */
const LABEL =
  /(?:error(?:\s*code)?|err|code|fehler(?:code)?|(?:code\s*d['’]\s*)?erreur|c[oó]digo(?:\s*de\s*err(?:o|or))?|errore|codice|fout(?:code)?|disconnect(?:ed)?(?:\s*reason)?|getrennt|verbroken|verboken|エラー|コード|错误(?:代码)?|錯誤|代码|代碼|오류|코드|ошибк\w*|код)\s*(?:no\.?|number|nr\.?|#)?\s*[:：=!\-–(]*\s*$/i;

/** Words before a number that say it belongs to something else. */
const FOREIGN = /(?:event|ereignis|événement|evento|gebeurtenis|イベント|事件|id|port|build|version|kb|ora-|http|status|windows|server|win|line|pid|状态码|状态|v)\s*(?:id)?\s*[:：#=\-–]?\s*$/i;

/** Longest stretch between the two numbers of a pair. */
const PAIR_DISTANCE = 90;

/**
 * Reads the codes of a text in any spelling: `0x904`, `0X00000904`, `904h`, `904`, `2308`, “Error code: 0x904
 * Extended error code: 0x7” in any language and order, glued together, with letters O for zeros. Only exact numbers
 * count: 0x905 is never read as 0x904.
 *
 * @param text the text as `normalizeText` leaves it
 * @example readCodes('error code: 0x904 extended error code: 0x7', known).slugs // ['0x904-0x7', '0x904', 'extended-0x7']
 */
export function readCodes(text: string, known: KnownCodes): CodeReading {
  const hex = findHex(text, known);
  const decimals = findDecimals(text, hex, known);
  const written = [...hex, ...decimals].toSorted((a, b) => a.start - b.start);
  const reading: CodeReading = { slugs: [], writtenAs: {}, unknown: [], isAmbiguous: false };
  if (written.length === 0) return readBareNumber(text, known) ?? reading;

  const paired = readPairs(written, known, reading);
  for (const token of written) {
    if (!paired.has(token)) readSingle(token, known, reading);
  }
  return finish(reading, written);
}

function add(reading: CodeReading, slug: string, written: string): void {
  if (reading.slugs.includes(slug)) return;
  reading.slugs.push(slug);
  reading.writtenAs[slug] = written;
}

/** “No reason” (0x0) says nothing where another number was read. */
function finish(reading: CodeReading, tokens: readonly Token[]): CodeReading {
  const telling = reading.slugs.filter((slug) => !/^(?:(?:extended|errinfo)-)?0x0$/.test(slug));
  const isOnlyZero = tokens.every(({ value }) => value === 0);
  return { ...reading, slugs: isOnlyZero ? reading.slugs.slice(0, 1) : telling, unknown: [...new Set(reading.unknown)] };
}

/** `0x904`, `Ox9O4`, `0x90x` with a masked digit, or `904h`. Words may be glued to the first form from both sides. */
const HEX = /([0o]x)((?:(?![0o]x[0-9a-fo])[0-9a-fo])+)(x(?![a-z0-9]))?|(?<![\p{L}\p{N}.])([0-9a-f]{3,8})h(?![\p{L}\p{N}])/giu;

/** Numbers written as hexadecimal. Labels may be glued to them from both sides, because a one-line box drops line breaks. */
function findHex(text: string, known: KnownCodes): Token[] {
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
  if (mask !== undefined) return { value: Number.NaN, written: match[0], start, end: start + match[0].length, form: 'hex' };
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
function findDecimals(text: string, hex: readonly Token[], known: KnownCodes): Token[] {
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
    const form = LABEL.test(before) ? 'labelled' : isRdp && value >= 0x100 && disconnectSlug(known, value) !== undefined ? 'bare' : undefined;
    if (form !== undefined) tokens.push({ value, written, start, end, form, isExtended: saysExtended(text, start) });
  }
  return tokens;
}

/** A negative decimal is a 32-bit number as programs print it: -2147467259 is 0x80004005. */
function decimalValue(written: string): number {
  const number = Number(written);
  return number < 0 ? number + 2 ** 32 : number;
}

/** Words that show a text is about Remote Desktop. */
const RDP_WORDS = /\bs?sl_err_|errinfo_|errconnect_|(?:ex)?disc(?:onnect)?reason|\b(?:rdp|mstsc|remote ?desktop|rds|remote ?app|mremoteng|freerdp|xfreerdp|rdesktop|remmina|terminal ?server|rdpwrap)\b|bureau (?:à distance|virtuel)|escritorio remoto|remotedesktop|extern bureaublad|externe|área de trabalho remota|リモート ?デスクトップ|远程桌面|遠端桌面|원격 데스크톱/iu;

/** Pairs a masked number (`0x90x` with `0x7`) can stand for; people blank out a digit by habit. */
function unmaskPair({ written }: Token, extended: Token, known: KnownCodes): string[] {
  const pattern = new RegExp(`^0x${written.slice(2, -1).toLowerCase().replaceAll('o', '0')}[0-9a-f]-${formatHex(extended.value)}$`);
  return [...known.slugs].filter((slug) => pattern.test(slug));
}

/** Two numbers close together are a pair if that pair has a page, in either order; otherwise main and extended code. */
function readPairs(tokens: readonly Token[], known: KnownCodes, reading: CodeReading): Set<Token> {
  const paired = new Set<Token>();
  for (const [i, first] of tokens.entries()) {
    const second = tokens[i + 1];
    if (second === undefined || paired.has(first) || second.start - first.end > PAIR_DISTANCE) continue;
    if (Number.isNaN(first.value)) {
      for (const slug of unmaskPair(first, second, known)) add(reading, slug, `${first.written} / ${second.written}`);
      paired.add(first).add(second);
      continue;
    }
    const [main, extended] = orderPair(first, second, known);
    const slug = pairSlug(known, main.value, extended.value);
    const areLabelled = extended.isExtended && !main.isExtended;
    if (slug === undefined && !areLabelled) continue;
    if (slug !== undefined) add(reading, slug, `${main.written} / ${extended.written}`);
    readMain(main, known, reading);
    if (extended.value !== 0) addExtended(extended, known, reading);
    paired.add(first).add(second);
  }
  return paired;
}

function orderPair(first: Token, second: Token, known: KnownCodes): [main: Token, extended: Token] {
  if (first.isExtended && !second.isExtended) return [second, first];
  const isKnown = pairSlug(known, first.value, second.value) !== undefined;
  const isKnownReversed = pairSlug(known, second.value, first.value) !== undefined;
  return !isKnown && isKnownReversed && !second.isExtended ? [second, first] : [first, second];
}

function readMain(token: Token, known: KnownCodes, reading: CodeReading): void {
  const slug = disconnectSlug(known, token.value);
  if (slug !== undefined) add(reading, slug, token.written);
  else readSingle(token, known, reading);
}

function addExtended(token: Token, known: KnownCodes, reading: CodeReading): void {
  const slugs = extendedSlugs(known, token.value);
  for (const slug of slugs.slice(0, 1)) add(reading, slug, token.written);
  if (slugs.length === 0) reading.unknown.push(token.written);
}

/** A single number: as written, and for a labelled decimal also as hexadecimal digits without prefix. */
function readSingle(token: Token, known: KnownCodes, reading: CodeReading): void {
  if (Number.isNaN(token.value)) return;
  if (token.isExtended && extendedSlugs(known, token.value).length > 0) return addExtended(token, known, reading);
  const slugs = readingsOf(token, known);
  for (const slug of slugs) add(reading, slug, token.written);
  if (slugs.length === 0 && token.form !== 'bare') reading.unknown.push(token.written);
}

function readingsOf({ value, written, form }: Token, known: KnownCodes): readonly string[] {
  const direct = known.byValue.get(value) ?? [];
  if (form === 'hex') return direct;
  const asHex = /^[0-9a-f]+$/i.test(written) ? (known.byValue.get(Number.parseInt(written, 16)) ?? []) : [];
  return value < 10 ? direct : [...asHex.filter((slug) => slug.startsWith('0x')), ...direct, ...asHex].filter((slug, i, all) => all.indexOf(slug) === i);
}

/** Words that may stand beside a bare number without making it something else. */
const NOISE = /\b(?:rdp|mstsc|rds|error|err|code|codes|remote|desktop|connection|extended|ext|microsoft|fehler|fehlercode|erreur|errore|fout|c[oó]digo|the|what|is|mean|means|meaning|for|of|and)\b|错误|代码|エラー|コード|오류|(?<=[\p{L}\p{N}])-|-(?!\d)|[\s:：#!?.,;"'“”()[\]/|]+/giu;

/** Words that may stand beside a number of one or two digits: “remote desktop 8” is a version. */
const CODE_WORDS = /\b(?:error|err|code|codes|extended|ext|fehler|fehlercode|erreur|errore|fout|c[oó]digo)\b|[\s:：#!?.]+/giu;

/**
 * A number alone, or with nothing but noise words: `904`, `rdp 2308`, `b07`, `2308/7`. It may be decimal or
 * hexadecimal; both readings are offered if both are known, hexadecimal first, because that is what dialogs show.
 */
function readBareNumber(text: string, known: KnownCodes): CodeReading | undefined {
  const words = text.replaceAll(NOISE, ' ').trim().split(' ').filter(Boolean);
  const areNumbers = words.every((word) => /^(?:[0-9a-f]{1,8}|-?\d{1,10})$/i.test(word)) && words.some((word) => /\d/.test(word));
  if (words.length === 0 || words.length > 2 || !areNumbers) return undefined;
  if (words.every((word) => word.length < 3) && text.replaceAll(CODE_WORDS, ' ').trim() !== words.join(' ')) return undefined;
  const [first = '', second] = words;
  const readings = numbersOf(first);
  const reading: CodeReading = { slugs: [], writtenAs: {}, unknown: [], isAmbiguous: false };
  if (second !== undefined) {
    for (const value of readings) {
      for (const extended of numbersOf(second)) {
        const slug = pairSlug(known, value, extended);
        if (slug !== undefined) add(reading, slug, `${first} / ${second}`);
      }
    }
  }
  const meanings = readings.map((value) => known.byValue.get(value) ?? []);
  for (const slug of meanings.flat().toSorted((a, b) => Number(b.startsWith('0x')) - Number(a.startsWith('0x')))) add(reading, slug, first);
  const isKnown = reading.slugs.length > 0;
  return { ...reading, unknown: isKnown || !/^-?\d+$/.test(first) ? [] : [first], isAmbiguous: meanings.filter((slugs) => slugs.length > 0).length > 1 };
}

/** The numbers a word can stand for: hexadecimal first, then decimal if it is another number. */
function numbersOf(word: string): number[] {
  const hex = /^[0-9a-f]{1,8}$/i.test(word) ? [Number.parseInt(word, 16)] : [];
  const decimal = /^-?\d{1,10}$/.test(word) ? [decimalValue(word)] : [];
  return [...new Set([...hex, ...decimal])];
}

/**
 * How an unknown code is spoken of: as written, or in canonical spelling when it was hexadecimal.
 *
 * @example nameUnknown('0X00000905') // '0x905'
 */
export function nameUnknown(written: string): string {
  const hex = /^[0o]x([0-9a-fo]+)$/i.exec(written)?.[1] ?? /^([0-9a-f]+)h$/i.exec(written)?.[1];
  return hex === undefined ? written : formatHex(Number.parseInt(hex.replaceAll(/o/gi, '0'), 16));
}
