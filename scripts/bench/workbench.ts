import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ASTRO_ENV } from '../astro.ts';
import { watchMemory } from './process-memory.ts';

/** What a build needs besides its packages. */
const SOURCES = ['src', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'] as const;

/** A copy of the project in the temporary folder, with its own caches and the packages linked in. */
export interface Workbench {
  root: string;
  dist: string;
  remove: () => void;
}

/** What a build cost. */
export interface BuildCost {
  seconds: number;
  /** Most bytes the process and its children held; absent where the system does not tell. */
  memory: number | undefined;
}

/** Copies the project, so that a measurement can change content and settings without touching the real ones. */
export function createWorkbench(): Workbench {
  const root = mkdtempSync(join(tmpdir(), 'reconnect-bench-'));
  for (const source of SOURCES) cpSync(source, join(root, source), { recursive: true });
  linkPackages(resolve('node_modules'), join(root, 'node_modules'));
  return { root, dist: join(root, 'dist'), remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Links each package by itself: the folder is real, so that caches of the copy stay in the copy. */
function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from).filter((entry) => !entry.startsWith('.')))
    symlinkSync(join(from, name), join(to, name), 'junction');
}

/** Builds a workbench and measures it. */
export function buildWorkbench({ root }: Workbench, config = 'astro.config.mjs'): Promise<BuildCost> {
  const bin = join(root, 'node_modules/astro/bin/astro.mjs');
  const startedAt = performance.now();
  const child = spawn(process.execPath, [bin, 'build', '--config', config], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...ASTRO_ENV },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)));
  const endWatch = watchMemory(child.pid ?? 0);
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      const memory = endWatch();
      if (code === 0) done({ seconds: (performance.now() - startedAt) / 1000, memory });
      else reject(new Error(`The build failed with code ${code}:\n${output.join('').slice(-4000)}`));
    });
  });
}

/** Writes a configuration that loads stylesheets as files; everything else as in the real one. */
export function writeLinkedStyles({ root }: Workbench): string {
  return writeConfig(
    root,
    `import config from './astro.config.mjs';
export default { ...config, build: { ...config.build, inlineStylesheets: 'never' } };
`,
  );
}

/** File in which a lenient build leaves the rules that generated content breaks. */
const BROKEN_RULES = 'broken-rules.json';

/** Writes a configuration in which the content is judged as always, but broken rules are noted instead of refused. */
export function writeLenientGuard({ root }: Workbench): string {
  return writeConfig(
    root,
    `import { writeFileSync } from 'node:fs';
import config from './astro.config.mjs';
import { checkContent } from './scripts/content/check-content.ts';
const lenient = {
  name: 'content-guard',
  hooks: {
    'astro:build:start': () => {
      const { issues } = checkContent(process.cwd());
      writeFileSync('${BROKEN_RULES}', JSON.stringify(issues.map(({ rule }) => rule)));
    },
  },
};
export default { ...config, integrations: config.integrations.map((own) => (own.name === lenient.name ? lenient : own)) };
`,
  );
}

/** The rules that a lenient build saw broken, with how often. */
export function readBrokenRules({ root }: Workbench): Record<string, number> {
  const rules = JSON.parse(readFileSync(join(root, BROKEN_RULES), 'utf8')) as string[];
  return Object.fromEntries(
    Object.entries(Object.groupBy(rules, (rule) => rule)).map(([rule, all = []]) => [rule, all.length]),
  );
}

function writeConfig(root: string, text: string): string {
  const name = 'astro.config.bench.mjs';
  writeFileSync(join(root, name), text);
  return name;
}
