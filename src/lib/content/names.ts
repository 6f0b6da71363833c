import type { NameKind } from '../schema/register.ts';
import type { ArticleCommand } from './article.ts';

/** A proper name found in a text or command: a service, registry key, event, update, cmdlet or program. */
export interface FoundName {
  kind: NameKind;
  name: string;
  /** Parameters or switches used with a cmdlet or program. */
  options?: string[];
  line: number;
}

/** One command of a PowerShell text, as a parser reports it. */
export interface PowerShellCommand {
  name: string;
  parameters: string[];
  text: string;
}

const HIVES: Readonly<Record<string, string>> = {
  HKEY_LOCAL_MACHINE: 'HKLM',
  HKEY_CURRENT_USER: 'HKCU',
  HKEY_USERS: 'HKU',
  HKEY_CLASSES_ROOT: 'HKCR',
};

/**
 * One spelling for all ways to write a registry key.
 *
 * @example normalizeRegistryKey('HKLM:\\SYSTEM\\Setup') // 'HKLM\\SYSTEM\\Setup'
 */
export function normalizeRegistryKey(path: string): string {
  const [hive = '', ...rest] = path
    .replace(/^Registry::/i, '')
    .replace(/\\+$/, '')
    .split('\\');
  const short = hive.replace(':', '').toUpperCase();
  return [HIVES[short] ?? short, ...rest].join('\\');
}

/** Names in prose: events, updates, and registry keys or services between backticks. */
export function namesInProse(text: string, line: number): FoundName[] {
  const codes = [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
  return [
    ...updatesIn(text),
    ...eventsIn(text),
    ...codes.flatMap((code) => [
      ...(/^(?:Registry::)?HK[A-Z_]+:?\\/.test(code)
        ? [{ kind: 'registry-key' as const, name: normalizeRegistryKey(code) }]
        : registryKeysIn(code)),
      ...(/^\w+(?:serv|svc|service|env)$/i.test(code) ? [{ kind: 'service' as const, name: code }] : []),
    ]),
  ].map((found) => ({ ...found, line }));
}

/** Names in a command, whatever shell it is for; `parsed` holds the commands of a PowerShell text. */
export function namesInCommand(
  { shell, code, line }: Pick<ArticleCommand, 'shell' | 'code' | 'line'>,
  parsed: readonly PowerShellCommand[] = [],
): FoundName[] {
  if (shell === 'rdp' || shell === 'text') return [];
  const calls =
    shell === 'powershell'
      ? parsed.map(callOfPowerShell)
      : callsOfText(code, shell === 'bash' ? /^(?:--?[A-Za-z]|\/[a-z][\w-]*:)/ : /^[-/][A-Za-z]/);
  const isWindows = shell !== 'bash';
  const named = isWindows
    ? [
        ...registryKeysIn(code),
        ...registryValuesIn(code),
        ...servicesIn(code),
        ...eventsInFilter(code),
        ...updatesIn(code),
      ]
    : [];
  return [...named, ...calls].map((found) => ({ ...found, line }));
}

type Bare = Omit<FoundName, 'line'>;

function updatesIn(text: string): Bare[] {
  return [...text.matchAll(/\bKB ?(\d{6,7})\b/g)].map(([, number]) => ({ kind: 'update', name: `KB${number}` }));
}

/** “event 1058”, “events 131 and 261”, “1057 or 1058” after the word, and Schannel’s 368xx anywhere. */
function eventsIn(text: string): Bare[] {
  const lists = [...text.matchAll(/\bevents? (?:ids? )?((?:\d{1,5}(?:, | and | or |–)?)+)/gi)].flatMap(
    ([, list = '']) => list.match(/\d{1,5}/g) ?? [],
  );
  const schannel = text.match(/\b368\d\d\b/g) ?? [];
  return [...new Set([...lists, ...schannel])].map((name) => ({ kind: 'event', name }));
}

function eventsInFilter(code: string): Bare[] {
  const ids = [...code.matchAll(/\b(?:EventID|Id)\s*=\s*((?:\d+,?)+)/gi)].flatMap(([, list = '']) =>
    list.split(',').filter(Boolean),
  );
  return ids.map((name) => ({ kind: 'event', name }));
}

function registryKeysIn(code: string): Bare[] {
  const quoted = [...code.matchAll(/["']((?:Registry::)?HK[A-Z_]+:?\\[^"'\n]+)["']/gi)].map(([, path = '']) => path);
  const rest = code.replaceAll(/["'][^"'\n]*["']/g, ' ');
  const bare = [...rest.matchAll(/\bHK[A-Z_]+:?\\[^\s|;&`]+(?: (?:NT|Server|Management)\\[^\s|;&`]+)*/g)].map(
    ([path]) => path,
  );
  return [...quoted, ...bare].map((path) => ({ kind: 'registry-key', name: normalizeRegistryKey(path) }));
}

