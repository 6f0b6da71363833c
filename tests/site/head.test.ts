import { describe, expect, it } from 'vitest';
import {
  addressOf,
  BUILDS,
  linksOf,
  metaOf,
  type Page,
  ROOT_BUILD,
  readContentPages,
  readPages,
} from './built-site.ts';
import { readElement } from './html.ts';

/** Chats read the first kilobytes of a page only. */
const EARLY = 4096;

const PREVIEW = [
  'og:title',
  'og:description',
  'og:type',
  'og:url',
  'og:site_name',
  'og:image',
  'og:image:width',
  'og:image:height',
  'og:image:alt',
  'twitter:card',
  'twitter:title',
  'twitter:description',
  'twitter:image',
];

/** Paths of the pages a rule is broken on. */
function pathsWhere(pages: readonly Page[], isBroken: (page: Page) => boolean): string[] {
  return pages.filter(isBroken).map(({ path }) => path);
}

function repeated(pages: readonly Page[], read: (page: Page) => string | undefined): string[] {
  const groups = Map.groupBy(pages, read);
  return [...groups].filter(([, group]) => group.length > 1).map(([text, group]) => `${text}: ${group.length} pages`);
}

describe.each(BUILDS)('the head of every page of $name', (build) => {
  const all = readPages(build);
  const pages = readContentPages(build);

  it('belongs to a page that says its language and fits a phone', () => {
    const isBroken = ({ html, tags, path }: Page) =>
      !/^<!doctype html>/i.test(html) ||
      tags.find(({ name }) => name === 'html')?.attributes['lang'] !== 'en' ||
      metaOf({ html, tags, path, isAlias: false }, 'viewport').join() !== 'width=device-width, initial-scale=1';
    expect(pathsWhere(all, isBroken)).toEqual([]);
  });

  it('belongs to a page with exactly one h1', () => {
    expect(pathsWhere(all, ({ tags }) => tags.filter(({ name }) => name === 'h1').length !== 1)).toEqual([]);
  });

  it('has a title no other page has', () => {
    const titleOf = ({ html }: Page) => readElement(html, 'title');
    expect(pathsWhere(all, (page) => (titleOf(page) ?? '').length < 10)).toEqual([]);
    expect(repeated(pages, titleOf)).toEqual([]);
  });

  it('has a description no other page has, of a length search engines show', () => {
    const descriptionOf = (page: Page) => metaOf(page, 'description').join();
    const isBroken = (page: Page) => descriptionOf(page).length < 50 || descriptionOf(page).length > 160;
    expect(pathsWhere(pages, isBroken)).toEqual([]);
    expect(repeated(pages, descriptionOf)).toEqual([]);
  });

  it('names the page’s own address as canonical', () => {
    const isBroken = (page: Page) =>
      linksOf(page, 'canonical')
        .map(({ attributes }) => attributes['href'])
        .join() !== addressOf(build, page.path);
    expect(pathsWhere(pages, isBroken)).toEqual([]);
  });

  it('keeps other spellings out of search engines and points them to a page that exists', () => {
    const canonical = new Set(pages.map(({ path }) => addressOf(build, path)));
    const isBroken = (page: Page) =>
      metaOf(page, 'robots').join() !== 'noindex' ||
      !canonical.has(linksOf(page, 'canonical')[0]?.attributes['href'] ?? '');
    const aliases = all.filter(({ isAlias }) => isAlias);
    expect(aliases.length).toBeGreaterThan(300);
    expect(pathsWhere(aliases, isBroken)).toEqual([]);
  });

  it('has each preview tag once', () => {
    const missing = (page: Page) =>
      PREVIEW.filter((name) => metaOf(page, name).length !== 1 || metaOf(page, name)[0] === '');
    expect(pages.map((page) => [page.path, ...missing(page)]).filter(({ length }) => length > 1)).toEqual([]);
  });

  it('has the preview tags in its first four kilobytes, before any style or script', () => {
    const isBroken = ({ tags, html }: Page) => {
      const isPreview = (name = '') => PREVIEW.includes(name);
      const last = tags.findLast(({ attributes }) => isPreview(attributes['property'] ?? attributes['name']));
      const first = tags.find(
        ({ name, attributes }) =>
          name === 'script' || name === 'style' || (name === 'link' && attributes['rel'] === 'stylesheet'),
      );
      const end = last?.at ?? Number.POSITIVE_INFINITY;
      return Buffer.byteLength(html.slice(0, end)) > EARLY || end > (first?.at ?? 0);
    };
    expect(pathsWhere(pages, isBroken)).toEqual([]);
  });

  it('tells chats the same address, title and picture as search engines', () => {
    const isBroken = (page: Page) => {
      const [title = ''] = metaOf(page, 'og:title');
      return (
        metaOf(page, 'og:url')[0] !== addressOf(build, page.path) ||
        !readElement(page.html, 'title')?.startsWith(title) ||
        metaOf(page, 'twitter:title')[0] !== title ||
        metaOf(page, 'og:description')[0] !== metaOf(page, 'description')[0] ||
        metaOf(page, 'twitter:description')[0] !== metaOf(page, 'description')[0] ||
        metaOf(page, 'twitter:image')[0] !== metaOf(page, 'og:image')[0] ||
        metaOf(page, 'twitter:card')[0] !== 'summary_large_image'
      );
    };
    expect(pathsWhere(pages, isBroken)).toEqual([]);
  });

  it('sends no address to other sites and colours the browser', () => {
    const isBroken = (page: Page) =>
      metaOf(page, 'referrer').join() !== 'no-referrer' || metaOf(page, 'theme-color').length !== 1;
    expect(pathsWhere(pages, isBroken)).toEqual([]);
  });
});

describe('a page of the tree, a fix and a code', () => {
  it.each(['/fix/nla/', '/codes/0x904-0x7/', '/find/target/', '/find/'])('%s offers to copy its link', (path) => {
    const page = readContentPages(ROOT_BUILD).find((candidate) => candidate.path === path);
    const buttons = page?.tags.filter(({ attributes }) => attributes['data-copy'] === 'link') ?? [];
    expect(buttons.filter(({ attributes }) => attributes['data-anchor'] === undefined)).toHaveLength(1);
  });

  it('offers to copy the link to each step of a fix', () => {
    const fixes = readContentPages(ROOT_BUILD).filter(({ path }) => /^\/fix\/./.test(path));
    expect(fixes).toHaveLength(35);
    const idsAndAnchors = fixes.map(({ path, tags }) => ({
      path,
      ids: tags.flatMap(({ name, attributes: { id } }) => (name === 'li' && id?.startsWith('step-') ? id : [])),
      anchors: tags.flatMap(({ attributes }) => attributes['data-anchor'] ?? []),
    }));
    expect(idsAndAnchors.filter(({ ids, anchors }) => ids.length === 0 || ids.join() !== anchors.join())).toEqual([]);
  });

  it('offers no link to a place that is not on the page', () => {
    const missing = readContentPages(ROOT_BUILD).flatMap(({ path, tags }) => {
      const ids = new Set(tags.map(({ attributes }) => attributes['id']));
      const anchors = tags.flatMap(({ attributes }) => attributes['data-anchor'] ?? []);
      return anchors.filter((anchor) => !ids.has(anchor)).map((anchor) => `${path}#${anchor}`);
    });
    expect(missing).toEqual([]);
  });
});
