import { z } from 'astro/zod';
import { codeSlug, id, line } from './shared.ts';

/** Where a number comes from. `pair` is a disconnect reason together with an extended reason. */
export const CODE_FAMILIES = ['disconnect', 'dialog', 'gateway', 'extended', 'errinfo', 'negotiation', 'pair'] as const;
export type CodeFamily = (typeof CODE_FAMILIES)[number];

/** How sure we are of a code's meaning. */
export const CONFIDENCES = ['documented', 'several-reports', 'single-report', 'unsupported'] as const;

const confidence = z.enum(CONFIDENCES, `Use one of: ${CONFIDENCES.join(', ')}.`);

/** What was seen in the field about a code, apart from its documented meaning. */
const reportSchema = z.strictObject({
  meaning: line,
  confidence,
  notes: line.optional(),
  sources: z.array(id),
});

/** One code or pair in `src/content/codes`; the file's name is the page's slug. */
export const codeSchema = z
  .strictObject({
    family: z.enum(CODE_FAMILIES, `Use one of: ${CODE_FAMILIES.join(', ')}.`),
    /** Symbolic name in the source, exactly as written there. */
    name: line.optional(),
    /** What the number means, in our words. Absent when only field reports speak of it. */
    meaning: line.optional(),
    /** What the dialog says for it. */
    dialogMeaning: line.optional(),
    /** The exact sentence of the dialog, where it is recorded. */
    dialogText: line.optional(),
    /** The protocol layer it comes from. */
    layer: line.optional(),
    confidence: confidence.optional(),
    notes: line.optional(),
    sources: z.array(id).default([]),
    /** Field reports merged into this page. */
    reports: z.array(reportSchema).default([]),
    /** Fixes this code leads to, most likely first. */
    fixes: z.array(id).default([]),
    /** Why it leads there, where that is our own reasoning. */
    fixesNote: line.optional(),
    /** Questions of the tree that split its causes. */
    questions: z.array(id).default([]),
    /** What the code does not mean, though it is often said. */
    notMeaning: z.array(line).default([]),
    /** Codes people confuse it with, and the one check that tells them apart. */
    neighbours: z.array(z.strictObject({ code: codeSlug, check: line })).default([]),
  })
  .refine((code) => code.meaning !== undefined || code.reports.length > 0, {
    message: 'A code needs a meaning or at least one field report.',
  });

export type CodeEntry = z.infer<typeof codeSchema>;
