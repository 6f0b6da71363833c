import { readContent } from '~/data/read-content.ts';
import type { Code } from '~/lib/codes/code-page.ts';
import type { Content } from '~/lib/content/content.ts';
import { codeSchema } from '~/lib/schema/code.ts';

/** The content of the site, read once a file. */
export const realContent: Content = readContent('.').content;

/** A code as its file would give it; only what a test is about needs to be written. */
export function code(id: string, data: Record<string, unknown> = {}): Code {
  const full = { family: 'disconnect', meaning: `Meaning of ${id}.`, ...data };
  return { id, file: `src/content/codes/${id}.yaml`, data: codeSchema.parse(full) };
}

/** The content of the site with other codes, and no messages unless given. */
export function contentWithCodes(codes: Code[], messages: Content['messages'] = []): Content {
  return { ...realContent, codes, messages };
}
