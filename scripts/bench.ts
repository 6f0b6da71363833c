import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser } from '@playwright/test';
import { readContent } from '../src/data/read-content.ts';
import { buildCorpus } from '../src/lib/search/documents.ts';
import { runAstro } from './astro.ts';
import { measureBuild } from './bench/build-cost.ts';
import { measureBytes } from './bench/bytes.ts';
import { launchChromium } from './bench/chromium.ts';
import { describeLoad, describeMachine } from './bench/machine.ts';
import { measureNetwork } from './bench/network.ts';
import { parseOptions, SECTION_NAMES, type SectionName } from './bench/options.ts';
import { measureQueries } from './bench/queries.ts';
import { measureScale } from './bench/scale.ts';
import { type ServedSite, serveBrotli } from './bench/site.ts';
import { formatSection, type Section } from './bench/table.ts';
import { measureTree } from './bench/tree.ts';
import type { QueryCase } from './search/score-queries.ts';

/**
 * `npm run bench -- [--only bytes,queries,…] [--out docs/bench.md]`: measures the site as it stands and prints a
 * report. It judges nothing: a missed goal is a line in the report, not a failure.
 */
const DIST = 'dist';
try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { only, out } = parseOptions(process.argv.slice(2));
  const load = describeLoad();
  console.error('Building the site …');
  if ((await runAstro(['build', '--silent'])) !== 0 || !existsSync(DIST)) throw new Error('The build failed.');
  const site = await serveBrotli(DIST);
  const browser = await launchChromium();
  try {
    const sections: Section[] = [];
    for (const name of SECTION_NAMES.filter((name) => only.includes(name))) {
      const startedAt = performance.now();
      sections.push(await measure(name, browser, site));
      console.error(`Measured ${name} in ${Math.round((performance.now() - startedAt) / 1000)} s.`);
      // After each part, because a later one that fails should not cost the minutes before it.
      if (out !== undefined) write(out, formatReport(sections, only, load));
    }
    console.log(formatReport(sections, only, load));
  } finally {
    await browser.close();
    await site.close();
  }
}

function write(file: string, report: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, report);
}

function measure(name: SectionName, browser: Browser, site: ServedSite): Section | Promise<Section> {
  const cases = () => JSON.parse(readFileSync('tests/search/queries.json', 'utf8')) as QueryCase[];
  const corpus = () => buildCorpus(readContent(process.cwd()).content);
  const sections: Record<SectionName, () => Section | Promise<Section>> = {
    bytes: () => measureBytes(browser, site, DIST),
    build: measureBuild,
    queries: () => measureQueries(corpus(), cases()),
    scale: () => measureScale({ browser, site, corpus: corpus(), cases: cases() }),
    network: () => measureNetwork(browser, site, DIST),
    tree: () => measureTree(browser, site),
  };
  return sections[name]();
}

function formatReport(sections: readonly Section[], only: readonly SectionName[], load: string): string {
  const command = `npm run bench --${only.length === SECTION_NAMES.length ? '' : ` --only ${only.join(',')}`} --out docs/bench.md`;
  return [
    '# Bench',
    `Measured by \`${command}\`, which repeats it, on a machine with ${describeMachine()}. In the minute before, ${load}: with more of them than cores, times are longer and less steady than they would be alone. Bytes do not depend on that.`,
    ...sections.map(formatSection),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
