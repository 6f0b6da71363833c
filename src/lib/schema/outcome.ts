import { z } from 'astro/zod';
import { codeSlug, id, line } from './shared.ts';

const base = {
  /** Heading of the outcome's page. */
  title: line.max(90),
  /** Label in the flowchart. */
  short: line.max(34),
  /** What the answers show, in one or two sentences. */
  lead: line,
};

/** Where a path through the tree ends; the file's name is the node id. */
export const outcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fixes'),
    ...base,
    /** Fix slugs, most likely first; confirm and rule-out sentences come from the articles. */
    fixes: z.array(id).min(1),
  }),
  z.strictObject({
    kind: z.literal('hand-over'),
    ...base,
    /** Whom to ask. */
    ask: line,
    /** What to collect before asking. */
    collect: z.array(line).min(1),
    /** Causes still worth naming to them, most likely first. */
    fixes: z.array(id).default([]),
  }),
  z.strictObject({
    kind: z.literal('code-page'),
    ...base,
    /** Slugs of the code pages that answer this; empty when only the list of all codes helps. */
    codes: z.array(codeSlug).default([]),
  }),
]);

export type OutcomeEntry = z.infer<typeof outcomeSchema>;
