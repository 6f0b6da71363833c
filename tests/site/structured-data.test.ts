import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  BUILDS,
  type Build,
  fileOf,
  linksOf,
  metaOf,
  type Page,
  readContentPages,
  readPages,
} from './built-site.ts';
import { readElement, readText } from './html.ts';

type Item = Readonly<Record<string, unknown>>;

/** The one graph of a page. */
function graphOf({ html, path }: Page): Item[] {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  expect({ path, scripts: scripts.length }).toEqual({ path, scripts: 1 });
  const data = JSON.parse(scripts[0]?.[1] ?? '') as { '@context': string; '@graph': Item[] };
  expect(data['@context']).toBe('https://schema.org');
  return data['@graph'];
}

function itemOf(page: Page, type: string): Item | undefined {
  return graphOf(page).find((item) => item['@type'] === type);
}

const isInner = ({ path }: Page) => /^\/(?:fix|codes)\/./.test(path) || path.startsWith('/find/');
const isFix = ({ path }: Page) => /^\/fix\/./.test(path);

/** What is wrong with a breadcrumb: Google wants at least two entries, each with position and name, all but the last with an address. */
function faultsOfBreadcrumb(build: Build, page: Page): string[] {
  const list = itemOf(page, 'BreadcrumbList');
  const entries = (list?.['itemListElement'] ?? []) as Item[];
  const addresses = new Set(readPages(build).map(({ path }) => addressOf(build, path)));
  return [
    ...(entries.length >= 2 ? [] : ['fewer than two entries']),
    ...entries.flatMap((entry, i) => [
      ...(entry['@type'] === 'ListItem' ? [] : [`entry ${i + 1} is no ListItem`]),
      ...(entry['position'] === i + 1 ? [] : [`entry ${i + 1} has position ${entry['position']}`]),
      ...(typeof entry['name'] === 'string' && entry['name'] !== '' ? [] : [`entry ${i + 1} has no name`]),
      ...(i === entries.length - 1 || addresses.has(String(entry['item']))
        ? []
        : [`entry ${i + 1} leads to ${entry['item']}`]),
    ]),
  ];
}

describe.each(BUILDS)('the structured data of $name', (build) => {
  const inner = readContentPages(build).filter(isInner);
  const fixes = inner.filter(isFix);

  it('says of every fix, code, question and outcome where it stands', () => {
    expect(inner.length).toBeGreaterThan(400);
    const faults = inner.flatMap((page) => faultsOfBreadcrumb(build, page).map((fault) => `${page.path}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it('says the same way as the breadcrumb people see', () => {
    const differs = inner.filter((page) => {
      const entries = (itemOf(page, 'BreadcrumbList')?.['itemListElement'] ?? []) as Item[];
      const shown = /<nav class="breadcrumb"[^>]*>([\s\S]*?)<\/nav>/.exec(page.html)?.[1] ?? '';
      return readText(`<body>${shown}</body>`).trim() !== entries.map(({ name }) => name).join(' ');
    });
    expect(differs.map(({ path }) => path)).toEqual([]);
  });

  it('describes each fix as a technical article with the address, title and picture of its head', () => {
    expect(fixes).toHaveLength(35);
    for (const page of fixes) {
      const article = itemOf(page, 'TechArticle');
      expect({ path: page.path, ...article }).toEqual({
        path: page.path,
        '@type': 'TechArticle',
        headline: readElement(page.html, 'h1'),
        url: linksOf(page, 'canonical')[0]?.attributes['href'],
        image: metaOf(page, 'og:image')[0],
        dateModified: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        author: { '@type': 'Organization', name: 'Reconnect', url: addressOf(build, '/') },
      });
      expect(String(article?.['headline']).length).toBeLessThanOrEqual(110);
      expect(existsSync(fileOf(build, String(article?.['image'])))).toBe(true);
    }
  });

  it('gives as date the day of the review that the article shows', () => {
    const differs = fixes.filter((page) => {
      const shown = /<time datetime="([^"]+)">/.exec(page.html)?.[1];
      const date = String(itemOf(page, 'TechArticle')?.['dateModified']);
      return date !== shown || Number.isNaN(Date.parse(date));
    });
    expect(differs.map(({ path }) => path)).toEqual([]);
  });

  it('claims to be an article on fixes only', () => {
    const claims = inner.filter((page) => !isFix(page) && itemOf(page, 'TechArticle') !== undefined);
    expect(claims.map(({ path }) => path)).toEqual([]);
  });
});
