import { z } from 'astro/zod';
import { CODE_SLUG_PATTERN } from '../codes/code.ts';

/** Ids are permanent and appear in addresses: lower-case letters, digits and single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const id = z
  .string()
  .regex(ID_PATTERN, 'Ids use lower-case letters, digits and single hyphens, like ‘expired-certificate’.');

export const codeSlug = z
  .string('Put the code into quotes: without them YAML reads 0x904 as the number 2308.')
  .regex(
    CODE_SLUG_PATTERN,
    'Write a code slug: lower-case hexadecimal without padding, like ‘0x904’, ‘extended-0x7’ or ‘0x904-0x7’.',
  );

/** A line of prose: trimmed, not empty, no line breaks. Backticks mark code. */
export const line = z
  .string()
  .min(1, 'This text is empty; write a sentence or remove the key.')
  .refine((text) => text === text.trim() && !text.includes('\n'), 'Write one line without spaces at its ends.');

/** Keys of `src/content/sources`; each claim about Windows carries at least one. */
export const sourceKeys = z.array(id).min(1, 'Name at least one source key from src/content/sources.');

/** A calendar date, written as 2026-11-21. */
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'Write the date as YYYY-MM-DD in quotes.', abort: true })
  .refine(isDay, 'There is no such day in the calendar.');

/** Whether a date exists: the calendar turns 2026-02-30 into another day. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** How well it is known that a cause yields 0x904/0x7. */
export const EVIDENCE_GRADES = ['documented', 'several-reports', 'single-report', 'unsupported'] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/** What running a step can break or expose. */
export const RISKS = ['safe', 'caution', 'danger'] as const;
export type Risk = (typeof RISKS)[number];

/** Whose machine the repair happens on. */
export const SIDES = ['client', 'host', 'network', 'azure', 'gateway'] as const;
export type Side = (typeof SIDES)[number];

/** Rights a command needs on the machine it runs on. */
export const RIGHTS = ['user', 'administrator', 'root', 'domain-admin', 'azure-contributor', 'owner'] as const;
export type Rights = (typeof RIGHTS)[number];

/** Whether a command was taken from documentation, put together by us, or run on Windows for this site. */
export const PROVENANCES = ['documentation', 'own', 'tested'] as const;
export type Provenance = (typeof PROVENANCES)[number];
