import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What one step of the test command found. */
export interface StepResult {
  passed: number;
  failed: number;
}

/** One tool run by the test command. */
export interface Step {
  name: string;
  /** Program inside node_modules, or a script of ours, and its arguments. */
  command: readonly string[];
  env?: Record<string, string>;
  /** Reads how many tests passed and failed; without it the whole step counts as one test. */
  count?: (output: string) => StepResult | undefined;
}

/** Runs a step, prints what it had to say if it failed, and returns what to count. */
export async function runStep(step: Step): Promise<StepResult> {
  const start = performance.now();
  const { code, output } = await run(step);
  const counted = step.count?.(output);
  const result = resultOf(code, counted);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${result.failed === 0 ? '✓' : '✗'} ${step.name} – ${result.passed} passed, ${result.failed} failed (${seconds} s)`,
  );
  if (result.failed > 0) console.log(`${output.trim()}\n`);
  return result;
}

/** A tool that fails without naming a failed test failed as a whole: it must never pass for green. */
export function resultOf(code: number, counted: StepResult | undefined): StepResult {
  if (counted === undefined) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function run({ command, env }: Step): Promise<{ code: number; output: string }> {
  const [program = '', ...args] = command;
  const child = spawn(process.execPath, [join('node_modules', program), ...args], {
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    output += String(chunk);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Reads the summary line of Vitest: “Tests  2 failed | 310 passed (312)”. */
export function countVitest(output: string): StepResult | undefined {
  const line = /^\s*Tests\s+(.*)$/m.exec(output)?.[1];
  if (line === undefined) return undefined;
  return { passed: numberBefore(line, 'passed'), failed: numberBefore(line, 'failed') };
}

/** Reads the summary lines of Playwright: “2 failed”, “1 flaky”, “58 passed (21.3s)”. */
export function countPlaywright(output: string): StepResult | undefined {
  const lines = output.split('\n').map((line) => line.trim());
  const numberOf = (word: string) =>
    Number(lines.map((line) => new RegExp(`^(\\d+) ${word}\\b`).exec(line)?.[1]).findLast(Boolean) ?? 0);
  const result = {
    passed: numberOf('passed'),
    failed: numberOf('failed') + numberOf('flaky') + numberOf('did not run'),
  };
  return result.passed + result.failed === 0 ? undefined : result;
}

function numberBefore(line: string, word: string): number {
  return Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
}
