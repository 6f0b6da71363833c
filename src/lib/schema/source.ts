import { z } from 'astro/zod';
import { isoDate, line } from './shared.ts';

/** Who speaks: the maker of the product, a vendor, a user report, or another third party. */
export const SOURCE_KINDS = ['microsoft', 'vendor', 'project', 'report', 'third-party'] as const;

/** One entry of the register of sources; the file's name is its key. */
export const sourceSchema = z.strictObject({
  /** The page's own title. */
  title: line,
  /** Who published it, as a reader would name them. */
  publisher: line,
  kind: z.enum(SOURCE_KINDS, `Use one of: ${SOURCE_KINDS.join(', ')}.`),
  /** The public address a reader can open. */
  url: z.url({ protocol: /^https?$/, error: 'Write the full public address, starting with https://.' }),
  /** The day the source was read for this site. */
  seen: isoDate,
  /** What a reader should know about it: a mirror, an old page, read as source text. */
  note: line.optional(),
});

export type SourceEntry = z.infer<typeof sourceSchema>;
