import type { Browser } from '@playwright/test';
import { buildIndex } from '../../src/lib/search/build-index.ts';
import type { SearchCorpus } from '../../src/lib/search/documents.ts';
import type { QueryCase } from '../search/score-queries.ts';
import { totalOf } from './bytes.ts';
import { openTab } from './chromium.ts';
import { createMendingMiniSearch, createMiniSearch, createOurs, createStrictFuse } from './engines.ts';
import { GROWTH, growCorpus, type Mix } from './grow-corpus.ts';
import { hotSpotTable, profile } from './hot-spots.ts';
import { installPaintProbe, type PaintSample, type ProbeWindow } from './paint-probe.ts';
import { compareEngines, engineTable, HOSTILE } from './queries.ts';
import { measureFirstResult, openWarmSearch, pasteQueries, type ServedIndex, typeQueries } from './search-page.ts';
import type { ServedSite } from './site.ts';
import { spread, summarize } from './stats.ts';
import { formatCount, formatGoal, formatMs, type Section, type Table } from './table.ts';

/** Sizes of the content, with the goal for the bytes to the first result; 0 pages are the site’s own. */
const SIZES: readonly { pages: number; mix: Mix; bytes: number }[] = [
  { pages: 0, mix: 'as now', bytes: 30_000 },
  { pages: 1_000, mix: 'as now', bytes: 60_000 },
  { pages: 10_000, mix: 'as now', bytes: 300_000 },
  { pages: 1_000, mix: 'articles only', bytes: 60_000 },
];

/** What is typed in the browser, at which size and how much slower the processor is made. */
const TYPING: readonly { pages: number; cpu: number; goal?: PaintGoal }[] = [
  { pages: 0, cpu: 1, goal: { of: 'work', limit: 16 } },
  { pages: 0, cpu: 4 },
  { pages: 10_000, cpu: 4, goal: { of: 'painted', limit: 50 } },
];

/** Milliseconds that 95 of 100 keys must keep, with or without the wait for the next frame. */
interface PaintGoal {
  of: 'work' | 'painted';
  limit: number;
}

/** How many queries of each kind are typed letter by letter, and how much of them. */
const TYPED = { ofEachKind: 3, length: 30 } as const;

/** Texts pasted whole. */
const PASTED = 20;

/** What the measurements need. */
export interface ScaleInput {
  browser: Browser;
  site: ServedSite;
  corpus: SearchCorpus;
  cases: readonly QueryCase[];
}

/** Bytes, query times and painted keys with content grown to 1,000 and 10,000 pages. */
export async function measureScale(input: ScaleInput): Promise<Section> {
  const grown = SIZES.map((size) => ({ ...size, corpus: growCorpus(input.corpus, size.pages, size.mix) }));
  const bytes = await bytesTable(input, grown);
  const engines = grown
    .filter(({ mix, pages }) => mix === 'as now' && pages > 0)
    .map(({ corpus }) => engineTableOf(corpus, input.cases));
  const [typing, pasting] = await browserTables(input, grown);
  const largest = grown.find(({ pages }) => pages === 10_000)?.corpus ?? input.corpus;
  return {
    title: 'Scale',
    notes: [
      `The content is grown by copying real pages, and the messages that lead to them, with words of four and more Latin letters replaced by a seeded generator: ${100 * GROWTH.swapped} % by another word of our texts (the more common, the likelier), ${100 * GROWTH.invented} % by an invented word that looks like ours (letters in threes, as often as in our words; used by Zipf’s law), so that the vocabulary grows with the pages. “As now” keeps the present mix of articles, codes and corrections; “articles only” adds nothing but articles, which hold the most text. Copies stay near their models, so the quality over the same queries has to fall; compare the engines, not the sizes.`,
      'Bytes to the first result are measured on the built page in Chromium, with the grown index served in place of its own and each file held back until the one before it brought no result.',
      'Keys are typed into the true page in Chromium. “Painted” runs from the key to the end of the frame that shows the results, with the wait for that frame; “work” counts only script, style, layout and paint. Everything a query can want was loaded before. Three queries of a kind are a small sample: a figure near its goal can fall on either side of it with other queries.',
    ],
    tables: [bytes, ...engines, typing, pasting, ...(await hotSpotTables(input.corpus, largest, input.cases))],
  };
}

type Grown = (typeof SIZES)[number] & { corpus: SearchCorpus };

async function bytesTable({ browser, site }: ScaleInput, grown: readonly Grown[]): Promise<Table> {
  const rows: string[][] = [];
  for (const { corpus, mix, bytes } of grown) {
    const tab = await openTab(browser);
    const index = serveIndex(corpus);
    const first = await measureFirstResult(tab, site, { query: 'certificate expired', index });
    await tab.context.close();
    rows.push([
      formatCount(corpus.documents.length),
      mix,
      formatCount(corpus.messages.length),
      formatCount(countTerms(corpus)),
      formatCount(first.scripts + first.styles),
      formatCount(first.index),
      first.files.map((file) => `\`${file}\``).join(', '),
      formatCount(totalOf(first)),
      formatGoal(totalOf(first), bytes),
    ]);
  }
  return {
    caption: 'Brotli bytes to the first result',
    head: ['pages', 'mix', 'messages', 'words', 'code', 'index', 'index files', 'total', 'goal'],
    rows,
  };
}

