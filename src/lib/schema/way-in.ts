import { z } from 'astro/zod';
import { line, sourceKeys } from './shared.ts';

/** A way to reach a host while Remote Desktop itself is down; the file's name is its id. */
export const wayInSchema = z.strictObject({
  /** What it is called in lists. */
  title: line,
  /** How to open it, in one or two sentences. */
  how: line,
  /** Position in lists; the nearest and safest way first. */
  order: z.int().positive(),
  sources: sourceKeys.optional(),
});

export type WayInEntry = z.infer<typeof wayInSchema>;
