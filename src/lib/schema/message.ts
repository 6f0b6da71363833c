import { z } from 'astro/zod';
import { codeSlug, id, line } from './shared.ts';

/** What kind of text people paste. */
export const MESSAGE_KINDS = ['dialog', 'event', 'output', 'client'] as const;

/** Languages whose wording we hold; English is the language of the site. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ja', 'zh', 'zh-tw', 'ko', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

const wording = z.strictObject({
  /** The sentence exactly as shown or logged; variable parts are written as `…`. */
  text: line,
  sources: z.array(id).min(1, 'Name where this wording was read.'),
});

/** One message people paste, in every wording we have read, in `src/content/messages`; the file's name is its id. */
export const messageSchema = z.strictObject({
  kind: z.enum(MESSAGE_KINDS, `Use one of: ${MESSAGE_KINDS.join(', ')}.`),
  /** What the message says, in plain English. */
  title: line,
  /** Wordings by language. */
  texts: z.partialRecord(z.enum(LANGUAGES), z.array(wording).min(1)),
  /** Where the message is logged, for events. */
  event: z.strictObject({ log: line, source: line, eventId: z.int().positive() }).optional(),
  /** Pages that answer it, best first; the list of codes for a message that says only that something broke. */
  leadsTo: z
    .array(
      z.union([
        z.strictObject({ fix: id }),
        z.strictObject({ code: codeSlug }),
        z.strictObject({ page: z.literal('/codes/', 'The only page a message can lead to is ‘/codes/’.') }),
      ]),
    )
    .min(1),
  /** Why it leads there, in one sentence a visitor can read. */
  because: line,
});

export type MessageEntry = z.infer<typeof messageSchema>;
