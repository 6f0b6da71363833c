import type { Page } from '@playwright/test';
import { brotliBytes } from './brotli.ts';
import type { Tab } from './chromium.ts';
import type { PaintSample, ProbeWindow } from './paint-probe.ts';
import type { ServedSite } from './site.ts';

/** Parts of a search index as JSON, by the name of their file. */
export type ServedIndex = Readonly<Record<string, string>>;

/** Milliseconds between keys once the last was handled: a very fast typist, and late results still have their key. */
const KEY_PAUSE = 60;

/** Queries that make the page load everything it can: a typo for the mender, another language for its messages. */
// cspell:disable-next-line
const WARMING = ['certificte expird', 'Dieser Computer kann keine Verbindung mit dem Remotecomputer herstellen'];

const BOX = 'form[role="search"] input';
const INDEX_FILES = /\/search\/[\w-]+\.json$/;

/** What came over the wire before the first result. */
export interface FirstResult {
  scripts: number;
  styles: number;
  index: number;
  /** Names of the index files that were needed. */
  files: string[];
}

/** Serves another index to the page: its own search then works on grown content. */
export async function replaceIndex(page: Page, index: ServedIndex): Promise<void> {
  await page.route(INDEX_FILES, (route) => {
    const body = index[nameOf(new URL(route.request().url()).pathname)];
    return body === undefined ? route.continue() : route.fulfill({ contentType: 'application/json', body });
  });
}

/** Puts the text into the box as a paste would. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.locator(BOX).fill('');
  await page.keyboard.insertText(text);
}

/** Opens the home page and its search with everything loaded that any query can need. */
export async function openWarmSearch({ page }: Tab, site: ServedSite, index?: ServedIndex): Promise<void> {
  if (index !== undefined) await replaceIndex(page, index);
  await page.goto(`${site.url}/`);
  await page.locator(BOX).focus();
  for (const query of WARMING) {
    await paste(page, query);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(KEY_PAUSE);
  }
  // Building the index and the mender of the last part may still be under way.
  await page.waitForSelector('[role="status"]:not(:empty)');
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 })));
}

/** Types queries letter by letter and returns what each key cost. */
export async function typeQueries({ page }: Tab, queries: readonly string[]): Promise<PaintSample[]> {
  await page.evaluate(() => {
    (window as unknown as ProbeWindow).paintSamples = [];
  });
  for (const query of queries) {
    await page.locator(BOX).fill('');
    for (const letter of query) {
      await page.keyboard.type(letter);
      await page.waitForTimeout(KEY_PAUSE);
    }
  }
  return readSamples(page);
}

/** Pastes texts one after the other and returns what each cost. */
export async function pasteQueries({ page }: Tab, queries: readonly string[]): Promise<PaintSample[]> {
  await page.evaluate(() => {
    (window as unknown as ProbeWindow).paintSamples = [];
  });
  for (const query of queries) {
    await paste(page, query);
    await page.waitForTimeout(5 * KEY_PAUSE);
  }
  return readSamples(page);
}

/** The samples of texts, not of emptying the box. */
async function readSamples(page: Page): Promise<PaintSample[]> {
  await page.waitForTimeout(10 * KEY_PAUSE);
  const samples = await page.evaluate(() => (window as unknown as ProbeWindow).paintSamples);
  return samples.filter(({ length }) => length > 0);
}

/**
 * Bytes to the first result: the index files, and scripts asked for after them, are held back and let through one by
 * one in the order the page asks for them, until a result stands on the page.
 */
export async function measureFirstResult(
  { page }: Tab,
  site: ServedSite,
  { query, index = {} }: { query: string; index?: ServedIndex },
): Promise<FirstResult> {
  const held: HeldRequest[] = [];
  const sent: { type: string; path: string }[] = [];
  let hasIndex = false;
  await page.route('**/*', async (route) => {
    const type = route.request().resourceType();
    const { pathname: path } = new URL(route.request().url());
    const isIndex = INDEX_FILES.test(path);
    const body = isIndex ? index[nameOf(path)] : undefined;
    const send = () => {
      if (!isIndex) sent.push({ type, path });
      return body === undefined ? route.continue() : route.fulfill({ contentType: 'application/json', body });
    };
    if (isIndex || (hasIndex && type === 'script')) held.push({ path, isIndex, send });
    else await send();
    hasIndex ||= isIndex;
  });
  await page.goto(`${site.url}/`);
  await page.waitForLoadState('networkidle');
  const stylesBefore = sent.filter(({ type }) => type === 'stylesheet').length;
  await page.locator(BOX).focus();
  await page.keyboard.insertText(query);
  const files = (await releaseUntilResult(page, held)).filter(({ isIndex }) => isIndex).map(({ path }) => path);
  const sum = (type: string, from = 0) =>
    sent
      .filter((request) => request.type === type)
      .slice(from)
      .reduce((total, { path }) => total + site.bytesOf(path), 0);
  const sizeOf = (path: string) => {
    const body = index[nameOf(path)];
    return body === undefined ? site.bytesOf(path) : brotliBytes(body);
  };
  return {
    scripts: sum('script'),
    styles: sum('stylesheet', stylesBefore),
    index: files.reduce((total, path) => total + sizeOf(path), 0),
    files: files.map(nameOf),
  };
}

/** A request that waits for its turn. */
interface HeldRequest {
  path: string;
  isIndex: boolean;
  send: () => Promise<void>;
}

/** Milliseconds a result may take after the part it needs has arrived, even with a large index. */
const RESULT_WAIT = 1500;

async function releaseUntilResult(page: Page, held: HeldRequest[]): Promise<HeldRequest[]> {
  const released: HeldRequest[] = [];
  const result = page.locator('#search-results li').first();
  for (let idle = 0; idle < 20; ) {
    const next = held.shift();
    if (next === undefined) {
      idle++;
      await page.waitForTimeout(100);
      continue;
    }
    released.push(next);
    await next.send();
    const isFound = await result.waitFor({ timeout: RESULT_WAIT }).then(
      () => true,
      () => false,
    );
    if (isFound) return released;
  }
  throw new Error(`No result after: ${released.map(({ path }) => path).join(', ')}.`);
}

/** The name of an index file: `/search/core.json` is `core`. */
function nameOf(path: string): string {
  return /([\w-]+)\.json$/.exec(path)?.[1] ?? '';
}
