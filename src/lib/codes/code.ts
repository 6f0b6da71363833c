import type { CodeFamily } from '../schema/code.ts';

/** Slug of a code page: `0x904`, `extended-0x7`, `errinfo-0x7`, `negotiation-0x5` or a pair `0x904-0x7`. */
export const CODE_SLUG_PATTERN =
  /^(?:(?:extended|errinfo|negotiation)-)?0x(?:0|[1-9a-f][0-9a-f]*)(?:-0x(?:0|[1-9a-f][0-9a-f]*))?$/;

/** The numbers a slug stands for. A pair has both; a single code has only `value`. */
export interface CodeNumbers {
  /** Which list the first number belongs to; the three families without prefix share one number space. */
  space: 'disconnect' | 'extended' | 'errinfo' | 'negotiation';
  value: number;
  /** The extended reason of a pair. */
  extended?: number;
}

/**
 * Canonical spelling of a code: lower-case hexadecimal without padding.
 *
 * @example formatHex(2308) // '0x904'
 */
export function formatHex(value: number): string {
  return `0x${value.toString(16)}`;
}

/**
 * Slug of a code page, the inverse of `parseCodeSlug`.
 *
 * @example formatCodeSlug({ space: 'disconnect', value: 2308, extended: 7 }) // '0x904-0x7'
 * @example formatCodeSlug({ space: 'extended', value: 7 }) // 'extended-0x7'
 */
export function formatCodeSlug({ space, value, extended }: CodeNumbers): string {
  const prefix = space === 'disconnect' ? '' : `${space}-`;
  const suffix = extended === undefined ? '' : `-${formatHex(extended)}`;
  return `${prefix}${formatHex(value)}${suffix}`;
}

/**
 * Reads a slug back into numbers, or `undefined` when it is none.
 *
 * @example parseCodeSlug('0x904-0x7') // { space: 'disconnect', value: 2308, extended: 7 }
 */
export function parseCodeSlug(slug: string): CodeNumbers | undefined {
  if (!CODE_SLUG_PATTERN.test(slug)) return undefined;
  const [, prefix, first, second] =
    /^(?:(extended|errinfo|negotiation)-)?(0x[0-9a-f]+)(?:-(0x[0-9a-f]+))?$/.exec(slug) ?? [];
  if (first === undefined || (prefix !== undefined && second !== undefined)) return undefined;
  const space = prefix === 'extended' || prefix === 'errinfo' || prefix === 'negotiation' ? prefix : 'disconnect';
  return { space, value: Number(first), ...(second === undefined ? {} : { extended: Number(second) }) };
}

/** What each family is called on pages. */
export const FAMILY_NAMES: Record<CodeFamily, { one: string; many: string; where: string }> = {
  pair: {
    one: 'pair of codes',
    many: 'Pairs of codes',
    where: 'Both numbers of the dialog together: error code and extended error code.',
  },
  disconnect: {
    one: 'disconnect reason',
    many: 'Disconnect reasons',
    where: 'The dialog’s “Error code”, set by the client.',
  },
  dialog: {
    one: 'dialog code',
    many: 'Dialog codes',
    where: 'Also shown as “Error code”; listed with its sentence but without a symbolic name.',
  },
  gateway: {
    one: 'gateway code',
    many: 'Gateway and resource codes',
    where: 'Shown as “Error code” when a Remote Desktop Gateway or a published resource is involved.',
  },
  extended: { one: 'extended reason', many: 'Extended reasons', where: 'The dialog’s “Extended error code”.' },
  errinfo: {
    one: 'protocol error',
    many: 'Protocol errors (ERRINFO)',
    where: 'Sent by the server on the wire; clients such as FreeRDP print the name.',
  },
  negotiation: {
    one: 'negotiation failure',
    many: 'Negotiation failures',
    where: 'Sent by the server while both sides agree on a security layer; clients such as FreeRDP print the name.',
  },
};

/** How a code is spoken of in headings: `titleOf('0x904-0x7')` is `'0x904 / 0x7'`. */
export function titleOf(slug: string): string {
  const numbers = parseCodeSlug(slug);
  if (numbers === undefined) return slug;
  const { space, value, extended } = numbers;
  if (extended !== undefined) return `${formatHex(value)} / ${formatHex(extended)}`;
  if (space === 'disconnect') return formatHex(value);
  const words = { extended: 'Extended', errinfo: 'ERRINFO', negotiation: 'Negotiation failure' } as const;
  return `${words[space]} ${formatHex(value)}`;
}

/** Both spellings of a code's numbers: `decimalOf('0x904-0x7')` is `'2308 / 7'`. */
export function decimalOf(slug: string): string {
  const numbers = parseCodeSlug(slug);
  if (numbers === undefined) return '';
  return numbers.extended === undefined ? String(numbers.value) : `${numbers.value} / ${numbers.extended}`;
}
