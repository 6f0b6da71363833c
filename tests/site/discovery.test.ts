import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  BUILDS,
  fileOf,
  getPage,
  linksOf,
  metaOf,
  ROOT_BUILD,
  readContentPages,
  SUB_PATH_BUILD,
} from './built-site.ts';
import { decode, readTags } from './html.ts';

const isLocal = new URL(ROOT_BUILD.origin).hostname === 'localhost';

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** Addresses a sitemap names. */
function locations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => decode(address));
}

describe.each(BUILDS)('$name', (build) => {
  it('lists in its sitemap exactly the pages search engines may show', () => {
    const maps = locations(read(build.folder, 'sitemap-index.xml'));
    const listed = maps.flatMap((address) => locations(readFileSync(fileOf(build, address), 'utf8')));
    const pages = readContentPages(build).filter(({ path }) => path !== '/404.html');
    expect(listed.toSorted()).toEqual(pages.map(({ path }) => addressOf(build, path)).toSorted());
  });

  it('tells browsers how to search it, with a full address', () => {
    const xml = read(build.folder, 'opensearch.xml');
    const tags = readTags(xml);
    const open = [...xml.matchAll(/<([A-Za-z]+)(?:\s[^>]*[^/>])?>/g)].map(([, name]) => name);
    const close = [...xml.matchAll(/<\/([A-Za-z]+)>/g)].map(([, name]) => name);
    expect(open.toSorted()).toEqual(close.toSorted());
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>/);
    expect(xml.replaceAll(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toContain('&');
    const template = tags.find(({ name }) => name === 'url')?.attributes['template'];
    expect(template).toBe(`${addressOf(build, '/search/')}?q={searchTerms}`);
    const image = /<Image [^>]*>([^<]+)</.exec(xml)?.[1] ?? '';
    expect(existsSync(fileOf(build, image))).toBe(true);
  });

  it('links that description, the icons and the touch icon from every page', () => {
    const broken = readContentPages(build).filter(
      (page) =>
        !['search', 'icon', 'apple-touch-icon'].every((relation) => {
          const links = linksOf(page, relation);
          return (
            links.length > 0 && links.every(({ attributes }) => existsSync(fileOf(build, attributes['href'] ?? '')))
          );
        }),
    );
    expect(broken.map(({ path }) => path)).toEqual([]);
  });

  it('has a page for addresses that lead nowhere, with a search and out of search engines', () => {
    const page = getPage(build, '/404.html');
    expect(metaOf(page, 'robots')).toEqual(['noindex']);
    expect(page.tags.find(({ name }) => name === 'form')?.attributes['data-role']).toBe('missing');
    const links = page.tags.flatMap(({ name, attributes }) => (name === 'a' ? (attributes['href'] ?? '') : []));
    for (const path of ['/fix/', '/codes/', '/find/']) expect(links).toContain(build.base + path.slice(1));
  });
});

describe('the robots file', () => {
  it.runIf(isLocal)('keeps search engines out of a site that only this computer serves, and so does every page', () => {
    expect(read(ROOT_BUILD.folder, 'robots.txt')).toBe('User-agent: *\nDisallow: /\n');
    const open = readContentPages(ROOT_BUILD).filter((page) => metaOf(page, 'robots').join() !== 'noindex');
    expect(open.map(({ path }) => path)).toEqual([]);
  });

  it('welcomes search engines to a published site and names the sitemap', () => {
    expect(read(SUB_PATH_BUILD.folder, 'robots.txt')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://reconnect.example/kb/sitemap-index.xml\n',
    );
    const closed = readContentPages(SUB_PATH_BUILD).filter((page) => metaOf(page, 'robots').length > 0);
    expect(closed.map(({ path }) => path)).toEqual(['/404.html']);
  });
});

describe('the icons', () => {
  it('have the sizes browsers and phones ask for', async () => {
    const { format, width, height, hasAlpha } = await sharp('dist/apple-touch-icon.png').metadata();
    expect({ format, width, height, hasAlpha }).toEqual({ format: 'png', width: 180, height: 180, hasAlpha: false });
    // An icon file starts with two zero bytes, the type 1 and the number of pictures; then width and height of the first.
    const icon = readFileSync('dist/favicon.ico');
    expect([icon.readUInt16LE(0), icon.readUInt16LE(2), icon[6], icon[7]]).toEqual([0, 1, 32, 32]);
    expect(read('dist', 'favicon.svg')).toMatch(/^<svg[^>]*viewBox=/);
  });
});
