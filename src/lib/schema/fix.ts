import { z } from 'astro/zod';
import { codeSlug, EVIDENCE_GRADES, id, isoDate, line, RIGHTS, RISKS, SIDES, sourceKeys } from './shared.ts';

const oneOf = (values: readonly string[]) => `Use one of: ${values.join(', ')}.`;

/** Exact words a person can see that belong to this cause. */
export const fingerprintSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('dialog'),
    /** The sentence exactly as the dialog shows it. */
    text: line,
    /** What to know about it, for example when it appears. */
    note: line.optional(),
    sources: sourceKeys,
  }),
  z.strictObject({
    kind: z.literal('event'),
    /** Name of the log in Event Viewer, for example `System`. */
    log: line,
    /** Event source as the log shows it, for example `Schannel`. */
    source: line,
    eventId: z.int().positive(),
    /** What the event says, in our words or exactly if short. */
    text: line,
    sources: sourceKeys,
  }),
  z.strictObject({
    kind: z.literal('sign'),
    /** Another visible sign, in one sentence. */
    text: line,
    sources: sourceKeys.optional(),
  }),
]);

/** Frontmatter of one article in `src/content/fixes`; the file's name is the permanent slug. */
export const fixSchema = z.strictObject({
  /** Page heading: the cause as a statement. */
  title: line.max(90, 'Keep the title within 90 characters.'),
  /** Name in lists, the tree and the flowchart. */
  short: line.max(34, 'Keep the short name within 34 characters.'),
  /** Search-result sentence. */
  description: line
    .min(70, 'Write 70 to 160 characters; search engines cut longer ones.')
    .max(160, 'Write 70 to 160 characters; search engines cut longer ones.'),
  /** Why it fails, in one sentence. */
  cause: line,
  /** The first thing to do, in one sentence: shown on cards and in search results. */
  firstAction: line.max(140, 'Keep the first action within 140 characters; it stands on the preview card.'),
  side: z.enum(SIDES, oneOf(SIDES)),
  evidence: z.strictObject({
    /** How well it is known that this cause yields 0x904/0x7. */
    grade: z.enum(EVIDENCE_GRADES, oneOf(EVIDENCE_GRADES)),
    /** What exactly the sources tie together, in one or two sentences. */
    note: line,
    sources: z.array(id),
  }),
  /** Required when the grade is `unsupported`: what this cause normally shows instead. */
  usually: z
    .strictObject({
      text: line,
      /** Code slugs the reader should look up instead; empty when the cause shows no code. */
      codes: z.array(codeSlug),
    })
    .optional(),
  /** The highest risk of the steps a reader has to take. */
  risk: z.enum(RISKS, oneOf(RISKS)),
  /** Why it carries that risk. */
  riskReason: line,
  rights: z.enum(RIGHTS, oneOf(RIGHTS)),
  /** Typical minutes of work, for the order of attack. */
  minutes: z.int().min(1).max(480),
  /** What you see when it is this cause. */
  confirmedBy: line,
  /** What you see when it is not. */
  ruledOutBy: line,
  /** Words people type when they have this problem. */
  symptoms: z.array(line).min(3, 'Name at least three things people type when they have this problem.'),
  fingerprints: z.array(fingerprintSchema).min(1, 'Name at least one visible sign.'),
  /** Slugs of code pages this cause belongs to. */
  codes: z.array(codeSlug).default([]),
  appliesTo: z.array(z.strictObject({ what: line, sources: sourceKeys.optional() })).min(1),
  /** Ids of `src/content/ways-in`; at least two for a repair on the host. */
  waysIn: z.array(id).default([]),
  /** Where to go when it did not help, nearest first. */
  next: z.array(z.strictObject({ fix: id, when: line })).min(1),
  /** Set by `npm run review -- <slug>`; the hash covers everything else in the file. */
  reviewed: z.strictObject({ date: isoDate, hash: z.string() }),
});

export type FixEntry = z.infer<typeof fixSchema>;
export type Fingerprint = z.infer<typeof fingerprintSchema>;
