import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { readContent } from '../src/data/read-content.ts';
import { buildCorpus } from '../src/lib/search/documents.ts';
import { runAstro } from './astro.ts';
import { measureBuild } from './bench/build-cost.ts';
import { measureBytes } from './bench/bytes.ts';
import { launchChromium } from './bench/chromium.ts';
import { describeMachine } from './bench/machine.ts';
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
  console.error('Building the site …');
  if ((await runAstro(['build', '--silent'])) !== 0 || !existsSync(DIST)) throw new Error('The build failed.');
  const site = await serveBrotli(DIST);
  const browser = await launchChromium();
  try {
    const sections: Section[] = [];
    for (const name of SECTION_NAMES.filter((name) => only.includes(name))) {
      console.error(`Measuring ${name} …`);
      sections.push(await measure(name, browser, site));
    }
    const report = formatReport(sections, only);
    console.log(report);
    if (out !== undefined) writeFileSync(out, report);
  } finally {
    await browser.close();
    await site.close();
  }
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

function formatReport(sections: readonly Section[], only: readonly SectionName[]): string {
  const command = `npm run bench --${only.length === SECTION_NAMES.length ? '' : ` --only ${only.join(',')}`} --out docs/bench.md`;
  return [
    '# Bench',
    `Measured by \`${command}\`, which repeats it, on a machine with ${describeMachine()}. Times depend on the machine and on what else it does; bytes do not.`,
    ...sections.map(formatSection),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