function registryValuesIn(code: string): Bare[] {
  const afterV = [
    ...code.matchAll(/\breg(?:\.exe)?\s+(?:query|add|delete)\s+.*?\/v\s+"?([\w ]+?)"?(?=\s+\/|\s*$|\s*[&|])/gim),
  ].map(([, name = '']) => name);
  const afterName = [
    ...code.matchAll(/\b(?:Get|Set|New|Remove)-ItemProperty(?:Value)?\b[^|;\n]*?-Name\s+["']?([\w,]+)/g),
  ].flatMap(([, list = '']) => list.split(','));
  const positional = [...code.matchAll(/\bSet-ItemProperty\s+(?:\$\w+|'[^']*'|"[^"]*")\s+(\w+)/g)].map(
    ([, name = '']) => name,
  );
  return [...afterV, ...afterName, ...positional].map((name) => ({ kind: 'registry-value', name }));
}

const SERVICE_VERBS =
  /\b(?:(?:Get|Set|Start|Stop|Restart)-Service(?:\s+-Name)?|net\s+(?:start|stop)|sc(?:\.exe)?\s+(?:qc|query|queryex|config|start|stop|failure))\s+["']?([\w,]+)/gi;

function servicesIn(code: string): Bare[] {
  return [...code.matchAll(SERVICE_VERBS)]
    .flatMap(([, list = '']) => list.split(',').filter(Boolean))
    .map((name) => ({ kind: 'service', name }));
}

/** Comparison operators look like parameters to the parser. */
const OPERATORS =
  /^-(?:[ci]?(?:eq|ne|gt|ge|lt|le|match|notmatch|like|notlike|contains|notcontains|in|replace)|and|or|not|f|join|split|as|is)$/i;

function callOfPowerShell({ name, parameters, text }: PowerShellCommand): Bare {
  if (/^[A-Z]\w*-[A-Z]\w*$/i.test(name))
    return {
      kind: 'cmdlet',
      name,
      options: parameters
        .map((parameter) => parameter.replace(/:$/, ''))
        .filter((parameter) => !OPERATORS.test(parameter)),
    };
  return programCall(text, /^[-/][A-Za-z]/);
}

/** The calls of a cmd or Unix shell text: one per line, pipe and ampersand. */
function callsOfText(code: string, option: RegExp): Bare[] {
  const lines = code.split('\n').map((text) => text.replace(/(^|\s)#.*$/, ''));
  return lines
    .flatMap(splitOutsideQuotes)
    .map((call) =>
      call
        .trim()
        .replace(/^\w+=\$\(/, '')
        .replace(/^sudo\s+(?:-u\s+\S+\s+)?/, ''),
    )
    .filter((call) => call !== '')
    .map((call) => programCall(call, option));
}

function splitOutsideQuotes(text: string): string[] {
  return text.match(/(?:"[^"]*"|'[^']*'|[^&|"'])+/g) ?? [];
}

function programCall(text: string, option: RegExp): Bare {
  const words = text.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  const name =
    (words[0] ?? '')
      .replaceAll('"', '')
      .replace(/\.exe$/i, '')
      .split('\\')
      .at(-1) ?? '';
  const options = words
    .slice(1)
    .filter((word) => option.test(word))
    .map((word) => (word.split(/[:=]/)[0] ?? word).toLowerCase());
  return { kind: 'program', name: name.toLowerCase(), options };
}
