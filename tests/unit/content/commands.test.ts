// cspell:ignore ltnp
import { describe, expect, it } from 'vitest';
import {
  findChangingVerb,
  findForeignWord,
  findOddPlaceholder,
  findTypographicCharacter,
  findWeakening,
  touchesMachineKeysFolder,
} from '~/lib/content/commands.ts';
import type { Shell } from '~/lib/schema/components.ts';

const TLS_KEY = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.0\\Server';
const KEYS = 'C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys';
const ONE_KEY = `${KEYS}\\f686aace6942fb7f7ceb231212eef4a4_GUID`;

describe('findChangingVerb', () => {
  it.each<[Shell, string, string]>([
    ['powershell', 'Restart-Service TermService -Force', 'Restart-Service'],
    ['powershell', 'Get-Service TermService | Start-Service', 'Start-Service'],
    ['powershell', 'Set-ItemProperty $p SecurityLayer 2', 'Set-ItemProperty'],
    ['powershell', 'New-ItemProperty -Path $p -Name X', 'New-ItemProperty'],
    ['powershell', 'New-Item $p', 'New-Item'],
    ['powershell', 'remove-item $p', 'remove-item'],
    ['powershell', 'Invoke-Command HOST { hostname }', 'Invoke-Command'],
    ['powershell', 'Test-ComputerSecureChannel -Repair', '-Repair'],
    ['powershell', 'Get-ChildItem $p | ri -Force', '| ri'],
    ['powershell', 'ipconfig /flushdns', 'ipconfig /flushdns'],
    ['powershell', 'reg add HKLM\\X /v Y', 'reg add'],
    ['cmd', 'reg.exe delete HKLM\\X /f', 'reg.exe delete'],
    ['cmd', 'reg import rdp.reg', 'reg import'],
    ['cmd', 'net stop TermService', 'net stop'],
    ['cmd', 'net localgroup "Remote Desktop Users" USER /add', 'net localgroup "Remote Desktop Users" USER /add'],
    ['cmd', 'sc config TermService start= demand', 'sc config'],
    ['cmd', 'takeown /f key', 'takeown'],
    ['cmd', 'icacls key /grant "NETWORK SERVICE:R"', 'icacls key /grant'],
    [
      'cmd',
      'netsh advfirewall firewall set rule group="remote desktop" new enable=Yes',
      'netsh advfirewall firewall set',
    ],
    ['cmd', 'wmic /namespace:\\\\root\\cimv2 path X call SetY 1', 'wmic /namespace:\\\\root\\cimv2 path X call'],
    ['cmd', 'cmdkey /delete:TERMSRV/HOST', 'cmdkey /delete'],
    ['cmd', 'certutil -store & certutil -delstore My 1', 'certutil -store & certutil -delstore'],
    ['cmd', 'echo x & del file', '& del'],
    ['cmd', 'powercfg /change standby-timeout-ac 0', 'powercfg /'],
    ['cmd', 'logoff 3', 'logoff'],
    ['cmd', 'gpupdate /force', 'gpupdate'],
    ['cmd', 'az vm restart -g GROUP -n VM', 'az vm restart'],
    ['bash', 'sudo systemctl restart xrdp', 'systemctl restart'],
    ['bash', "sed -i 's/a/b/' file", 'sed -i'],
    ['bash', 'sudo apt-get install freerdp2', 'apt-get'],
    ['bash', 'echo 1 > /proc/x', '> /'],
    ['bash', 'grdctl --system rdp enable', 'grdctl --system rdp enable'],
  ])('finds what changes in %s: %s', (shell, code, verb) => {
    expect(findChangingVerb(shell, code)).toBe(verb);
  });

  it.each<[Shell, string]>([
    ['powershell', 'Get-Service TermService'],
    ['powershell', 'New-Object System.Net.Sockets.TcpClient'],
    ['powershell', 'New-TimeSpan -Start $a'],
    ['powershell', 'Test-NetConnection HOST -Port 3389'],
    ['powershell', 'Test-ComputerSecureChannel'],
    ['powershell', '# Restart-Service TermService\nGet-Service TermService'],
    ['powershell', 'Get-ItemProperty HKLM:\\X | Format-List'],
    ['cmd', 'reg query HKLM\\SYSTEM'],
    ['cmd', 'reg export HKLM\\X rdp.reg'],
    ['cmd', 'net user USER'],
    ['cmd', 'sc query TermService'],
    ['cmd', 'icacls key'],
    ['cmd', 'icacls key /save acl.txt'],
    ['cmd', 'netsh interface portproxy show all'],
    ['cmd', 'powercfg /requests'],
    ['cmd', 'cmdkey /list'],
    ['cmd', 'certutil -store My'],
    ['cmd', 'az vm show -g GROUP -n VM'],
    ['bash', 'systemctl status xrdp'],
    ['bash', 'grdctl --system status'],
    ['bash', 'ss -ltnp 2>/dev/null'],
    ['rdp', 'full address:s:HOST'],
    ['text', 'Restart-Service TermService'],
  ])('finds nothing that changes in %s: %s', (shell, code) => {
    expect(findChangingVerb(shell, code)).toBeUndefined();
  });
});

