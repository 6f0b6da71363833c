import { z } from 'astro/zod';
import { id, line, sourceKeys } from './shared.ts';

/** What a system can be at the two ends of a connection. */
export const ROLES = ['client', 'host'] as const;

/** One operating system or client family in `src/content/systems`; the file's name is its id. */
export const systemSchema = z.strictObject({
  title: line.max(40, 'Keep the name of a system within 40 characters.'),
  /** Ends of a connection it can stand at. */
  roles: z.array(z.enum(ROLES)).min(1),
  /** Position in the table. */
  order: z.int().positive(),
  /** Whether its maker still updates it, with the date if the source says so. */
  support: line,
  /** What to bring up to date on it. */
  update: line,
  /** Versions or builds that change something for Remote Desktop. */
  builds: z.array(z.strictObject({ build: line, note: line, sources: sourceKeys })).default([]),
  sources: sourceKeys,
});

export type SystemEntry = z.infer<typeof systemSchema>;

/**
 * What is most likely when one kind of client meets one kind of host, in `src/content/compatibility`. For each cell
 * of the table the rule with the fewest cells wins, so special cases override general ones.
 */
export const compatibilitySchema = z.strictObject({
  /** Ids of `src/content/systems`; `any` stands for all clients. */
  clients: z.array(id).min(1),
  /** Ids of `src/content/systems`; `any` stands for all hosts. */
  hosts: z.array(id).min(1),
  /** Most likely causes, best first. */
  fixes: z.array(id).min(1),
  /** Why, in one or two sentences. */
  why: line,
  /** What to update, in one sentence. */
  update: line,
  /** What never to do about it, in one sentence. */
  never: line,
  sources: z.array(id).default([]),
  /** Set when the sources do not say it of this very pair. */
  inference: z.boolean().default(false),
});

export type CompatibilityEntry = z.infer<typeof compatibilitySchema>;
