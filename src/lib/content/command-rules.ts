import type { Issue } from '../issues/issue.ts';
import type { ArticleCommand } from './article.ts';
import {
  findChangingVerb,
  findForeignWord,
  findOddPlaceholder,
  findTypographicCharacter,
  PLACEHOLDERS,
  touchesMachineKeysFolder,
} from './commands.ts';

type Finding = Omit<Issue, 'file'>;

/** What the roles that may only read are called. */
const READERS: Partial<Record<ArticleCommand['role'], string>> = { check: 'Check', verify: 'The <Verify> of' };

/** Reports commands of checks and verifications that change the machine they run on. */
export function commandsReadOnly(commands: readonly ArticleCommand[]): Finding[] {
  return commands.flatMap((command) => {
    const reader = READERS[command.role];
    if (reader === undefined) return [];
    const verb = findChangingVerb(command.shell, command.code);
    if (verb === undefined) return [];
    return [
      {
        rule: 'check-changes',
        line: command.line,
        message: `${reader} ‘${command.owner}’ holds ‘${verb}’, which changes the machine.`,
        hint: 'A check only reads. Use another command, or move it into a <Change> of a step.',
      },
    ];
  });
}

/** Language faults of one command that do not depend on where it stands. */
const COMMAND_FAULTS: readonly {
  rule: string;
  find: (command: ArticleCommand) => string | undefined;
  message: (found: string) => string;
  hint: string;
}[] = [
  {
    rule: 'typographic-character',
    find: ({ code }) => findTypographicCharacter(code),
    message: (found) => `A command holds ‘${found}’, a typographic character no shell understands.`,
    hint: 'Use straight quotes, plain hyphens and ordinary spaces.',
  },
  {
    rule: 'wrong-shell',
    find: ({ shell, code }) => findForeignWord(shell, code),
    message: (found) => `‘${found}’ does not belong into this shell.`,
    hint: 'PowerShell has cmdlets (Get-Service); cmd has & and %VARIABLES%. Change the fence’s language or the command.',
  },
  {
    rule: 'placeholder-style',
    find: ({ shell, code }) => findOddPlaceholder(shell, code),
    message: (found) => `‘${found}’ is not how this site writes a placeholder.`,
    hint: `Use one of: ${Object.keys(PLACEHOLDERS).join(', ')}.`,
  },
  {
    rule: 'machinekeys-folder',
    find: ({ code }) => (touchesMachineKeysFolder(code) ? 'MachineKeys' : undefined),
    message: () => 'A command renames, moves, deletes, resets or takes over the MachineKeys folder.',
    hint: 'The folder holds every service’s private keys. Repair only the one f686aace… file.',
  },
];

/** Reports what is wrong with commands by themselves: shell, placeholders, characters, the MachineKeys folder. */
export function commandsClean(commands: readonly ArticleCommand[]): Finding[] {
  return commands.flatMap((command) =>
    COMMAND_FAULTS.flatMap(({ rule, find, message, hint }) => {
      const found = find(command);
      return found === undefined ? [] : [{ rule, line: command.line, message: message(found), hint }];
    }),
  );
}