describe('findWeakening', () => {
  it.each([
    ['reg add "HKLM\\X" /v UserAuthentication /t REG_DWORD /d 0 /f', 'turns Network Level Authentication off'],
    ["Set-ItemProperty $p 'UserAuthentication' 0", 'turns Network Level Authentication off'],
    ['Set-ItemProperty $p -Name UserAuthentication -Value 0', 'turns Network Level Authentication off'],
    ['Set-ItemProperty $p SecurityLayer 0', 'lowers the security layer below TLS'],
    ['Set-ItemProperty $p SecurityLayer 1', 'lowers the security layer below TLS'],
    ['Set-ItemProperty $p MinEncryptionLevel 1', 'lowers the encryption level'],
    ['reg add X /v AllowEncryptionOracle /t REG_DWORD /d 2', 'opens the CredSSP hole of CVE-2018-0886'],
    ['reg add X /v fDisableEncryption /d 1', 'turns encryption off'],
    ['Set-NetFirewallProfile -All -Enabled False', 'turns the firewall off'],
    ['netsh advfirewall set allprofiles state off', 'turns the firewall off'],
    [`reg add "${TLS_KEY}" /v Enabled /t REG_DWORD /d 1`, 'turns an old TLS version on'],
    [`reg add "${TLS_KEY}" /v DisabledByDefault /t REG_DWORD /d 0`, 'turns an old TLS version on'],
    ['enablecredsspsupport:i:0', 'turns CredSSP, and with it NLA, off in this client'],
    ['authentication level:i:0', 'connects even when the host cannot be verified'],
    ['xfreerdp /v:HOST /sec:rdp', 'uses the unauthenticated native RDP security'],
    ['xfreerdp /v:HOST /cert:ignore', 'accepts any certificate'],
    ['az vm run-command invoke --command-id DisableNLA', 'lowers protection through Run Command'],
    ['Set-MpPreference -DisableRealtimeMonitoring $true', 'turns virus protection off'],
  ])('%s %s', (code, what) => {
    expect(findWeakening(`# first\n${code}`)).toBe(what);
  });

  it.each([
    'Set-ItemProperty $p UserAuthentication 1',
    'Set-ItemProperty $p SecurityLayer 2',
    'reg add X /v AllowEncryptionOracle /t REG_DWORD /d 0',
    'Get-ItemProperty $p | Format-List SecurityLayer,UserAuthentication',
    'enablecredsspsupport:i:1',
    'xfreerdp /v:HOST /sec:nla',
    `reg add "${TLS_KEY}" /v Enabled /t REG_DWORD /d 0`,
    `reg add "${TLS_KEY.replace('1.0', '1.2')}" /v Enabled /t REG_DWORD /d 1`,
  ])('finds nothing weakened by %s', (code) => {
    expect(findWeakening(code)).toBeUndefined();
  });
});

describe('touchesMachineKeysFolder', () => {
  it.each([
    `ren "${KEYS}" MachineKeys_old`,
    `Rename-Item ${KEYS} MachineKeys_old`,
    `Remove-Item "${KEYS}\\*"`,
    `takeown /f "${KEYS}" /a /r`,
    `icacls "${KEYS}" /reset /t`,
  ])('is true for %s', (code) => {
    expect(touchesMachineKeysFolder(code)).toBe(true);
  });

  it.each([
    `icacls "${ONE_KEY}"`,
    `icacls "${ONE_KEY}" /grant *S-1-5-20:R`,
    `icacls "${KEYS}"`,
    `Get-ChildItem ${KEYS}`,
  ])('is false for %s', (code) => {
    expect(touchesMachineKeysFolder(code)).toBe(false);
  });
});

describe('findForeignWord', () => {
  it.each<[Shell, string, string | undefined]>([
    ['cmd', 'Get-Service TermService', 'Get-Service'],
    ['cmd', 'qwinsta | ForEach-Object { $_ }', 'ForEach-Object'],
    ['cmd', 'netstat -ano | findstr 3389', undefined],
    ['powershell', 'dir %ProgramData%', '%ProgramData%'],
    ['powershell', 'net stop TermService /y & net start TermService', '/y &'],
    ['powershell', 'hostname && whoami', '&&'],
    ['powershell', 'qwinsta 2>nul', '2>nul'],
    ['powershell', 'rem look first', 'rem'],
    ['powershell', '# 100 %sure%\nGet-Service', undefined],
    ['powershell', '& netstat -ano', undefined],
    ['bash', 'hostname && whoami', undefined],
  ])('in %s, %s: %s', (shell, code, word) => {
    expect(findForeignWord(shell, code)).toBe(word);
  });
});

describe('findTypographicCharacter', () => {
  it.each([
    ['reg query “HKLM”', '“'],
    ['Get-Service –Name X', '–'],
    ['echo ’', '’'],
    ['echo a\u00a0b', '\u00a0'],
    ['echo "a" - \'b\'', undefined],
  ])('in %s finds %s', (code, found) => {
    expect(findTypographicCharacter(code)).toBe(found);
  });
});

describe('findOddPlaceholder', () => {
  it.each<[Shell, string, string | undefined]>([
    ['cmd', 'ping <server name>', '<server name>'],
    ['cmd', 'ping your-pc', 'your-pc'],
    ['powershell', 'Test-NetConnection myserver', 'myserver'],
    ['cmd', 'ping HOST', undefined],
    ['text', 'ping <server>', undefined],
  ])('in %s, %s: %s', (shell, code, found) => {
    expect(findOddPlaceholder(shell, code)).toBe(found);
  });
});
