import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { openTab } from './chromium.ts';
import { choosePages, type PageKind } from './page-kinds.ts';
import { type FirstResult, measureFirstResult } from './search-page.ts';
import type { ServedSite } from './site.ts';
import { formatCount, formatGoal, type Section, type Table } from './table.ts';

/** Brotli bytes a page may need before it can be read, and scripts a page of the tree may load. */
export const BUDGETS = { article: 14_000, treeScripts: 12_000, firstResult: 30_000 } as const;

/** Queries whose first result needs the least and something more: a pair of codes, and words. */
export const FIRST_QUERIES = ['0x904 0x7', 'certificate expired'] as const;

/** What a browser fetched for a page before anybody touched it, in Brotli bytes. */
export interface PageBytes {
  html: number;
  /** Stylesheets the browser waited for; inlined ones are part of the HTML. */
  blockingStyles: number;
  otherStyles: number;
  scripts: number;
  /** Data and pages fetched ahead. */
  fetched: number;
  pictures: number;
  blocking: number;
  total: number;
  requests: number;
  /** Each script by itself. */
  scriptFiles: { name: string; bytes: number }[];
}

/** Bytes and requests of every kind of page, of the search and of the tree, as Chromium loads them. */
export async function measureBytes(browser: Browser, site: ServedSite, dist: string): Promise<Section> {
  const rows: { kind: PageKind; bytes: PageBytes }[] = [];
  for (const kind of choosePages(dist, 'src/content'))
    rows.push({ kind, bytes: await measurePage(browser, site, kind.path) });
  return {
    title: 'Bytes',
    notes: [
      'Every file compressed with Brotli at quality 11, without headers. What was fetched, and whether the browser waited for it before painting, is what Chromium did when it opened the page with an empty cache and nobody touched it. Styles are inlined, so they are part of the HTML; “other CSS” is the print style. “Fetched ahead” is the data of the tree and the pages of its answers.',
    ],
    tables: [pageTable(rows), treeTable(rows), await searchTable(browser, site), indexTable(site, dist)],
  };
}

function pageTable(rows: readonly { kind: PageKind; bytes: PageBytes }[]): Table {
  return {
    caption: 'Brotli bytes of each kind of page; the goal is for HTML and render-blocking CSS of articles',
    head: [
      'page',
      'address',
      'HTML',
      'blocking CSS',
      'other CSS',
      'JS',
      'fetched ahead',
      'pictures',
      'total',
      'before first paint',
      'requests',
      'goal',
    ],
    rows: rows.map(({ kind, bytes }) => [
      kind.name,
      `\`${kind.path}\``,
      ...[
        bytes.html,
        bytes.blockingStyles,
        bytes.otherStyles,
        bytes.scripts,
        bytes.fetched,
        bytes.pictures,
        bytes.total,
        bytes.blocking,
        bytes.requests,
      ].map(formatCount),
      kind.isArticle ? formatGoal(bytes.html + bytes.blockingStyles, BUDGETS.article) : '',
    ]),
  };
}

function treeTable(rows: readonly { kind: PageKind; bytes: PageBytes }[]): Table {
  return {
    caption: 'Scripts of the pages of the tree before interaction',
    head: ['page', 'JS bytes', 'scripts', 'goal'],
    rows: rows
      .filter(({ kind }) => kind.isTree)
      .map(({ kind, bytes }) => [
        kind.name,
        formatCount(bytes.scripts),
        bytes.scriptFiles.map(({ name, bytes: size }) => `\`${name}\` ${formatCount(size)}`).join(' · '),
        formatGoal(bytes.scripts, BUDGETS.treeScripts),
      ]),
  };
}

async function searchTable(browser: Browser, site: ServedSite): Promise<Table> {
  const rows: string[][] = [];
  for (const query of FIRST_QUERIES) {
    const tab = await openTab(browser);
    const first = await measureFirstResult(tab, site, { query });
    await tab.context.close();
    const total = totalOf(first);
    rows.push([
      query,
      ...[first.scripts, first.styles, first.index, total].map(formatCount),
      first.files.map((file) => `\`${file}\``).join(', '),
      formatGoal(total, BUDGETS.firstResult),
    ]);
  }
  return {
    caption: 'Search, from the home page to the first result (all scripts of the page counted)',
    head: ['query', 'JS', 'CSS', 'index', 'total', 'index files', 'goal'],
    rows,
  };
}

/** Everything that came before the first result. */
export function totalOf({ scripts, styles, index }: FirstResult): number {
  return scripts + styles + index;
}

function indexTable(site: ServedSite, dist: string): Table {
  const files = readdirSync(join(dist, 'search')).filter((file) => file.endsWith('.json'));
  return {
    caption: 'Files of the search index',
    head: ['file', 'bytes'],
    rows: files.map((file) => [`\`${file}\``, formatCount(site.bytesOf(`/search/${file}`))]),
  };
}

async function measurePage(browser: Browser, site: ServedSite, path: string): Promise<PageBytes> {
  const { page, context } = await openTab(browser);
  const requests: { type: string; path: string }[] = [];
  page.on('request', (request) =>
    requests.push({ type: request.resourceType(), path: new URL(request.url()).pathname }),
  );
  await page.goto(site.url + path);
  await page.waitForLoadState('networkidle');
  const blockingPaths = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(
        (entry) =>
          (entry as PerformanceResourceTiming & { renderBlockingStatus: string }).renderBlockingStatus === 'blocking',
      )
      .map(({ name }) => new URL(name).pathname),
  );
  await context.close();
  return sumPage(requests, { blockingPaths, bytesOf: site.bytesOf });
}

/** Adds up what was fetched for a page by kind. */
export function sumPage(
  requests: readonly { type: string; path: string }[],
  { blockingPaths, bytesOf }: { blockingPaths: readonly string[]; bytesOf: (path: string) => number },
): PageBytes {
  const sum = (isWanted: (request: { type: string; path: string }) => boolean) =>
    requests.filter(isWanted).reduce((total, { path }) => total + bytesOf(path), 0);
  const isBlocking = ({ path }: { path: string }) => blockingPaths.includes(path);
  const html = sum(({ type }) => type === 'document');
  return {
    html,
    blockingStyles: sum((request) => request.type === 'stylesheet' && isBlocking(request)),
    otherStyles: sum((request) => request.type === 'stylesheet' && !isBlocking(request)),
    scripts: sum(({ type }) => type === 'script'),
    fetched: sum(({ type }) => type === 'fetch' || type === 'xhr'),
    pictures: sum(({ type }) => type === 'image' || type === 'other'),
    blocking: html + sum((request) => request.type !== 'document' && isBlocking(request)),
    total: sum(() => true),
    requests: requests.length,
    scriptFiles: requests
      .filter(({ type }) => type === 'script')
      .map(({ path }) => ({ name: nameOfScript(path), bytes: bytesOf(path) }))
      .toSorted((a, b) => b.bytes - a.bytes || a.name.localeCompare(b.name)),
  };
}

/**
 * What a script was called before the build added its hash.
 *
 * @example nameOfScript('/_astro/preact.module.Bl7PEaKa.js') // 'preact.module'
 */
export function nameOfScript(path: string): string {
  return path.replace(/^.*\//, '').replace(/(?:_astro_type_script.*)?\.[\w-]{8}\.js$/, '');
}
