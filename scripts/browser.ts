import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A browser that can be started: the program and the environment it needs. */
export interface Browser {
  executablePath: string;
  env: Record<string, string>;
  /** Where it came from, for the test report. */
  origin: string;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** What a machine offers: only tests say anything else than the truth. */
export interface Machine {
  platform: string;
  arch: string;
  /** Where systems without a useful PATH keep their browsers. */
  places: readonly string[];
}

const THIS_MACHINE: Machine = { platform: process.platform, arch: process.arch, places: PLACES };

/** What to do when no browser can be had, in one sentence. */
export const NO_BROWSER =
  'No browser for the tests: install Chrome, Edge or Chromium, or set CHROMIUM_PATH to the program of one.';

/**
 * Finds a Chromium for the browser tests: `CHROMIUM_PATH`, then one installed on the system, then (Linux on x64) the
 * one that comes inside the package @sparticuz/chromium, unpacked into `node_modules/.cache`.
 *
 * @throws an error saying what to do when there is none
 */
export async function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  machine: Machine = THIS_MACHINE,
): Promise<Browser> {
  const chosen = env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH is ‘${chosen}’, but there is no such file.`);
    return { executablePath: chosen, env: {}, origin: 'CHROMIUM_PATH' };
  }
  const installed = env['RECONNECT_BROWSER'] === 'package' ? undefined : findInstalled(env, machine);
  if (installed !== undefined) return { executablePath: installed, env: {}, origin: 'this system' };
  if (machine.platform === 'linux' && machine.arch === 'x64') return unpackBrowser();
  throw new Error(NO_BROWSER);
}

function findInstalled(env: NodeJS.ProcessEnv, { places }: Machine): string | undefined {
  const folders = (env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && !folder.includes('node_modules'));
  const candidates = [...places, ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))];
  return candidates.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The packaged Chromium is made for AWS Lambda. It unpacks its libraries only if it believes to run there, it keeps
 * whatever lies in the temporary folder whatever its version, and its font configuration names a folder that only
 * Lambda has; hence the version in the folder’s name and the font configuration of our own.
 */
async function unpackBrowser(): Promise<Browser> {
  const manifest = readFileSync(new URL('../node_modules/@sparticuz/chromium/package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(process.cwd(), 'node_modules/.cache', `chromium-${version}`);
  mkdirSync(join(folder, 'cache'), { recursive: true });
  const before = { runtime: process.env['AWS_LAMBDA_JS_RUNTIME'], tmp: process.env['TMPDIR'] };
  Object.assign(process.env, { AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x', TMPDIR: folder });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    const fonts = join(folder, 'fonts.conf');
    writeFileSync(fonts, fontConfiguration(folder));
    return {
      executablePath,
      env: { FONTCONFIG_FILE: fonts, LD_LIBRARY_PATH: join(folder, 'al2023/lib') },
      origin: `the package @sparticuz/chromium ${version}`,
    };
  } finally {
    restore('AWS_LAMBDA_JS_RUNTIME', before.runtime);
    restore('TMPDIR', before.tmp);
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`;
}
