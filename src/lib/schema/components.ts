import { z } from 'astro/zod';
import { id, line, PROVENANCES, RIGHTS, RISKS } from './shared.ts';

/** The sections a writer fills, in the order of the page. */
export const SECTION_IDS = ['meaning', 'confirm', 'fix', 'verify', 'undo', 'prevent'] as const;
export type SectionId = (typeof SECTION_IDS)[number];

/** Machines a command can run on. */
export const MACHINES = ['client', 'host', 'gateway', 'domain-controller', 'azure', 'network'] as const;

/** Languages a fence inside a component may carry. `text` is for output and dialog words, never for commands. */
export const SHELLS = ['powershell', 'cmd', 'bash', 'rdp', 'text'] as const;
export type Shell = (typeof SHELLS)[number];

/** MDX attributes are strings: a list of keys is written with spaces between them. */
const keyList = z
  .string()
  .transform((text) => text.split(/\s+/).filter(Boolean))
  .pipe(z.array(id));
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, `Use one of: ${values.join(', ')}.`);
const where = { machine: oneOf(MACHINES), rights: oneOf(RIGHTS) };

/** Attributes of each component an article or question may use; anything else fails the build. */
export const COMPONENT_PROPS = {
  /** A part of the article; its heading comes from the id. */
  Section: z.strictObject({ id: oneOf(SECTION_IDS) }),
  /** A read-only look at something, with healthy and bad output. */
  Check: z.strictObject({
    id,
    title: line,
    /** What a bad result does for this cause. */
    proves: oneOf(['confirms', 'refutes', 'hints']),
    ...where,
    provenance: oneOf(PROVENANCES).optional(),
    sources: keyList.optional(),
  }),
  Healthy: z.strictObject({}),
  Bad: z.strictObject({}),
  Steps: z.strictObject({}),
  /** One numbered step of the repair; its id is a permanent anchor. */
  Step: z.strictObject({
    id,
    title: line,
    ...where,
    /** Who or what is interrupted while it runs. */
    interrupts: line.optional(),
  }),
  /** A thermometer, not a medicine: lowers protection for minutes to learn something. */
  Test: z.strictObject({
    id,
    title: line,
    ...where,
    /** How long it may stay in force. */
    minutes: z.coerce.number().int().min(1).max(30),
    interrupts: line.optional(),
  }),
  /** Something that changes a machine. */
  Change: z.strictObject({
    risk: oneOf(RISKS),
    /** Why it carries that risk. */
    because: line,
    provenance: oneOf(PROVENANCES),
    sources: keyList.optional(),
  }),
  Backup: z.strictObject({}),
  Verify: z.strictObject({}),
  Undo: z.strictObject({}),
  /** The drawn error dialog. */
  Dialog: z.strictObject({ title: line.optional(), code: z.string().optional(), extended: z.string().optional() }),
  Note: z.strictObject({ kind: oneOf(['info', 'caution', 'danger']).default('info') }),
  /** Source keys for the sentence before it. */
  Cite: z.strictObject({ keys: keyList }),
} as const;

export type ComponentName = keyof typeof COMPONENT_PROPS;
export type ComponentProps<Name extends ComponentName> = z.infer<(typeof COMPONENT_PROPS)[Name]>;
