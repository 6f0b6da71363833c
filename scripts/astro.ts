import { spawn } from 'node:child_process';

const BIN = 'node_modules/astro/bin/astro.mjs';

/** Environment for Astro: it sends nothing home and stays in the foreground. */
export const ASTRO_ENV = { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0', ASTRO_PREVIEW_BACKGROUND: '0' };

/** Runs one of Astro’s commands in this terminal and returns its exit code. */
export function runAstro(args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, [BIN, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...ASTRO_ENV, ...env },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
