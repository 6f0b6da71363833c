import { z } from 'astro/zod';
import { MACHINES, SHELLS } from './components.ts';
import { id, line, RISKS } from './shared.ts';

/** One line of the order of attack in `src/content/checklist`; the file's name is its id. */
export const checklistSchema = z.strictObject({
  /** Position: cheapest, safest and likeliest first. */
  order: z.int().positive(),
  /** What to do, as an imperative. */
  do: line.max(120, 'Keep a line of the checklist within 120 characters; the sheet has one page.'),
  machine: z.enum(MACHINES),
  minutes: z.int().min(0),
  risk: z.enum(RISKS),
  /** What the result tells apart. */
  tells: line.max(110, 'Keep what it tells within 110 characters; the sheet has one page.'),
  command: z.strictObject({ shell: z.enum(SHELLS), code: line }).optional(),
  /** Fixes it leads to. */
  fixes: z.array(id).default([]),
});

export type ChecklistEntry = z.infer<typeof checklistSchema>;
