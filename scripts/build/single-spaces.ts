import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Parts of a page whose spaces count. */
const VERBATIM = /(<(pre|script|style|textarea)\b[\s\S]*?<\/\2>)/;

/** Writes one space where templates leave several: some dozens of bytes before the text of an article. */
export function singleSpaces(): AstroIntegration {
  return {
    name: 'single-spaces',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
        for (const page of pages) {
          const path = join(root, page);
          writeFileSync(path, joinSpaces(readFileSync(path, 'utf8')));
        }
      },
    },
  };
}

/**
 * Makes every run of white space one space, except where white space is shown or hashed.
 *
 * @example joinSpaces('<p>a \n b</p><pre>a  b</pre>') // '<p>a b</p><pre>a  b</pre>'
 */
export function joinSpaces(html: string): string {
  // The expression has two groups, so every third part is text, the next a verbatim element, the last its name.
  return html
    .split(VERBATIM)
    .map((part, i) => (i % 3 === 0 ? part.replaceAll(/\s+/g, ' ') : i % 3 === 1 ? part : ''))
    .join('');
}
