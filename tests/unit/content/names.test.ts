// cspell:ignore noout
import { describe, expect, it } from 'vitest';
import { namesInCommand, namesInProse, normalizeRegistryKey } from '~/lib/content/names.ts';
import type { Shell } from '~/lib/schema/components.ts';

const found = (names: ReturnType<typeof namesInProse>) =>
  names.map(({ kind, name, options }) => [kind, name, ...(options ?? [])].join(' '));

describe('normalizeRegistryKey', () => {
  it.each([
    ['HKLM:\\SYSTEM\\Setup', 'HKLM\\SYSTEM\\Setup'],
    ['HKEY_LOCAL_MACHINE\\SYSTEM\\Setup\\', 'HKLM\\SYSTEM\\Setup'],
    ['Registry::HKEY_USERS\\.DEFAULT', 'HKU\\.DEFAULT'],
    ['hkcu\\Software', 'HKCU\\Software'],
  ])('writes %s as %s', (path, name) => {
    expect(normalizeRegistryKey(path)).toBe(name);
  });
});

describe('namesInProse', () => {
  it.each([
    ['Install KB4490628 first, then KB 4474419.', ['update KB4490628', 'update KB4474419']],
    ['Look for event 1058.', ['event 1058']],
    ['Look for events 1057, 1058 and 131.', ['event 1057', 'event 1058', 'event 131']],
    ['Schannel writes 36870 or 36888.', ['event 36870', 'event 36888']],
    ['Restart `TermService`, not `SessionEnv`.', ['service TermService', 'service SessionEnv']],
    ['The service `termserv` does not exist.', ['service termserv']],
    [
      'See `HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server`.',
      ['registry-key HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server'],
    ],
    ['The number 1058 alone and the word TermService outside of code.', []],
  ])('finds in “%s”: %j', (text, names) => {
    expect(found(namesInProse(text, 3))).toEqual(names);
  });

  it('gives each name the line of its text', () => {
    expect(namesInProse('See event 1058.', 3)).toEqual([{ kind: 'event', name: '1058', line: 3 }]);
  });
});

describe('namesInCommand', () => {
  const namesOf = (shell: Shell, code: string) => found(namesInCommand({ shell, code, line: 1 }));

  it.each<[Shell, string, string[]]>([
    ['cmd', 'netstat -ano | findstr 3389', ['program netstat -ano', 'program findstr']],
    ['cmd', 'net stop TermService', ['service TermService', 'program net']],
    [
      'cmd',
      'sc qc TermService & sc query UmRdpService',
      ['service TermService', 'service UmRdpService', 'program sc', 'program sc'],
    ],
    [
      'cmd',
      'reg query "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server" /v fDenyTSConnections',
      [
        'registry-key HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server',
        'registry-value fDenyTSConnections',
        'program reg /v',
      ],
    ],
    [
      'cmd',
      'reg query HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion /v UBR',
      ['registry-key HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion', 'registry-value UBR', 'program reg /v'],
    ],
    ['cmd', 'C:\\Windows\\System32\\qwinsta.exe', ['program qwinsta']],
    ['bash', 'xfreerdp /v:HOST --sec=nla', ['program xfreerdp /v --sec']],
    ['bash', 'sudo -u xrdp openssl x509 -in /etc/xrdp/cert.pem -noout', ['program openssl -in -noout']],
    ['rdp', 'full address:s:HOST', []],
    ['text', 'Get-Service TermService', []],
  ])('finds in %s, %s: %j', (shell, code, names) => {
    expect(namesOf(shell, code)).toEqual(names);
  });

  it('takes the commands of PowerShell from its parser', () => {
    const code = "Get-ItemProperty 'HKLM:\\SYSTEM\\Setup' -Name A,B | Where-Object { $_ -ne 1 }";
    const parsed = [
      { name: 'Get-ItemProperty', parameters: ['-Name'], text: code },
      { name: 'Where-Object', parameters: ['-ne'], text: '' },
    ];
    expect(found(namesInCommand({ shell: 'powershell', code, line: 1 }, parsed))).toEqual([
      'registry-key HKLM\\SYSTEM\\Setup',
      'registry-value A',
      'registry-value B',
      'cmdlet Get-ItemProperty -Name',
      'cmdlet Where-Object',
    ]);
  });

  it('finds the events of a filter', () => {
    const code = "Get-WinEvent -FilterHashtable @{LogName='System';Id=1057,1058}";
    expect(found(namesInCommand({ shell: 'powershell', code, line: 1 }))).toEqual(['event 1057', 'event 1058']);
  });
});
