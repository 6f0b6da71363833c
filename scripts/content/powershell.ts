import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Written } from '../../src/lib/content/content.ts';
import type { Issue } from '../../src/lib/issues/issue.ts';

/** What the parser makes of one PowerShell text. */
export interface ParsedPowerShell {
  commands: { name: string; parameters: string[] }[];
  error?: { line: number; near: string };
}

/**
 * Parses PowerShell texts with a real grammar (tree-sitter), in one child process for all of them.
 *
 * @throws when the parser process itself fails
 */
export function parsePowerShell(codes: readonly string[]): ParsedPowerShell[] {
  if (codes.length === 0) return [];
  const script = fileURLToPath(new URL('./powershell-parser.ts', import.meta.url));
  const child = spawnSync(process.execPath, ['--liftoff-only', '--no-warnings', script], { input: JSON.stringify(codes), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (child.status !== 0) throw new Error(`The PowerShell parser did not run: ${child.stderr.trim() || child.error?.message || `exit ${child.status}`}`);
  return JSON.parse(child.stdout) as ParsedPowerShell[];
}

/** Reports every PowerShell block that does not parse. */
export function judgePowerShell(bodies: readonly Written<unknown>[]): Issue[] {
  const blocks = bodies.flatMap(({ file, article }) => article.commands.filter(({ shell }) => shell === 'powershell').map((command) => ({ file, ...command })));
  const parsed = parsePowerShell(blocks.map(({ code }) => code));
  return blocks.flatMap(({ file, line, owner }, i) => {
    const error = parsed[i]?.error;
    if (error === undefined) return [];
    return [{ rule: 'powershell-syntax', file, line: line + error.line, message: `A PowerShell command in ‘${owner}’ does not parse near “${error.near}”.`, hint: 'Check quotes, brackets and pipes; write a `switch` over several lines.' }];
  });
}
