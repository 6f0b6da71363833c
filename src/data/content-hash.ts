import { createHash } from 'node:crypto';

/**
 * Fingerprint of a content file without its `reviewed` block, so that recording a review does not change it.
 * Line endings are levelled because a checkout may rewrite them.
 *
 * @param text the whole file, frontmatter included
 * @returns twelve hexadecimal digits
 */
export function contentHash(text: string): string {
  const levelled = text.replaceAll('\r\n', '\n').replace(/^reviewed:.*\n(?:[ \t]+.*\n)*/m, '');
  return createHash('sha256').update(levelled).digest('hex').slice(0, 12);
}
