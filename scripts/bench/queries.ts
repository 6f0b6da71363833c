import type { SearchCorpus } from '../../src/lib/search/documents.ts';
import { MAX_QUERY } from '../../src/lib/search/normalize.ts';
import { type QueryCase, scoreQueries } from '../search/score-queries.ts';
import {
  createFuse,
  createMendingMiniSearch,
  createMiniSearch,
  createOurs,
  createStrictFuse,
  labelsOf,
  type MeasuredEngine,
} from './engines.ts';
import { type Summary, spread, summarize } from './stats.ts';
import { formatCount, formatMs, formatShare, type Section, type Table } from './table.ts';

/** The longest inputs the box takes, made to hurt: each is `MAX_QUERY` characters. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'one letter': fill('a'),
  '“0x” over and over': fill('0x'),
  digits: fill('9'),
  'numbers with gaps': fill('0x904 0x7 2308 '),
  // cspell:disable-next-line
  'misspelt words': fill('netwrok levle authetication certificte faild '),
  'invented words': Array.from({ length: 2000 }, (_, i) => `worb${(i * 7919).toString(36)}lik`)
    .join(' ')
    .slice(0, MAX_QUERY),
  'Chinese characters': fill('远程桌面连接错误'),
};

function fill(text: string): string {
  return text.repeat(Math.ceil(MAX_QUERY / text.length)).slice(0, MAX_QUERY);
}

/** Quality and time of one engine over the queries it answered. */
export interface EngineResult {
  engine: MeasuredEngine;
  /** Milliseconds to make the engine from the documents. */
  made: number;
  times: Summary;
  top1: string;
  any3: string;
  rejected: string;
  count: number;
}

type CreateEngine = (corpus: SearchCorpus) => MeasuredEngine;

/**
 * Makes engines and asks all of them the same queries: all, or as many, evenly spread, as the slowest can be asked
 * in its time. Where that is fewer, the others are told twice: over those few and, to know them better, over all.
 */
export function compareEngines(
  creators: readonly CreateEngine[],
  corpus: SearchCorpus,
  { cases, patience }: { cases: readonly QueryCase[]; patience: number },
): EngineResult[] {
  const made = creators.map((create) => {
    const startedAt = performance.now();
    const engine = create(corpus);
    return { engine, made: performance.now() - startedAt };
  });
  const affordable = made.map((entry) => ({ ...entry, count: countAffordable(entry.engine, cases, patience) }));
  const fewest = Math.min(...affordable.map(({ count }) => count));
  const ask = (list: readonly QueryCase[]) => (entry: (typeof made)[number]) => askEngine(entry, corpus, list);
  const shared = affordable.map(ask(spread(cases, fewest)));
  const whole = affordable.filter(({ count }) => fewest < cases.length && count === cases.length).map(ask(cases));
  return [...shared, ...whole];
}

/** Fewest queries an engine is asked, however slow it is. */
const FEWEST = 24;

/** Warms an engine up and tells how many of the queries it can be asked in the given milliseconds. */
function countAffordable(engine: MeasuredEngine, cases: readonly QueryCase[], patience: number): number {
  const sample = spread(cases, 4);
  // What is timed before the compiler knows the engine makes a quick one look slow.
  for (const { query } of sample) engine.find(query);
  const startedAt = performance.now();
  for (const { query } of sample) engine.find(query);
  const each = (performance.now() - startedAt) / sample.length;
  if (each * cases.length > patience) return Math.min(cases.length, Math.max(FEWEST, Math.floor(patience / each)));
  // One that is slow by itself is warm after the sample.
  if (each < 20) for (const { query } of cases) engine.find(query);
  return cases.length;
}

function askEngine(
  { engine, made }: { engine: MeasuredEngine; made: number },
  corpus: SearchCorpus,
  cases: readonly QueryCase[],
): EngineResult {
  const answers = new Map<string, string[]>();
  const times = cases.map(({ id, query }) => {
    const { ms, found } = time(engine, query);
    answers.set(id, labelsOf(corpus, found));
    return ms;
  });
  const all = scoreQueries(cases, Object.fromEntries(answers)).kinds.find(({ kind }) => kind === 'all');
  if (all === undefined) throw new Error('There are no queries to score.');
  return {
    engine,
    made,
    times: summarize(times),
    top1: formatShare(all.top1, all.positives),
    any3: formatShare(all.any3, all.positives),
    rejected: formatShare(all.rejected, all.negatives),
    count: cases.length,
  };
}

function time(engine: MeasuredEngine, query: string): { ms: number; found: number[] } {
  const startedAt = performance.now();
  const found = engine.find(query);
  return { ms: performance.now() - startedAt, found };
}

/** Quality and time over the project’s own queries, ours beside two others, and hostile inputs. */
export function measureQueries(corpus: SearchCorpus, cases: readonly QueryCase[]): Section {
  const creators = [createOurs, createMiniSearch, createMendingMiniSearch, createFuse, createStrictFuse];
  const results = compareEngines(creators, corpus, { cases, patience: Number.POSITIVE_INFINITY });
  const ours = createOurs(corpus);
  for (const { query } of cases) ours.find(query);
  return {
    title: 'Queries',
    notes: [
      `The ${formatCount(cases.length)} queries of tests/search/queries.json over the site’s ${formatCount(corpus.documents.length)} pages and ${formatCount(corpus.messages.length)} known messages, in Node, each engine with everything loaded and warmed up. Ours is \`searchStaged\`, which the page calls. MiniSearch and Fuse.js get the same texts in the same fields, and their first seven results count. They show whatever shares a word or nearly one, without judging whether it is enough, so they reject few queries. The comparison favours ours: its weights were chosen by measuring queries of this make-up, theirs were not tuned beyond what their names say.`,
    ],
    tables: [
      { caption: 'Quality and milliseconds a query', ...engineTable(results) },
      kindTable(ours, cases),
      hostileTable(ours),
    ],
  };
}

/** One row for each engine. */
export function engineTable(results: readonly EngineResult[]): Table {
  return {
    head: ['engine', 'queries', 'top1', 'any3', 'negatives rejected', 'median', 'p95', 'max', 'made in'],
    rows: results.map(({ engine, count, top1, any3, rejected, times, made }) => [
      engine.name,
      formatCount(count),
      top1,
      any3,
      rejected,
      ...[times.median, times.p95, times.max, made].map((ms) => `${formatMs(ms)} ms`),
    ]),
  };
}

function kindTable(engine: MeasuredEngine, cases: readonly QueryCase[]): Table {
  const kinds = Object.entries(Object.groupBy(cases, ({ kind }) => kind));
  return {
    caption: 'Ours by kind of query, milliseconds',
    head: ['kind', 'queries', 'median', 'p95', 'max'],
    rows: kinds.map(([kind, list = []]) => {
      const { count, median, p95, max } = summarize(list.map(({ query }) => time(engine, query).ms));
      return [kind, formatCount(count), ...[median, p95, max].map((ms) => `${formatMs(ms)} ms`)];
    }),
  };
}

function hostileTable(engine: MeasuredEngine): Table {
  return {
    caption: `Ours with ${formatCount(MAX_QUERY)} hostile characters, milliseconds over seven tries`,
    head: ['input', 'median', 'max'],
    rows: Object.entries(HOSTILE).map(([name, query]) => {
      const { median, max } = summarize(Array.from({ length: 7 }, () => time(engine, query).ms));
      return [name, ...[median, max].map((ms) => `${formatMs(ms)} ms`)];
    }),
  };
}
