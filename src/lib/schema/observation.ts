import { z } from 'astro/zod';
import { id, line, sourceKeys } from './shared.ts';

/** Who can make an observation. */
export const OBSERVERS = ['user', 'administrator'] as const;

/** One row of the evidence matrix in `src/content/observations`; the file's name is its id. */
export const observationSchema = z.strictObject({
  /** What is observed, as a statement that is true or false. */
  title: line,
  /** Column heading of the matrix on a phone. */
  short: line.max(28, 'Keep the short form within 28 characters.'),
  /** Its opposite, as a statement: what it means when the observation is false. */
  opposite: line,
  /** How to make it, in one sentence. */
  how: line,
  observer: z.enum(OBSERVERS, `Use one of: ${OBSERVERS.join(', ')}.`),
  /** Position in the matrix: cheap and telling first. */
  order: z.int().positive(),
  /** Fixes it speaks for when it is true. */
  confirms: z.array(id).default([]),
  /** Fixes it rules out when it is true. */
  refutes: z.array(id).default([]),
  /** Fixes it speaks for when its opposite is true. */
  oppositeConfirms: z.array(id).default([]),
  /** Fixes it rules out when its opposite is true. */
  oppositeRefutes: z.array(id).default([]),
  sources: sourceKeys.optional(),
  /** Set when the link between observation and causes is our own reasoning. */
  inference: z.boolean().default(false),
});

export type ObservationEntry = z.infer<typeof observationSchema>;
