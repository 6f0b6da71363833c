import type { Shell } from '../schema/components.ts';

/**
 * Verbs that change a machine, per shell. The list is what a read-only check may not contain; it is a fence for
 * writers, not a sandbox, so it prefers a false alarm to a silent change.
 */
const CHANGING: Record<Shell, readonly RegExp[]> = {
  powershell: [
    /\b(?:Add|Clear|Copy|Disable|Enable|Grant|Initialize|Install|Invoke|Mount|Move|Register|Remove|Rename|Repair|Reset|Restart|Resume|Revoke|Save|Set|Start|Stop|Suspend|Uninstall|Unregister|Update|Write)-[A-Z]\w+/i,
    /\bNew-(?!Object\b|TimeSpan\b|CimSession\b|PSSession\b)[A-Z]\w+/i,
    /(?:^|\s)-Repair\b/i,
    /(?:^|[|;&]\s*)(?:ri|rd|rm|del|erase|ren|rni|mv|move|mi|sp|spsv|sasv|kill)\s/im,
  ],
  cmd: [],
  bash: [
    /\b(?:rm|mv|cp|tee|chmod|chown|usermod|apt|apt-get|dnf|make-ssl-cert|killall|pkill)\s/,
    /\bsystemctl\s+(?:--\S+\s+)*(?:start|stop|restart|reload|enable|disable|mask)\b/,
    /\bsed\s+-i/,
    /\bgrdctl\s.*\b(?:enable|disable|set-\S+|clear-\S+)/,
    /(?:^|[^>2&])>{1,2}\s*\/(?!dev\/null)/,
  ],
  rdp: [],
  text: [],
};

/** Programs that change Windows from either shell. */
const CHANGING_PROGRAMS = [
  /\breg(?:\.exe)?\s+(?:add|delete|import|restore|copy|load|unload)\b/i,
  /\bnet\s+(?:stop|start|user\s+\S+\s+\S+|localgroup\s+.*\/(?:add|delete))/i,
  /\bsc(?:\.exe)?\s+(?:config|start|stop|delete|create|failure)\b/i,
  /\b(?:takeown|logoff|shutdown|gpupdate|tsdiscon|rwinsta|bcdedit\s+\/set|dism)\b/i,
  /\bicacls\b.*\/(?:grant|deny|reset|setowner|restore|remove|inheritance|setintegritylevel)/i,
  /\bnetsh\b.*\b(?:set|add|delete|reset)\b/i,
  /\bwmic\b.*\b(?:set|call|delete|create)\b/i,
  /\bpowercfg\s+[/-](?!q|l|a\b|query|list|lastwake|requests|devicequery|waketimers|availablesleepstates)/i,
  /\bcmdkey\s+\/(?:add|delete|generic)/i,
  /\bipconfig\s+\/(?:flushdns|release|renew|registerdns)/i,
  /\bcertutil\b.*-(?:delstore|addstore|repairstore|importpfx)/i,
  /\bsecedit\s+\/(?:configure|import)/i,
  /\bmstsc\s+\/uninstall/i,
  /\baz\s+.*\b(?:update|create|delete|reset\S*|set|start|stop|restart|redeploy|deallocate|invoke)\b/i,
  /(?:^|[&|]\s*)(?:del|erase|ren|rename|move|copy|xcopy|robocopy|rd|rmdir)\s/im,
];

/**
 * The first word of a command that changes a machine, or `undefined` for one that only reads.
 *
 * @example findChangingVerb('powershell', 'Restart-Service TermService -Force') // 'Restart-Service'
 * @example findChangingVerb('cmd', 'reg query HKLM\\SYSTEM') // undefined
 */
export function findChangingVerb(shell: Shell, code: string): string | undefined {
  const text = withoutComments(shell, code);
  const programs = shell === 'powershell' || shell === 'cmd' ? CHANGING_PROGRAMS : [];
  for (const pattern of [...CHANGING[shell], ...programs]) {
    const found = pattern.exec(text);
    if (found !== null) return found[0].trim();
  }
  return undefined;
}

/** A setting that lowers protection: allowed only inside `<Test>`, never as a step. */
interface Weakening {
  pattern: RegExp;
  what: string;
}

const VALUE = (name: string, values: string) =>
  new RegExp(`\\b${name}\\b['"]?(?:\\s+-Value)?(?:\\s+/t\\s+\\w+)?(?:\\s+/d)?[\\s=]+['"]?(?:${values})\\b`, 'i');

