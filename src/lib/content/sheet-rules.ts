import type { Issue } from '../issues/issue.ts';
import type { ArticleCommand } from './article.ts';
import { commandsClean, commandsReadOnly } from './command-rules.ts';
import { findWeakening } from './commands.ts';
import { type Content, type Entry, placeOf } from './content.ts';

/** A command and the file it stands in. */
export interface PlacedCommand {
  file: string;
  command: ArticleCommand;
  /** Whether the command stands on the line that is given, not below it as a block does. */
  isInline?: boolean;
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
    ...evidence.map((entry) => placed(entry, entry.data, 'check', 'code')),
    ...checklist.flatMap((entry) => {
      const { command, risk } = entry.data;
      return command === undefined
        ? []
        : [placed(entry, command, risk === 'safe' ? 'check' : 'change', 'command.code')];
    }),
  ];
}

function placed(
  entry: Entry<unknown>,
  { shell, code }: Pick<ArticleCommand, 'shell' | 'code'>,
  role: ArticleCommand['role'],
  path: string,
): PlacedCommand {
  const { file, line = 1 } = placeOf(entry, path);
  return { file, command: { shell, code, role, owner: entry.id, line }, isInline: !code.includes('\n') };
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
