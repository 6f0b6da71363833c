import { ASTRO_ENV } from './astro.ts';
import { findBrowser } from './browser.ts';
import { countPlaywright, countVitest, runStep, type Step, type StepResult } from './test/step.ts';

/** Where the second build of the tests lies: under a sub-path and with a real origin. */
const SUB_PATH_BUILD = 'node_modules/.cache/reconnect-kb';

const ASTRO = 'astro/bin/astro.mjs';

/** Tools that only look at the sources; they run side by side. */
const SOURCES: Step[] = [
  { name: 'Types', command: [ASTRO, 'check'], env: ASTRO_ENV },
  { name: 'Lint and format', command: ['@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'] },
  { name: 'Markdown', command: ['markdownlint-cli2/markdownlint-cli2-bin.mjs'] },
  { name: 'Spelling', command: ['cspell/bin.mjs', '--no-progress', '--no-summary'] },
  {
    name: 'Unit tests, components and content rules',
    command: ['vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'components'],
    count: countVitest,
  },
];

const BUILDS: Step[] = [
  { name: 'Build', command: [ASTRO, 'build'], env: ASTRO_ENV },
  {
    name: 'Build under a sub-path',
    command: [ASTRO, 'build', '--outDir', SUB_PATH_BUILD],
    env: { ...ASTRO_ENV, BASE_PATH: '/kb/', SITE_URL: 'https://reconnect.example' },
  },
];

/** Tests of the finished site. */
const SITE: Step[] = [
  { name: 'The built site', command: ['vitest/vitest.mjs', 'run', '--project', 'site'], count: countVitest },
  { name: 'In the browser', command: ['@playwright/test/cli.js', 'test'], count: countPlaywright },
];

/** `npm test`: everything. Prints one line a step, what failed, and how many tests passed and failed. */
async function main(): Promise<number> {
  const { origin } = await findBrowser();
  console.log(`Node ${process.versions.node}; the browser comes from ${origin}.`);
  const results = await Promise.all(SOURCES.map(runStep));
  for (const step of BUILDS) results.push(await runStep(step));
  const isBuilt = results.slice(-BUILDS.length).every(({ failed }) => failed === 0);
  for (const step of SITE) results.push(isBuilt ? await runStep(step) : notRun(step));
  const total = (key: keyof StepResult) => results.reduce((sum, result) => sum + result[key], 0);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') === 0 ? 0 : 1;
}

function notRun({ name }: Step): StepResult {
  console.log(`✗ ${name} – not run, because the site was not built`);
  return { passed: 0, failed: 1 };
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
