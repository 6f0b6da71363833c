import { describe, expect, it } from 'vitest';
import type { ArticleCommand } from '~/lib/content/article.ts';
import { commandsClean, commandsReadOnly } from '~/lib/content/command-rules.ts';
import type { Shell } from '~/lib/schema/components.ts';

const command = (shell: Shell, code: string, role: ArticleCommand['role'] = 'check'): ArticleCommand[] => [
  { shell, code, role, owner: 'look', line: 7 },
];

describe('commandsReadOnly', () => {
  it('reports a check that changes the machine', () => {
    expect(commandsReadOnly(command('powershell', 'Restart-Service TermService'))).toEqual([
      {
        rule: 'check-changes',
        line: 7,
        message: 'Check ‘look’ holds ‘Restart-Service’, which changes the machine.',
        hint: 'A check only reads. Use another command, or move it into a <Change> of a step.',
      },
    ]);
  });

  it('reports a verification that changes the machine', () => {
    const found = commandsReadOnly(command('cmd', 'net start TermService', 'verify'));
    expect(found.map(({ message }) => message)).toEqual([
      'The <Verify> of ‘look’ holds ‘net start’, which changes the machine.',
    ]);
  });

  it('leaves changing commands of steps alone', () => {
    expect(commandsReadOnly(command('powershell', 'Restart-Service TermService', 'change'))).toEqual([]);
  });
});

describe('commandsClean', () => {
  it.each<[string, Shell, string, string, string]>([
    [
      'typographic-character',
      'cmd',
      'reg query “HKLM\\SYSTEM”',
      'A command holds ‘“’, a typographic character no shell understands.',
      'Use straight quotes, plain hyphens and ordinary spaces.',
    ],
    [
      'wrong-shell',
      'cmd',
      'Get-Service TermService',
      '‘Get-Service’ does not belong into this shell.',
      'PowerShell has cmdlets (Get-Service); cmd has & and %VARIABLES%. Change the fence’s language or the command.',
    ],
    [
      'wrong-shell',
      'powershell',
      'dir %ProgramData%',
      '‘%ProgramData%’ does not belong into this shell.',
      'PowerShell has cmdlets (Get-Service); cmd has & and %VARIABLES%. Change the fence’s language or the command.',
    ],
    [
      'placeholder-style',
      'cmd',
      'ping <server>',
      '‘<server>’ is not how this site writes a placeholder.',
      'Use one of: HOST, USER, DOMAIN, DC, THUMBPRINT, GUID, VPN, GATEWAY, PORT, VM, GROUP.',
    ],
    [
      'machinekeys-folder',
      'cmd',
      'ren "C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys" MachineKeys_old',
      'A command renames, moves, deletes, resets or takes over the MachineKeys folder.',
      'The folder holds every service’s private keys. Repair only the one f686aace… file.',
    ],
  ])('reports %s in %s', (rule, shell, code, message, hint) => {
    expect(commandsClean(command(shell, code))).toEqual([{ rule, line: 7, message, hint }]);
  });

  it('finds nothing wrong with a plain command', () => {
    expect(commandsClean(command('powershell', 'Test-NetConnection HOST -Port 3389'))).toEqual([]);
  });
});
