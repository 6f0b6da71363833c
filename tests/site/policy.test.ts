import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILDS, type Build, listFiles, type Page, readContentPages, readPages } from './built-site.ts';
import { readInline, type Tag } from './html.ts';

/** Attributes a browser fetches from by itself, by element; an ordinary link is none. */
const FETCHED: Readonly<Record<string, readonly string[]>> = {
  audio: ['src'],
  embed: ['src'],
  form: ['action'],
  iframe: ['src', 'srcdoc'],
  image: ['href', 'xlink:href'],
  img: ['src', 'srcset'],
  input: ['src'],
  object: ['data'],
  script: ['src'],
  source: ['src', 'srcset'],
  track: ['src'],
  use: ['href', 'xlink:href'],
  video: ['src', 'poster'],
};

/** Relations of `<link>` that only name an address. */
const NAMES_ONLY = new Set(['canonical', 'alternate', 'author', 'license']);

function fetchedBy({ name, attributes }: Tag): string[] {
  const own = (FETCHED[name] ?? []).flatMap((attribute) => attributes[attribute] ?? []);
  const links = name === 'link' && !NAMES_ONLY.has(attributes['rel'] ?? '') ? [attributes['href'] ?? ''] : [];
  const island = name === 'astro-island' ? [attributes['component-url'] ?? '', attributes['renderer-url'] ?? ''] : [];
  return [...own, ...links, ...island];
}

const isForeign = (address: string, { origin }: Build) =>
  /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address) && !address.startsWith(`${origin}/`);

function policyOf({ tags }: Page): Tag[] {
  return tags.filter(({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'content-security-policy');
}

function directives(page: Page): Record<string, string[]> {
  const parts = (policyOf(page)[0]?.attributes['content'] ?? '').split(';').map((part) => part.trim().split(/\s+/));
  return Object.fromEntries(parts.filter(([name]) => name !== '').map(([name = '', ...values]) => [name, values]));
}

function pathsWhere(pages: readonly Page[], isBroken: (page: Page) => boolean): string[] {
  return pages.filter(isBroken).map(({ path }) => path);
}

describe.each(BUILDS)('$name', (build) => {
  const all = readPages(build);
  const pages = readContentPages(build);

  it('asks no other site for anything in its pages', () => {
    const foreign = all.flatMap(({ path, tags }) =>
      tags.flatMap(fetchedBy).flatMap((address) => (isForeign(address, build) ? `${path}: ${address}` : [])),
    );
    expect(foreign).toEqual([]);
  });

  it('asks no other site for anything in its styles', () => {
    const sheets = [
      ...listFiles(build.folder, '.css').map((file) => [file, readFileSync(join(build.folder, file), 'utf8')] as const),
      ...all.map(({ path, html }) => [path, readInline(html, 'style').join('\n')] as const),
    ];
    const foreign = sheets.filter(([, css]) => /url\((?!["']?(?:#|\/(?!\/)))|@import\s/.test(css));
    expect(foreign.map(([file]) => file)).toEqual([]);
  });

  it('knows no address of another site in its scripts', () => {
    const scripts = listFiles(build.folder, '.js').map((file) => readFileSync(join(build.folder, file), 'utf8'));
    const inline = all.flatMap(({ html }) => readInline(html, 'script'));
    const addresses = [...scripts, ...inline].flatMap(
      (code) => code.match(/\b(?:https?|wss?):\/\/[^"'`\s)\\]+/g) ?? [],
    );
    // Names of XML vocabularies are never fetched.
    const foreign = addresses.filter(
      (address) => !address.startsWith('http://www.w3.org/') && !address.startsWith(build.origin),
    );
    expect([...new Set(foreign)]).toEqual([]);
    expect([...scripts, ...inline].filter((code) => /\bsendBeacon\b|\bWebSocket\b|\bEventSource\b/.test(code))).toEqual(
      [],
    );
  });

  it('has no style and no script in an attribute', () => {
    const isCode = ({ attributes }: Tag) =>
      Object.entries(attributes).some(
        ([name, value]) => name === 'style' || name.startsWith('on') || /^javascript:/i.test(value),
      );
    expect(pathsWhere(all, ({ tags }) => tags.some(isCode))).toEqual([]);
  });

  it('has one policy on every page, which allows nothing unsafe and nobody else', () => {
    const isBroken = (page: Page) =>
      policyOf(page).length !== 1 ||
      directives(page)['default-src']?.join() !== "'none'" ||
      Object.values(directives(page))
        .flat()
        .some((source) => !/^'(?:none|self|sha256-[A-Za-z0-9+/=]{44})'$/.test(source));
    expect(pathsWhere(all, isBroken)).toEqual([]);
  });

  it('says in its policy where forms, bases and plug-ins may lead', () => {
    const isBroken = (page: Page) =>
      directives(page)['base-uri']?.join() !== "'none'" ||
      directives(page)['object-src']?.join() !== "'none'" ||
      directives(page)['form-action']?.join() !== "'self'";
    expect(pathsWhere(pages, isBroken)).toEqual([]);
  });

  it('has the policy before everything it governs', () => {
    const isGoverned = ({ name, attributes }: Tag) =>
      ['script', 'style', 'img', 'form'].includes(name) ||
      (name === 'link' && !NAMES_ONLY.has(attributes['rel'] ?? ''));
    const isBroken = (page: Page) =>
      (policyOf(page)[0]?.at ?? Number.POSITIVE_INFINITY) >
      (page.tags.find(isGoverned)?.at ?? Number.POSITIVE_INFINITY);
    expect(pathsWhere(all, isBroken)).toEqual([]);
  });

  it('has a hash in its policy for every inline script and style, and no other', () => {
    const hashes = (html: string, name: 'script' | 'style') =>
      readInline(html, name).map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
    const allowed = (page: Page, directive: string) =>
      (directives(page)[directive] ?? []).filter((source) => source.startsWith("'sha256-"));
    const differs = (page: Page, name: 'script' | 'style') => {
      const needed = new Set(hashes(page.html, name));
      return needed.symmetricDifference(new Set(allowed(page, `${name}-src`))).size > 0;
    };
    expect(pathsWhere(all, (page) => differs(page, 'script') || differs(page, 'style'))).toEqual([]);
  });
});