/** The index as the site’s own endpoint would write it. */
function serveIndex(corpus: SearchCorpus): ServedIndex {
  return Object.fromEntries(Object.entries(buildIndex(corpus)).map(([part, data]) => [part, JSON.stringify(data)]));
}

/** Different words in the texts that lead to pages. */
function countTerms({ documents }: SearchCorpus): number {
  const texts = documents.flatMap(({ texts }) => texts.map(({ text }) => text));
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])).size;
}

/** Milliseconds an engine may take for the queries of one size. */
const PATIENCE = 12_000;

function engineTableOf(corpus: SearchCorpus, cases: readonly QueryCase[]): Table {
  const creators = [createOurs, createMiniSearch, createMendingMiniSearch, createStrictFuse];
  return {
    caption: `${formatCount(corpus.documents.length)} pages in Node; first the same queries for every engine, as many as the slowest allows, evenly spread, then all of them for those that are quick enough`,
    ...engineTable(compareEngines(creators, corpus, { cases, patience: PATIENCE })),
  };
}

/** The beginnings of a few queries of every kind, because kinds differ a hundredfold in what they cost. */
function chooseTyped(cases: readonly QueryCase[]): { kind: string; queries: string[] }[] {
  return Object.entries(Object.groupBy(cases, ({ kind }) => kind)).map(([kind, list = []]) => ({
    kind,
    queries: spread(list, TYPED.ofEachKind).map(({ query }) => query.replaceAll(/\s+/g, ' ').slice(0, TYPED.length)),
  }));
}

async function browserTables(input: ScaleInput, grown: readonly Grown[]): Promise<[typing: Table, pasting: Table]> {
  const long = input.cases.map(({ query }) => query).filter((query) => query.length > TYPED.length);
  const pasted = [...spread(long, PASTED), ...Object.values(HOSTILE)];
  const [typingRows, pastingRows]: [string[][], string[][]] = [[], []];
  for (const { pages, cpu, goal } of TYPING) {
    const corpus = grown.find((size) => size.pages === pages)?.corpus ?? input.corpus;
    const tab = await openTab(input.browser, { cpu, init: installPaintProbe });
    await openWarmSearch(tab, input.site, serveIndex(corpus));
    const longest = await tab.page.evaluate(() => (window as unknown as ProbeWindow).longestTask);
    const size = [formatCount(corpus.documents.length), `${cpu} ×`];
    const byKind: { kind: string; samples: PaintSample[] }[] = [];
    for (const { kind, queries } of chooseTyped(input.cases))
      byKind.push({ kind, samples: await typeQueries(tab, queries) });
    const all = { kind: 'all', samples: byKind.flatMap(({ samples }) => samples) };
    for (const { kind, samples } of [...byKind, all])
      typingRows.push([...size, kind, ...paintCells(samples, goal), kind === 'all' ? `${formatMs(longest)} ms` : '']);
    pastingRows.push([...size, ...paintCells(await pasteQueries(tab, pasted), goal)]);
    await tab.context.close();
  }
  const figures = ['samples', 'work median', 'work p95', 'painted median', 'painted p95', 'max', 'goal for p95'];
  return [
    {
      caption: `The first ${TYPED.length} letters of queries, ${TYPED.ofEachKind} of each kind, typed one by one; the share of kinds decides the last row, so look at each`,
      head: ['pages', 'CPU slowed', 'kind', ...figures, 'longest task while loading'],
      rows: typingRows,
    },
    {
      caption: `${PASTED} long queries and ${pasted.length - PASTED} hostile inputs pasted whole`,
      head: ['pages', 'CPU slowed', ...figures],
      rows: pastingRows,
    },
  ];
}

function paintCells(samples: readonly PaintSample[], goal: PaintGoal | undefined): string[] {
  const figures = {
    work: summarize(samples.map(({ work }) => work)),
    painted: summarize(samples.map(({ painted }) => painted)),
  };
  const { work, painted } = figures;
  return [
    formatCount(samples.length),
    ...[work.median, work.p95, painted.median, painted.p95, painted.max].map((ms) => `${formatMs(ms)} ms`),
    goal === undefined ? '' : `${goal.of} ${formatGoal(figures[goal.of].p95, goal.limit, ' ms')}`,
  ];
}

async function hotSpotTables(
  now: SearchCorpus,
  grown: SearchCorpus,
  cases: readonly QueryCase[],
): Promise<[now: Table, grown: Table]> {
  const table = async (corpus: SearchCorpus) => {
    const { find } = createOurs(corpus);
    for (const { query } of cases) find(query);
    const spots = await profile(() => {
      for (const { query } of cases) find(query);
    });
    return hotSpotTable(
      spots,
      `Where our time goes in Node at ${formatCount(corpus.documents.length)} pages, all queries`,
    );
  };
  return [await table(now), await table(grown)];
}
