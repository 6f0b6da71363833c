// cspell:ignore Curent netsat Servce
import { describe, expect, it } from 'vitest';
import type { ArticleCommand } from '~/lib/content/article.ts';
import { judgeNames } from '~/lib/content/name-rules.ts';
import type { PowerShellCommand } from '~/lib/content/names.ts';
import type { Shell } from '~/lib/schema/components.ts';
import { contentWith, smallContent } from '../../helpers/content.ts';

/** Judges one command as if an article held it. */
function judgeCommand(shell: Shell, code: string, parsed: PowerShellCommand[] = []) {
  const command: ArticleCommand = { shell, code, role: 'check', owner: 'look', line: 7 };
  return judgeNames(smallContent(), [{ file: 'a.mdx', command }], new Map([[command, parsed]]));
}

/** Judges one sentence of an article. */
function judgeSentence(text: string) {
  const content = contentWith(({ fixes }) => fixes[0]?.article.prose.push({ text, section: 'fix', line: 7 }));
  return judgeNames(content, [], new Map());
}

describe('judgeNames', () => {
  it('finds nothing wrong with names of the register', () => {
    expect(judgeNames(smallContent(), [], new Map())).toEqual([]);
  });

  it.each<[string, Shell, string, string, string]>([
    ['a service', 'cmd', 'netstat & sc query termserv', 'Service ‘termserv’', 'Did you mean ‘TermService’?'],
    [
      'a registry path',
      'cmd',
      'netstat & "HKLM\\SYSTEM\\CurentControlSet\\Control\\Terminal Server"',
      'Registry key ‘HKLM\\SYSTEM\\CurentControlSet\\Control\\Terminal Server’',
      'Did you mean ‘HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server’?',
    ],
    ['a program', 'cmd', 'netsat -ano', 'Program ‘netsat’', 'Did you mean ‘netstat’?'],
    ['an update', 'cmd', 'netstat KB4490628', 'Update ‘KB4490628’', 'There are none yet.'],
  ])('reports %s that is not in the register', (_, shell, code, what, hint) => {
    expect(judgeCommand(shell, code).filter(({ message }) => message.startsWith(what))).toEqual([
      {
        rule: 'unknown-name',
        file: 'a.mdx',
        line: 7,
        message: `${what} is not in src/content/register.`,
        hint: `${hint} A new name needs an entry with its source.`,
      },
    ]);
  });

  it('reports a mistyped cmdlet', () => {
    const parsed = [{ name: 'Get-Servce', parameters: [], text: 'Get-Servce' }];
    expect(judgeCommand('powershell', 'Get-Servce', parsed)).toEqual([
      {
        rule: 'unknown-name',
        file: 'a.mdx',
        line: 7,
        message: 'Cmdlet ‘Get-Servce’ is not in src/content/register.',
        hint: 'Did you mean ‘Get-Service’? A new name needs an entry with its source.',
      },
    ]);
  });

  it('reports an option a program does not have', () => {
    expect(judgeCommand('bash', 'xfreerdp /v:HOST --sec=nla')).toEqual([
      {
        rule: 'unknown-option',
        file: 'a.mdx',
        line: 7,
        message: 'xfreerdp has no ‘--sec’ in src/content/register.',
        hint: 'Did you mean ‘/sec’?',
      },
    ]);
  });

  it('reports a parameter a cmdlet does not have', () => {
    const parsed = [{ name: 'test-netconnection', parameters: ['-Prot'], text: 'x' }];
    expect(judgeCommand('powershell', 'x', parsed)).toEqual([
      {
        rule: 'unknown-option',
        file: 'a.mdx',
        line: 7,
        message: 'Test-NetConnection has no ‘-Prot’ in src/content/register.',
        hint: 'Did you mean ‘-Port’?',
      },
    ]);
  });

  it('reads prose, too', () => {
    expect(judgeSentence('Look for event 1059.')).toEqual([
      {
        rule: 'unknown-name',
        file: 'src/content/fixes/flat-battery.mdx',
        line: 7,
        message: 'Event ‘1059’ is not in src/content/register.',
        hint: 'Did you mean ‘1058’? A new name needs an entry with its source.',
      },
    ]);
  });

  it('reads frontmatter and sheets, with their lines', () => {
    const content = contentWith(({ checklist, observations }) => {
      for (const { data } of checklist) data.do = 'Restart `termserv`.';
      for (const { data } of observations) data.how = 'Look for event 1059.';
    });
    expect(judgeNames(content, [], new Map()).map(({ file, line }) => [file, line])).toEqual([
      ['src/content/observations/light-burns.yaml', 4],
      ['src/content/checklist/look.yaml', 2],
    ]);
  });

  it('reports an event of a fingerprint that is not in the register', () => {
    const content = contentWith(({ fixes }) => {
      for (const print of fixes[0]?.data.fingerprints ?? []) if (print.kind === 'event') print.eventId = 1059;
    });
    expect(judgeNames(content, [], new Map())).toEqual([
      {
        rule: 'unknown-name',
        file: 'src/content/fixes/flat-battery.mdx',
        line: 29,
        message: 'Event ‘1059’ (fingerprints) is not in src/content/register.',
        hint: 'A new event needs an entry with its log and source.',
      },
    ]);
  });

  it('reports an event that is looked for in another log', () => {
    const content = contentWith(({ fixes }) => {
      for (const print of fixes[0]?.data.fingerprints ?? []) if (print.kind === 'event') print.log = 'Application';
    });
    expect(judgeNames(content, [], new Map())).toEqual([
      {
        rule: 'wrong-log',
        file: 'src/content/fixes/flat-battery.mdx',
        line: 29,
        message: 'Event 1058 is said to be in the log ‘Application’.',
        hint: 'The register knows it from: System.',
      },
    ]);
  });
});
