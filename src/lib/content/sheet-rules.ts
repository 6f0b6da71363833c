import type { Issue } from '../issues/issue.ts';
import type { ArticleCommand } from './article.ts';
import { commandsClean, commandsReadOnly } from './command-rules.ts';
import { findWeakening } from './commands.ts';
import { type Content, type Entry, placeOf } from './content.ts';

/** A command and the file it stands in. */
export interface PlacedCommand {
  file: string;
  command: ArticleCommand;
}

/** Every command a reader may copy: those of articles and questions, and those of the sheets. */
export function commandsOf(content: Content): PlacedCommand[] {
  const bodies = [...content.fixes, ...content.questions];
  return [
    ...bodies.flatMap(({ file, article }) => article.commands.map((command) => ({ file, command }))),
    ...sheetCommands(content),
  ];
}

/**
 * Commands of the evidence packs and the checklist, in the form the article rules take. A pack only reads; a line of
 * the checklist may change a machine if it says so with its risk.
 */
export function sheetCommands({ checklist, evidence }: Pick<Content, 'checklist' | 'evidence'>): PlacedCommand[] {
  return [
    ...evidence.map((entry) => ({ file: entry.file, command: commandOf(entry, entry.data, 'check', 'code') })),
    ...checklist.flatMap((entry) => {
      const { command, risk } = entry.data;
      const role = risk === 'safe' ? 'check' : 'change';
      return command === undefined
        ? []
        : [{ file: entry.file, command: commandOf(entry, command, role, 'command.code') }];
    }),
  ];
}

function commandOf(
  entry: Entry<unknown>,
  { shell, code }: Pick<ArticleCommand, 'shell' | 'code'>,
  role: ArticleCommand['role'],
  path: string,
): ArticleCommand {
  const { line = 1 } = placeOf(entry, path);
  // A block begins below its key, as a fence does; a single line stands beside it.
  return { shell, code, role, owner: entry.id, line: code.includes('\n') ? line : line - 1 };
}

/** Judges the commands of evidence packs and the checklist like those of articles. */
export function judgeSheets(content: Pick<Content, 'checklist' | 'evidence'>): Issue[] {
  return sheetCommands(content).flatMap(({ file, command }) =>
    [...commandsReadOnly([command]), ...commandsClean([command]), ...protectionKept(command)].map((finding) => ({
      ...finding,
      file,
    })),
  );
}

function protectionKept({ owner, code, line }: ArticleCommand): Omit<Issue, 'file'>[] {
  const what = findWeakening(code);
  if (what === undefined) return [];
  return [
    {
      rule: 'lowers-protection',
      line,
      message: `The command of ‘${owner}’ ${what}.`,
      hint: 'A sheet shows no way back beside a command. Name the fix whose <Test> does it.',
    },
  ];
}
