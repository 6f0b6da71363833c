import { readBareNumber } from './bare-number.ts';
import { formatHex } from './code.ts';
import { addSlug, type CodeReading, emptyReading } from './code-reading.ts';
import { findHex, findLabelled, type Token, valuesOf, zeros } from './code-tokens.ts';
import { disconnectSlug, extendedSlugs, type KnownCodes, pairSlug } from './known-codes.ts';

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
  const labelled = findLabelled(text, hex, known);
  const written = [...hex, ...labelled].toSorted((a, b) => a.start - b.start);
  const reading = emptyReading();
  const bare = written.every(({ form }) => form === 'bare') ? readBareNumber(text, known) : undefined;
  if (bare !== undefined || written.length === 0) return bare ?? reading;

  const paired = readPairs(written, known, reading);
  for (const token of written) {
    if (!paired.has(token)) readSingle(token, known, reading);
  }
  return finish(preferNamed(reading, text), written);
}

/** Words that say which list a small number stands in. */
const NAMED_LISTS: readonly [words: RegExp, prefix: string][] = [
  [/failure\s?code|negotiat|hybrid_required|ssl_(?:required|not_allowed|cert)/i, 'negotiation-'],
  [/errinfo/i, 'errinfo-'],
];

/** The same small number stands in several lists; the one the text names comes first. */
function preferNamed(reading: CodeReading, text: string): CodeReading {
  const prefix = NAMED_LISTS.find(([words]) => words.test(text))?.[1];
  if (prefix === undefined) return reading;
  return {
    ...reading,
    slugs: reading.slugs.toSorted((a, b) => Number(b.startsWith(prefix)) - Number(a.startsWith(prefix))),
  };
}

/** “No reason” (0x0) says nothing where another number was read. */
function finish(reading: CodeReading, tokens: readonly Token[]): CodeReading {
  const telling = reading.slugs.filter((slug) => !/^(?:(?:extended|errinfo)-)?0x0$/.test(slug));
  const isOnlyZero = tokens.every(({ value }) => value === 0);
  return {
    ...reading,
    slugs: isOnlyZero ? reading.slugs : telling,
    unknown: [...new Set(reading.unknown)],
  };
}

/** Pairs a masked number (`0x90x` with `0x7`) can stand for; people blank out a digit by habit. */
function unmaskPair({ written }: Token, extended: Token, known: KnownCodes): string[] {
  const [, digits = '', mask = ''] = /^..\s*([^x]*)(x+)$/i.exec(written) ?? [];
  const pattern = new RegExp(`^0x${zeros(digits).toLowerCase()}[0-9a-f]{${mask.length}}-${formatHex(extended.value)}$`);
  return [...known.slugs].filter((slug) => pattern.test(slug));
}

/** Two numbers close together are a pair if that pair has a page, in either order; otherwise main and extended code. */
function readPairs(tokens: readonly Token[], known: KnownCodes, reading: CodeReading): Set<Token> {
  const paired = new Set<Token>();
  for (const [i, first] of tokens.entries()) {
    const second = tokens[i + 1];
    if (second === undefined || paired.has(first) || second.start - first.end > PAIR_DISTANCE) continue;
    if (Number.isNaN(first.value)) {
      for (const slug of unmaskPair(first, second, known))
        addSlug(reading, slug, `${first.written} / ${second.written}`);
      paired.add(first).add(second);
      continue;
    }
    const [main, extended] = orderPair(first, second, known);
    const pair = findPair(main, extended, known);
    const areLabelled = extended.isExtended && !main.isExtended;
    if (pair === undefined && !areLabelled) continue;
    if (pair !== undefined) addSlug(reading, pair.slug, `${main.written} / ${extended.written}`);
    readMain({ ...main, value: pair?.value ?? main.value }, known, reading);
    if (extended.value !== 0) addExtended({ ...extended, value: pair?.extended ?? extended.value }, known, reading);
    paired.add(first).add(second);
  }
  return paired;
}

function orderPair(first: Token, second: Token, known: KnownCodes): [main: Token, extended: Token] {
  if (first.isExtended && !second.isExtended) return [second, first];
  const isKnown = findPair(first, second, known) !== undefined;
  const isKnownReversed = findPair(second, first, known) !== undefined;
  return !isKnown && isKnownReversed && !second.isExtended ? [second, first] : [first, second];
}

/** The pair two numbers make in any of their readings, if it has a page. */
function findPair(
  main: Token,
  extended: Token,
  known: KnownCodes,
): { slug: string; value: number; extended: number } | undefined {
  return numbersOf(main)
    .flatMap((value) =>
      numbersOf(extended).map((second) => ({ slug: pairSlug(known, value, second), value, extended: second })),
    )
    .find((pair): pair is { slug: string; value: number; extended: number } => pair.slug !== undefined);
}

function numbersOf({ form, value, written }: Token): number[] {
  return form === 'hex' ? [value] : valuesOf(written);
}

function readMain(token: Token, known: KnownCodes, reading: CodeReading): void {
  const slug = disconnectSlug(known, token.value);
  if (slug !== undefined) addSlug(reading, slug, token.written);
  else readSingle(token, known, reading);
}

function addExtended(token: Token, known: KnownCodes, reading: CodeReading): void {
  const slugs = extendedSlugs(known, token.value);
  for (const slug of slugs.slice(0, 1)) addSlug(reading, slug, token.written);
  if (slugs.length === 0) reading.unknown.push(token.written);
}

/** A single number: as written, and for a labelled decimal also as hexadecimal digits without prefix. */
function readSingle(token: Token, known: KnownCodes, reading: CodeReading): void {
  if (Number.isNaN(token.value)) return;
  if (token.isExtended && extendedSlugs(known, token.value).length > 0) {
    addExtended(token, known, reading);
    return;
  }
  const slugs = readingsOf(token, known);
  for (const slug of slugs) addSlug(reading, slug, token.written);
  if (slugs.length === 0 && token.form !== 'bare') reading.unknown.push(token.written);
}

function readingsOf({ value, written, form }: Token, known: KnownCodes): readonly string[] {
  const direct = known.byValue.get(value) ?? [];
  if (form === 'hex') return direct;
  const asHex = /^[0-9a-f]+$/i.test(written) ? (known.byValue.get(Number.parseInt(written, 16)) ?? []) : [];
  return value < 10
    ? direct
    : [...asHex.filter((slug) => slug.startsWith('0x')), ...direct, ...asHex].filter(
        (slug, i, all) => all.indexOf(slug) === i,
      );
}

/**
 * How an unknown code is spoken of: as written, or in canonical spelling when it was hexadecimal.
 *
 * @example nameUnknown('0X00000905') // '0x905'
 */
export function nameUnknown(written: string): string {
  const hex =
    /^..\s*([0-9a-foо]+)$/iu.exec(/^[0oо][x×х]/iu.test(written) ? written : '')?.[1] ??
    /^([0-9a-f]+)h$/i.exec(written)?.[1] ??
    /^\d*[a-f][\da-f]*$/i.exec(written)?.[0];
  return hex === undefined ? written : formatHex(Number.parseInt(zeros(hex), 16));
}
