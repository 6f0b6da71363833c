import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { siteSettings } from '../../scripts/site-settings.ts';
import { readTags, type Tag } from './html.ts';

/** One finished build of the site. */
export interface Build {
  name: string;
  folder: string;
  /** Sub-path with slashes at both ends. */
  base: string;
  origin: string;
}

/** An HTML file of a build. */
export interface Page {
  /** Address from the site’s root, without the sub-path: `/fix/nla/`. */
  path: string;
  html: string;
  tags: readonly Tag[];
  /** Other spellings of code addresses: small pages that lead on. */
  isAlias: boolean;
}

const settings = siteSettings(process.env);

/** The build people visit. */
export const ROOT_BUILD: Build = { name: 'the site', folder: 'dist', base: settings.base, origin: settings.site };

/** The build under a sub-path with a real origin; `scripts/test.ts` makes it. */
export const SUB_PATH_BUILD: Build = {
  name: 'the site under a sub-path',
  folder: 'node_modules/.cache/reconnect-kb',
  base: '/kb/',
  origin: 'https://reconnect.example',
};

/** Both builds. */
export const BUILDS = [ROOT_BUILD, SUB_PATH_BUILD];

const cached = new Map<string, Page[]>();

/**
 * Every HTML page of a build.
 *
 * @throws when the build is missing, with what to run
 */
export function readPages({ folder }: Build): Page[] {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no finished site in ${folder}. Run ‘npm test’, which builds it first.`);
  const pages = cached.get(folder) ?? listFiles(folder, '.html').map((file) => readPage(folder, file));
  cached.set(folder, pages);
  return pages;
}

/** Pages with content of their own: no aliases. */
export function readContentPages(build: Build): Page[] {
  return readPages(build).filter(({ isAlias }) => !isAlias);
}

/**
 * One page by its address.
 *
 * @throws when there is none
 */
export function getPage(build: Build, path: string): Page {
  const page = readPages(build).find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`There is no page ${path} in ${build.folder}.`);
  return page;
}

/** Files of a build with this ending, with forward slashes, sorted. */
export function listFiles(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith(ending))
    .toSorted();
}

/** The file in a build that an address of its own origin or a root-absolute address names. */
export function fileOf({ folder, base, origin }: Build, address: string): string {
  const { pathname } = new URL(address, origin);
  const path = decodeURIComponent(pathname).slice(base.length);
  return join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
}

/** The full address of a path of the site. */
export function addressOf({ origin, base }: Build, path: string): string {
  return `${origin}${base.slice(0, -1)}${path}`;
}

/** Bytes a host sends with the best Brotli. */
export function brotliSize(content: string | Uint8Array): number {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Contents of `<meta name="…">` or `<meta property="…">`, in order. */
export function metaOf({ tags }: Page, name: string): string[] {
  return tags
    .filter(({ name: tag, attributes }) => tag === 'meta' && (attributes['name'] ?? attributes['property']) === name)
    .map(({ attributes }) => attributes['content'] ?? '');
}

/** Links of the head with this relation. */
export function linksOf({ tags }: Page, relation: string): Tag[] {
  return tags.filter(
    ({ name, attributes }) => name === 'link' && attributes['rel']?.split(/\s+/).includes(relation) === true,
  );
}

function readPage(folder: string, file: string): Page {
  const html = readFileSync(join(folder, file), 'utf8');
  const tags = readTags(html);
  const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  // Pages of the site carry the site’s header; an alias is a handful of lines.
  return { path, html, tags, isAlias: !tags.some(({ attributes }) => attributes['class'] === 'site-header') };
}
