// cspell:ignore Curent Conection
import { describe, expect, it } from 'vitest';
import { readContent } from '~/data/read-content.ts';
import type { ArticleCommand } from '~/lib/content/article.ts';
import { judgeNames } from '~/lib/content/name-rules.ts';
import type { Shell } from '~/lib/schema/components.ts';
import { parsePowerShell } from '../../scripts/content/powershell.ts';

const { content } = readContent(process.cwd());

/** What the real register says of one command. */
function judge(shell: Shell, code: string): (string | undefined)[] {
  const command: ArticleCommand = { shell, code, role: 'check', owner: 'look', line: 1 };
  const parsed = shell === 'powershell' ? (parsePowerShell([code])[0]?.commands ?? []) : [];
  return judgeNames(content, [{ file: 'a.mdx', command }], new Map([[command, parsed]])).flatMap(
    ({ message, hint }) => [message, hint],
  );
}

const NEW = 'A new name needs an entry with its source.';

describe('the register', () => {
  it.each<[Shell, string, string, string]>([
    [
      'powershell',
      'Restart-Service termserv',
      'Service ‘termserv’ is not in src/content/register.',
      `Did you mean ‘TermService’? ${NEW}`,
    ],
    ['bash', 'xfreerdp /v:HOST --sec=nla', 'xfreerdp has no ‘--sec’ in src/content/register.', 'Did you mean ‘/sec’?'],
    [
      'cmd',
      'reg query "HKLM\\SYSTEM\\CurentControlSet\\Control\\Terminal Server" /v fDenyTSConnections',
      'Registry key ‘HKLM\\SYSTEM\\CurentControlSet\\Control\\Terminal Server’ is not in src/content/register.',
      `Did you mean ‘HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server’? ${NEW}`,
    ],
    [
      'cmd',
      'reg query "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server" /v fDenyTSConnection',
      'Registry value ‘fDenyTSConnection’ is not in src/content/register.',
      `Did you mean ‘fDenyTSConnections’? ${NEW}`,
    ],
    [
      'powershell',
      'Test-NetConection HOST -Port 3389',
      'Cmdlet ‘Test-NetConection’ is not in src/content/register.',
      `Did you mean ‘Test-NetConnection’? ${NEW}`,
    ],
    [
      'powershell',
      'Test-NetConnection HOST -Prot 3389',
      'Test-NetConnection has no ‘-Prot’ in src/content/register.',
      'Did you mean ‘-Port’?',
    ],
  ])('knows that in %s “%s” is mistyped', (shell, code, message, hint) => {
    expect(judge(shell, code)).toEqual([message, hint]);
  });

  it('knows every name the content uses', () => {
    expect(judge('cmd', 'qwinsta')).toEqual([]);
  });
});
