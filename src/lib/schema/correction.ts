import { z } from 'astro/zod';
import { id, line } from './shared.ts';

/** How wrong a claim is. */
export const VERDICTS = ['dangerous', 'wrong', 'outdated', 'half-true', 'unsupported', 'right'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Where a claim circulates. */
export const CLAIM_ORIGINS = ['web', 'official'] as const;

/** One claim in circulation with its truth, in `src/content/corrections`; the file's name is its anchor. */
export const correctionSchema = z.strictObject({
  /** Position on the page. */
  order: z.int().positive(),
  /** The claim in our words, as its believers would say it. */
  claim: line,
  /** The command or setting as it circulates, if the claim is one. */
  seenAs: line.optional(),
  verdict: z.enum(VERDICTS, `Use one of: ${VERDICTS.join(', ')}.`),
  origin: z.enum(CLAIM_ORIGINS, `Use one of: ${CLAIM_ORIGINS.join(', ')}.`),
  /** What is true instead and why, in a few sentences. */
  truth: line,
  /** What to do instead, in one sentence. */
  instead: line.optional(),
  /** Fixes that do it right. */
  fixes: z.array(id).default([]),
  sources: z.array(id),
  /** Words of the wrong advice people search for. */
  searchedAs: z.array(line).default([]),
});

export type CorrectionEntry = z.infer<typeof correctionSchema>;
