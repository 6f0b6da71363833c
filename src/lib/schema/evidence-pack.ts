import { z } from 'astro/zod';
import { MACHINES, SHELLS } from './components.ts';
import { line, RIGHTS } from './shared.ts';

/** Read-only commands that collect what somebody else needs, in `src/content/evidence`; the file's name is its id. */
export const evidencePackSchema = z.strictObject({
  title: line,
  /** Position in the hand-over. */
  order: z.int().positive(),
  /** What to know before running it, such as what the output contains. */
  note: line,
  machine: z.enum(MACHINES),
  rights: z.enum(RIGHTS),
  shell: z.enum(SHELLS),
  /** The commands; they may only read. */
  code: z.string().min(1),
});

export type EvidencePackEntry = z.infer<typeof evidencePackSchema>;
