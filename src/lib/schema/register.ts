import { z } from 'astro/zod';
import { line, sourceKeys } from './shared.ts';

/** Kinds of proper names that appear in commands and texts and must not be mistyped. */
export const NAME_KINDS = [
  'service',
  'registry-key',
  'registry-value',
  'event',
  'update',
  'cmdlet',
  'program',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A name has a source, or says plainly that none was read for it. */
const named = {
  name: line,
  about: line.optional(),
  sources: sourceKeys.optional(),
  /** Why it stands here without a source: general knowledge that nobody has looked up for this site yet. */
  unverified: line.optional(),
};
const hasBasis = ({ sources, unverified }: { sources?: string[] | undefined; unverified?: string | undefined }) =>
  (sources === undefined) !== (unverified === undefined);
const BASIS = 'Name the sources, or say in ‘unverified’ why there are none.';

/**
 * One file of `src/content/register` per kind of name: every name an article may use, with the source that shows it
 * exists. A name that is not here fails the build, so a typing error cannot become advice.
 */
export const registerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['service', 'registry-key', 'registry-value', 'update']),
    entries: z.array(z.strictObject(named).refine(hasBasis, BASIS)).min(1),
  }),
  z.strictObject({
    kind: z.literal('event'),
    /** `name` is the event’s number; `log` and `source` as Event Viewer shows them. */
    entries: z.array(z.strictObject({ ...named, log: line, source: line }).refine(hasBasis, BASIS)).min(1),
  }),
  z.strictObject({
    kind: z.enum(['cmdlet', 'program']),
    /** `options` are its parameters (`-ComputerName`) or switches (`/svc`) that articles use. */
    entries: z.array(z.strictObject({ ...named, options: z.array(line).default([]) }).refine(hasBasis, BASIS)).min(1),
  }),
]);

export type RegisterEntry = z.infer<typeof registerSchema>;
