import { readFileSync, writeFileSync } from 'node:fs';
import { readContent } from '../src/data/read-content.ts';
import { buildIndex } from '../src/lib/search/build-index.ts';
import { buildCorpus } from '../src/lib/search/documents.ts';
import { createMender } from '../src/lib/search/mend.ts';
import { createEngine } from '../src/lib/search/search.ts';
import { type Engines, searchStaged } from '../src/lib/search/stages.ts';
import { formatReport, labelOf, type QueryCase, scoreQueries } from './search/score-queries.ts';

/**
 * `npm run eval:search -- FILE [--out RESULTS.json] [--misses]`: answers every query of a file exactly as the page
 * does and prints how often the right page came first or among the first three.
 */
const [file, ...flags] = process.argv.slice(2);
if (file === undefined) {
  console.error(
    'Name a file of queries: npm run eval:search -- tests/search/queries.json [--out RESULTS.json] [--misses]',
  );
  process.exit(2);
}
const cases = JSON.parse(readFileSync(file, 'utf8')) as QueryCase[];
const engines = buildEngines();
const results = Object.fromEntries(cases.map(({ id, query }) => [id, answer(engines, query)]));
const out = flags[flags.indexOf('--out') + 1];
if (flags.includes('--out') && out !== undefined) writeFileSync(out, `${JSON.stringify(results, null, 1)}\n`);
console.log(formatReport(scoreQueries(cases, results), { withMisses: flags.includes('--misses') }));

/** The engines the page has once everything has been loaded. */
function buildEngines(): Required<Engines> {
  const { languages, ...english } = buildIndex(buildCorpus(readContent(process.cwd()).content));
  const base = createEngine(english);
  const full = createEngine({ ...english, languages });
  return {
    base: { ...base, mend: createMender([...base.index.postings.keys()]) },
    full: { ...full, mend: createMender([...full.index.postings.keys()]) },
  };
}

/** The pages found, as the labels of the query files. */
function answer(ready: Required<Engines>, query: string): string[] {
  const { results } = searchStaged(ready, query);
  return [...new Set(results.flatMap(({ document }) => labelOf(ready.base.index.documents[document]) ?? []))];
}
