import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContent } from '../../src/data/read-content.ts';
import { buildAliases, type CodeAlias } from '../../src/lib/codes/aliases.ts';
import { titleOf } from '../../src/lib/codes/code.ts';
import { meaningOf } from '../../src/lib/codes/code-page.ts';
import { codePath, withBase } from '../../src/lib/urls.ts';

/**
 * Writes a small page for every other spelling of a code’s address (decimal, upper case) that leads to the canonical
 * one, or offers both where a number has two readings. Written after the build and only where nothing lies yet: on a
 * file system that ignores case, `0xB09` already is the page of `0xb09`.
 */
export function codeAliases(): AstroIntegration {
  let site = '';
  let base = '/';
  return {
    name: 'code-aliases',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
        base = config.base;
      },
      'astro:build:done': ({ dir, logger }) => {
        const { codes } = readContent(process.cwd()).content;
        const meanings = new Map(codes.map(({ id, data }) => [id, meaningOf(data)]));
        const aliases = buildAliases(codes.map(({ id }) => id));
        const written = aliases.filter((alias) =>
          writeAlias(fileURLToPath(dir), alias, (slug) => withBase(codePath(slug), base), site, meanings),
        );
        logger.info(`${written.length} other spellings of code addresses lead to their pages.`);
      },
    },
  };
}

function writeAlias(
  dist: string,
  { alias, slugs }: CodeAlias,
  hrefOf: (slug: string) => string,
  site: string,
  meanings: ReadonlyMap<string, string>,
): boolean {
  const folder = join(dist, 'codes', alias);
  if (existsSync(folder)) return false;
  mkdirSync(folder, { recursive: true });
  const [first = ''] = slugs;
  const body = slugs.length === 1 ? redirectBody(first, hrefOf) : choiceBody(alias, slugs, hrefOf, meanings);
  const refresh = slugs.length === 1 ? `<meta http-equiv="refresh" content="0; url=${hrefOf(first)}">\n` : '';
  writeFileSync(
    join(folder, 'index.html'),
    `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${slugs.length === 1 ? `The code ${titleOf(first)}` : `Two readings of ${alias}`} – other spelling ${alias}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${new URL(hrefOf(first), site).href}">
${refresh}</head>
<body>
<main>
${body}
</main>
</body>
</html>
`,
  );
  return true;
}

function redirectBody(slug: string, hrefOf: (slug: string) => string): string {
  return `<h1>${titleOf(slug)}</h1>\n<p>This is another spelling of <a href="${hrefOf(slug)}">${titleOf(slug)}</a>.</p>`;
}

function choiceBody(
  alias: string,
  slugs: readonly string[],
  hrefOf: (slug: string) => string,
  meanings: ReadonlyMap<string, string>,
): string {
  const items = slugs.map(
    (slug) => `<li><a href="${hrefOf(slug)}">${titleOf(slug)}</a>: ${escapeHtml(meanings.get(slug) ?? '')}</li>`,
  );
  return `<h1>${alias} has two readings</h1>\n<p>The number can be decimal or hexadecimal.</p>\n<ul>\n${items.join('\n')}\n</ul>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
