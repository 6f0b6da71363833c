import type { Browser } from '@playwright/test';
import { type Conditions, openTab, SLOW_4G } from './chromium.ts';
import { choosePages } from './page-kinds.ts';
import { installPaintProbe, type ProbeWindow } from './paint-probe.ts';
import { openWarmSearch, paste, pasteQueries } from './search-page.ts';
import { type ServedSite, serveBrotli } from './site.ts';
import { spread, summarize } from './stats.ts';
import { formatMs, type Section, type Table } from './table.ts';
import { buildWorkbench, createWorkbench, writeLinkedStyles } from './workbench.ts';

/** Loads of each page and searches of each kind. */
const TRIES = 5;

const SLOW: Conditions = { cpu: 4, network: SLOW_4G };

/** The same connection with the latency that Lighthouse sets where requests, not packets, are delayed. */
const SLOWER: Conditions = { cpu: 4, network: { ...SLOW_4G, name: 'Slow 4G, 562 ms a request', latency: 562.5 } };

/** What is searched: a pair of codes, and words. */
const QUERIES = ['0x904 0x7', 'certificate expired', 'works from other computers'] as const;

/** First paint with inlined and with linked styles, and the search, on a slow connection with a slow processor. */
export async function measureNetwork(browser: Browser, site: ServedSite, dist: string): Promise<Section> {
  const bench = createWorkbench();
  try {
    await buildWorkbench(bench, writeLinkedStyles(bench));
    const linked = await serveBrotli(bench.dist);
    const articles = choosePages(dist, 'src/content').filter(({ isArticle }) => isArticle === true);
    const paint = await paintTable(browser, { inlined: site, linked }, spread(articles, 2));
    await linked.close();
    return {
      title: 'Slow network',
      notes: [
        "Chromium with a processor four times slower and the network of Lighthouse’s Slow 4G (1.6 Mbit/s down, 0.75 Mbit/s up), Brotli responses, empty cache. Chromium delays each request by 150 ms and models neither connection set-up nor encryption, so the second rows use the 562.5 ms a request that Lighthouse sets for that reason. Styles are inlined by the real configuration; “linked” is the same site built once more with `inlineStylesheets: 'never'`.",
      ],
      tables: [paint, await searchTable(browser, site)],
    };
  } finally {
    bench.remove();
  }
}

async function paintTable(
  browser: Browser,
  sites: Readonly<Record<string, ServedSite>>,
  pages: readonly { name: string; path: string }[],
): Promise<Table> {
  const rows: string[][] = [];
  for (const conditions of [SLOW, SLOWER]) {
    for (const { name, path } of pages) {
      const measured = Object.entries(sites).map(([styles, { url }]) => ({
        styles,
        address: url + path,
        paints: [] as Paint[],
      }));
      // In turns, so that a busy moment of the machine meets both.
      for (let i = 0; i < TRIES; i++)
        for (const { address, paints } of measured) paints.push(await loadPage(browser, address, conditions));
      for (const { styles, paints } of measured) {
        const medians = [paints.map(({ first }) => first), paints.map(({ largest }) => largest)].map(summarize);
        rows.push([
          conditions.network?.name ?? '',
          name,
          styles,
          ...medians.flatMap(({ median, max }) => [`${formatMs(median)} ms`, `${formatMs(max)} ms`]),
        ]);
      }
    }
  }
  return {
    caption: `Loading an article, ${TRIES} loads each`,
    head: ['network', 'page', 'styles', 'first paint, median', 'max', 'largest paint, median', 'max'],
    rows,
  };
}

interface Paint {
  first: number;
  largest: number;
}

async function loadPage(browser: Browser, address: string, conditions: Conditions): Promise<Paint> {
  const { page, context } = await openTab(browser, conditions);
  await page.goto(address, { waitUntil: 'networkidle' });
  const paint = await page.evaluate(
    () =>
      new Promise<Paint>((resolve) => {
        new PerformanceObserver((list) => {
          const largest = list.getEntries().at(-1)?.startTime ?? 0;
          const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
          resolve({ first, largest });
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  await context.close();
  return paint;
}

async function searchTable(browser: Browser, site: ServedSite): Promise<Table> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let i = 0; i < TRIES; i++) {
    const query = QUERIES[i % QUERIES.length] ?? QUERIES[0];
    cold.push(await searchCold(browser, site, query));
    const tab = await openTab(browser, { ...SLOW, init: installPaintProbe });
    await openWarmSearch(tab, site);
    warm.push(...(await pasteQueries(tab, QUERIES)).map(({ painted }) => painted));
    await tab.context.close();
  }
  const row = (name: string, times: readonly number[]) => {
    const { count, median, p95, max } = summarize(times);
    return [name, String(count), ...[median, p95, max].map((ms) => `${formatMs(ms)} ms`)];
  };
  return {
    caption: 'Search from the home page on Slow 4G',
    head: ['search', 'searches', 'median', 'p95', 'max'],
    rows: [
      row('cold: focus and text at once, nothing of the search loaded', cold),
      row('warm: text pasted, everything loaded', warm),
    ],
  };
}

/** Milliseconds from the focus, with the text in the same moment, to the first painted result. */
async function searchCold(browser: Browser, site: ServedSite, query: string): Promise<number> {
  const { page, context } = await openTab(browser, { ...SLOW, init: installPaintProbe });
  await page.goto(`${site.url}/`, { waitUntil: 'networkidle' });
  await paste(page, query);
  const handle = await page.waitForFunction(() => (window as unknown as ProbeWindow).firstResult);
  const first = Number(await handle.jsonValue());
  await context.close();
  return first;
}
