import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILDS, type Build, brotliSize, fileOf, getPage, linksOf, type Page, readContentPages } from './built-site.ts';
import { type Bytes, laterImports, scriptBytes, sizesOf, total, withImports } from './loaded-scripts.ts';

/** HTML and the styles that hold up the first paint of an article. */
const ARTICLE_BUDGET = 14_000;
/** All scripts of a page of the tree before the visitor does anything. */
const TREE_BUDGET = 12_000;
/** Code and index of the search up to the first result. */
const SEARCH_BUDGET = 30_000;
/** How many of the largest pages a message names. */
const NAMED = 5;

/** The largest pages as lines for a message, with their parts. */
function largest(rows: readonly { path: string; bytes: Bytes }[]): string {
  return rows
    .toSorted((a, b) => total(b.bytes) - total(a.bytes))
    .slice(0, NAMED)
    .map(({ path, bytes }) => `${path} ${total(bytes)} bytes ${JSON.stringify(bytes)}`)
    .join('\n');
}

function renderBlocking(build: Build, page: Page): Bytes {
  const sheets = linksOf(page, 'stylesheet').filter(({ attributes }) => attributes['media'] !== 'print');
  return {
    html: brotliSize(page.html),
    ...sizesOf(sheets.map(({ attributes }) => fileOf(build, attributes['href'] ?? ''))),
  };
}

describe.each(BUILDS)('$name', (build) => {
  const pages = readContentPages(build);
  const articles = pages.filter(({ path }) => /^\/fix\/./.test(path));

  it(`sends at most ${ARTICLE_BUDGET} bytes before an article can be read`, () => {
    expect(articles).toHaveLength(35);
    const rows = articles.map((page) => ({ path: page.path, bytes: renderBlocking(build, page) }));
    const over = rows.filter(({ bytes }) => total(bytes) > ARTICLE_BUDGET);
    expect(over, `The largest:\n${largest(rows)}`).toEqual([]);
  });

  it('holds up no page by a script', () => {
    const blocking = pages.flatMap(({ path, tags }) =>
      tags.flatMap(({ name, attributes }) =>
        name === 'script' && attributes['src'] !== undefined && attributes['type'] !== 'module'
          ? `${path}: ${attributes['src']}`
          : [],
      ),
    );
    expect(blocking).toEqual([]);
  });

  it(`loads at most ${TREE_BUDGET} bytes of scripts on a page of the tree before anybody clicks`, () => {
    const rows = pages
      .filter(({ path }) => path.startsWith('/find/'))
      .map((page) => ({ path: page.path, bytes: scriptBytes(build, page) }));
    expect(rows.length).toBeGreaterThan(80);
    const over = rows.filter(({ bytes }) => total(bytes) > TREE_BUDGET);
    expect(
      over.map(({ path }) => path),
      `The largest:\n${largest(rows)}`,
    ).toEqual([]);
  });

  it(`needs at most ${SEARCH_BUDGET} bytes for the first result of a search`, () => {
    const form = withImports(
      getPage(build, '/').tags.flatMap(({ name, attributes }) =>
        name === 'script' && attributes['src'] !== undefined ? fileOf(build, attributes['src']) : [],
      ),
    );
    const box = form.flatMap(laterImports);
    const files = new Set([...form, ...withImports(box), join(build.folder, 'search/core.json')]);
    const bytes = sizesOf([...files]);
    // The code that answers is among them: it is the one that asks for the index.
    expect(box.some((file) => readFileSync(file, 'utf8').includes('/search/'))).toBe(true);
    expect(total(bytes), JSON.stringify(bytes)).toBeLessThanOrEqual(SEARCH_BUDGET);
  });
});