const WEAKENINGS: readonly Weakening[] = [
  { pattern: VALUE('UserAuthentication', '0'), what: 'turns Network Level Authentication off' },
  { pattern: VALUE('SecurityLayer', '[01]'), what: 'lowers the security layer below TLS' },
  { pattern: VALUE('MinEncryptionLevel', '[12]'), what: 'lowers the encryption level' },
  { pattern: VALUE('AllowEncryptionOracle', '2'), what: 'opens the CredSSP hole of CVE-2018-0886' },
  { pattern: VALUE('fDisableEncryption', '1'), what: 'turns encryption off' },
  { pattern: /\bSet-NetFirewallProfile\b.*-Enabled\s+['"$]?False/i, what: 'turns the firewall off' },
  { pattern: /\badvfirewall\s+set\s+\w+\s+state\s+off/i, what: 'turns the firewall off' },
  {
    pattern: /\bTLS 1\.[01]\\(?:Server|Client).*(?:Enabled.*\b1|DisabledByDefault.*\b0)\b/i,
    what: 'turns an old TLS version on',
  },
  { pattern: /\benablecredsspsupport:i:0/i, what: 'turns CredSSP, and with it NLA, off in this client' },
  { pattern: /\bauthentication level:i:0/i, what: 'connects even when the host cannot be verified' },
  { pattern: /\/sec:rdp\b/i, what: 'uses the unauthenticated native RDP security' },
  { pattern: /\/cert:ignore\b/i, what: 'accepts any certificate' },
  { pattern: /\b(?:DisableNLA|ResetRDPCert)\b/i, what: 'lowers protection through Run Command' },
  {
    pattern: /\bUninstall-WindowsFeature\b.*Defender|\bDisableRealtimeMonitoring\s+\$true/i,
    what: 'turns virus protection off',
  },
];

/**
 * What a command weakens, or `undefined`.
 *
 * @example findWeakening('reg add "…\\RDP-Tcp" /v UserAuthentication /t REG_DWORD /d 0 /f') // 'turns Network Level Authentication off'
 */
export function findWeakening(code: string): string | undefined {
  return code
    .split('\n')
    .map((text) => WEAKENINGS.find(({ pattern }) => pattern.test(text))?.what)
    .find((what) => what !== undefined);
}

const FOLDER_END = String.raw`MachineKeys(?:_old)?(?:\\?\*)?['"]?(?=\s|$)`;
const FOLDER_ACTIONS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:ren|rename|Rename-Item|rni|mv|move|Move-Item|mi|del|erase|rd|rmdir|rm|ri|Remove-Item)\b.*${FOLDER_END}`,
    'i',
  ),
  new RegExp(String.raw`\btakeown\b.*${FOLDER_END}`, 'i'),
  new RegExp(String.raw`\bicacls\b.*${FOLDER_END}.*\/reset`, 'i'),
];

/**
 * Whether a command renames, moves, deletes, resets or takes over the MachineKeys folder as a whole. The folder
 * holds the private keys of every service of the computer, so only the one RDP key file may be touched.
 */
export function touchesMachineKeysFolder(code: string): boolean {
  return code.split('\n').some((text) => FOLDER_ACTIONS.some((pattern) => pattern.test(text)));
}

const CMDLET =
  /\b(?:Get|Set|New|Remove|Test|Restart|Start|Stop|Resolve|Enable|Disable|Add|Where|ForEach|Select|Format|Out)-[A-Z]\w+/;
const CMD_ONLY = /(?:^|\s)(?:\/y\s+&|&\s+net|&&)(?:\s|$)|%\w+%|\b2>nul\b|(?:^|\n)\s*(?:rem|@echo)\s/i;

/** Words of the other Windows shell in a command, or `undefined`: `Get-Service` in a cmd block, `%ProgramData%` in PowerShell. */
export function findForeignWord(shell: Shell, code: string): string | undefined {
  const text = withoutComments(shell, code);
  if (shell === 'cmd') return CMDLET.exec(text)?.[0];
  if (shell === 'powershell') return CMD_ONLY.exec(text)?.[0].trim();
  return undefined;
}

/** A typographic quote or dash in a command: it looks right and does not run. */
export function findTypographicCharacter(code: string): string | undefined {
  return /[‘’“”„–—\u00a0]/.exec(code)?.[0];
}

/** Names that stand for the reader's own: written in one style and explained once. */
export const PLACEHOLDERS = {
  HOST: 'the name or address of the remote computer',
  USER: 'the account that signs in',
  DOMAIN: 'your Windows domain',
  DC: 'a domain controller',
  THUMBPRINT: 'the thumbprint of your certificate',
  GUID: 'the rest of the file’s name on your machine',
  VPN: 'the name of your VPN’s network adapter',
  GATEWAY: 'the address of the gateway',
  PORT: 'the port number you use',
  VM: 'the name of the virtual machine',
  GROUP: 'the name of the Azure resource group',
} as const;

/** A placeholder written in another style (`<server>`, `[host]`, `your-pc`), or `undefined`. */
export function findOddPlaceholder(shell: Shell, code: string): string | undefined {
  if (shell === 'text') return undefined;
  const angle = /<[A-Za-z][\w -]*>/.exec(code)?.[0];
  return angle ?? /\b(?:your|my)-?(?:server|pc|host|domain|user)\b/i.exec(code)?.[0];
}

function withoutComments(shell: Shell, code: string): string {
  return shell === 'powershell' || shell === 'bash' ? code.replaceAll(/(^|\s)#.*$/gm, '$1') : code;
}
