import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ArticleCommand } from '../../src/lib/content/article.ts';
import type { PowerShellCommand } from '../../src/lib/content/names.ts';
import type { PlacedCommand } from '../../src/lib/content/sheet-rules.ts';
import type { Issue } from '../../src/lib/issues/issue.ts';

/** What the parser makes of one PowerShell text. */
export interface ParsedPowerShell {
  commands: PowerShellCommand[];
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
  const child = spawnSync(process.execPath, ['--liftoff-only', '--no-warnings', script], {
    input: JSON.stringify(codes),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (child.status !== 0)
    throw new Error(
      `The PowerShell parser did not run: ${child.stderr.trim() || child.error?.message || `exit ${child.status}`}`,
    );
  return JSON.parse(child.stdout) as ParsedPowerShell[];
}

/** The PowerShell blocks of some bodies, parsed, and what does not parse. */
export interface PowerShellBlocks {
  issues: Issue[];
  /** The commands of each block that could be read. */
  commands: Map<ArticleCommand, readonly PowerShellCommand[]>;
}

/** Parses every PowerShell block and reports those that are not valid. */
export function readPowerShellBlocks(commands: readonly PlacedCommand[]): PowerShellBlocks {
  const blocks = commands.filter(({ command }) => command.shell === 'powershell');
  const parsed = parsePowerShell(blocks.map(({ command }) => command.code));
  const issues = blocks.flatMap((block, i) => syntaxIssue(block, parsed[i]?.error));
  return { issues, commands: new Map(blocks.map(({ command }, i) => [command, parsed[i]?.commands ?? []])) };
}

function syntaxIssue({ file, command, isInline = false }: PlacedCommand, error: ParsedPowerShell['error']): Issue[] {
  if (error === undefined) return [];
  return [
    {
      rule: 'powershell-syntax',
      file,
      line: command.line + error.line - (isInline ? 1 : 0),
      message: `A PowerShell command in ‘${command.owner}’ does not parse near “${error.near}”.`,
      hint: 'Check quotes, brackets and pipes; write a `switch` over several lines.',
    },
  ];
}
