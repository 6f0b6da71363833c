import type { Issue } from '../issues/issue.ts';
import type { NameKind, RegisterEntry } from '../schema/register.ts';
import { didYouMean } from '../text.ts';
import type { ArticleCommand } from './article.ts';
import { type Content, placeOf } from './content.ts';
import { type FoundName, namesInCommand, namesInProse, type PowerShellCommand } from './names.ts';
import type { PlacedCommand } from './sheet-rules.ts';
import { textsOf } from './texts.ts';

const NOUNS: Record<NameKind, string> = {
  service: 'Service',
  'registry-key': 'Registry key',
  'registry-value': 'Registry value',
  event: 'Event',
  update: 'Update',
  cmdlet: 'Cmdlet',
  program: 'Program',
};

/** What the register knows of one kind, by folded name. */
type Known = Map<string, { name: string; options: string[]; logs: string[] }>;

/**
 * Reports every service, registry path, event, update, cmdlet, parameter and program that the register does not
 * know, with the nearest one it does: `termserv` is a typing error, not a service.
 *
 * @param commands every command of the content
 * @param parsed the commands of each PowerShell block, by the block itself
 */
export function judgeNames(
  content: Content,
  commands: readonly PlacedCommand[],
  parsed: ReadonlyMap<ArticleCommand, readonly PowerShellCommand[]>,
): Issue[] {
  const known = readRegister(content.register.map(({ data }) => data));
  return [
    ...commands.flatMap(({ file, command }) =>
      namesInCommand(command, parsed.get(command)).flatMap((found) => judgeName(found, known, file)),
    ),
    ...textsOf(content).flatMap(({ file, line, text }) =>
      namesInProse(text, line ?? 1).flatMap((found) => judgeName(found, known, file)),
    ),
    ...content.fixes.flatMap((entry) =>
      entry.data.fingerprints.flatMap((print, i) =>
        print.kind === 'event' ? judgeEvent(print, known, placeOf(entry, `fingerprints.${i}.eventId`)) : [],
      ),
    ),
  ];
}

function readRegister(files: readonly RegisterEntry[]): Map<NameKind, Known> {
  const all = new Map<NameKind, Known>();
  for (const { kind, entries } of files) {
    const known: Known = all.get(kind) ?? new Map();
    for (const entry of entries) {
      const key = entry.name.toLowerCase();
      const before = known.get(key);
      known.set(key, {
        name: entry.name,
        options: 'options' in entry ? entry.options : [],
        logs: [...(before?.logs ?? []), ...('log' in entry ? [entry.log] : [])],
      });
    }
    all.set(kind, known);
  }
  return all;
}

function judgeName(
  { kind, name, options = [], line }: FoundName,
  register: ReadonlyMap<NameKind, Known>,
  file: string,
): Issue[] {
  const known = register.get(kind) ?? new Map<string, never>();
  const entry = known.get(name.toLowerCase());
  if (entry === undefined) {
    const names = [...known.values()].map((candidate) => candidate.name);
    return [
      {
        rule: 'unknown-name',
        file,
        line,
        message: `${NOUNS[kind]} ‘${name}’ is not in src/content/register.`,
        hint: `${didYouMean(name, names)} A new name needs an entry with its source.`,
      },
    ];
  }
  const spelled = entry.options.map((option) => option.toLowerCase());
  return options
    .filter((option) => !spelled.includes(option.toLowerCase()))
    .map((option) => ({
      rule: 'unknown-option',
      file,
      line,
      message: `${entry.name} has no ‘${option}’ in src/content/register.`,
      hint: didYouMean(option, entry.options),
    }));
}

function judgeEvent(
  { eventId, log }: { eventId: number; log: string },
  register: ReadonlyMap<NameKind, Known>,
  at: ReturnType<typeof placeOf>,
): Issue[] {
  const entry = register.get('event')?.get(String(eventId));
  if (entry === undefined)
    return [
      {
        rule: 'unknown-name',
        ...at,
        message: `Event ‘${eventId}’ (fingerprints) is not in src/content/register.`,
        hint: 'A new event needs an entry with its log and source.',
      },
    ];
  if (entry.logs.includes(log)) return [];
  return [
    {
      rule: 'wrong-log',
      ...at,
      message: `Event ${eventId} is said to be in the log ‘${log}’.`,
      hint: `The register knows it from: ${entry.logs.join(', ')}.`,
    },
  ];
}
