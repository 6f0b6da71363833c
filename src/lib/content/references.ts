import { ANY } from '../compatibility/table.ts';
import { BEARING_LISTS } from '../evidence/matrix.ts';
import type { Issue } from '../issues/issue.ts';
import { didYouMean } from '../text.ts';
import { type Content, type Entry, placeOf, type Unread } from './content.ts';

/** A name one file uses for another, with the place it is used. */
interface Reference {
  file: string;
  line?: number;
  /** What kind of name it is. */
  to: keyof typeof KINDS;
  id: string;
  /** Where in the file, for the message. */
  where: string;
}

const KINDS = {
  fix: { rule: 'unknown-fix', noun: 'Fix', folder: 'fixes' },
  code: { rule: 'unknown-code', noun: 'Code', folder: 'codes' },
  source: { rule: 'unknown-source', noun: 'Source', folder: 'sources' },
  wayIn: { rule: 'unknown-way-in', noun: 'Way in', folder: 'ways-in' },
  observation: { rule: 'unknown-observation', noun: 'Observation', folder: 'observations' },
  question: { rule: 'unknown-question', noun: 'Question', folder: 'questions' },
  outcome: { rule: 'unknown-outcome', noun: 'Outcome', folder: 'outcomes' },
  system: { rule: 'unknown-system', noun: 'System', folder: 'systems' },
} as const;

/** Reports every name that points to a file that does not exist, with the nearest one that does. */
export function judgeReferences(content: Content, unread: Unread = {}): Issue[] {
  const idsOf = (name: keyof Content) => [...content[name].map(({ id }) => id), ...(unread[name] ?? [])];
  // An empty collection is reported by the reader, once; not for every name that points into it.
  const known = {
    fix: idsOf('fixes'),
    code: idsOf('codes'),
    source: idsOf('sources'),
    wayIn: idsOf('waysIn'),
    observation: idsOf('observations'),
    question: idsOf('questions'),
    outcome: idsOf('outcomes'),
    system: idsOf('systems'),
  };
  return referencesOf(content)
    .filter(({ to, id }) => known[to].length > 0 && !known[to].includes(id))
    .map(({ file, line, to, id, where }) => ({
      rule: KINDS[to].rule,
      file,
      ...(line === undefined ? {} : { line }),
      message: `${KINDS[to].noun} ‘${id}’ (${where}) does not exist in src/content/${KINDS[to].folder}.`,
      hint: didYouMean(id, known[to]),
    }));
}

/** Reports sources that nothing cites: a register entry without use is a fact without a place. */
export function judgeUnusedSources(content: Content, unread: Unread = {}): Issue[] {
  // A file that could not be read may be the one that cites them.
  if (Object.values(unread).flat().length > 0) return [];
  const used = new Set(referencesOf(content).flatMap(({ to, id }) => (to === 'source' ? [id] : [])));
  return content.sources
    .filter(({ id }) => !used.has(id))
    .map(({ id, file }) => ({
      rule: 'unused-source',
      file,
      message: `Nothing cites source ‘${id}’.`,
      hint: 'Cite it where it belongs, or delete the file.',
    }));
}

/** Every name used by any content file. */
function referencesOf(content: Content): Reference[] {
  return [
    ...content.fixes.flatMap(fixReferences),
    ...content.questions.flatMap(questionReferences),
    ...content.outcomes.flatMap(outcomeReferences),
    ...content.codes.flatMap(codeReferences),
    ...content.observations.flatMap(observationReferences),
    ...content.corrections.flatMap((entry) => [
      ...named(entry, 'fix', entry.data.fixes, 'fixes'),
      ...named(entry, 'source', entry.data.sources, 'sources'),
    ]),
    ...content.messages.flatMap(messageReferences),
    ...content.checklist.flatMap((entry) => named(entry, 'fix', entry.data.fixes, 'fixes')),
    ...content.systems.flatMap((entry) => [
      ...named(entry, 'source', entry.data.sources, 'sources'),
      ...entry.data.builds.flatMap(({ sources }, i) => named(entry, 'source', sources, `builds.${i}.sources`)),
    ]),
    ...content.compatibility.flatMap(compatibilityReferences),
    ...content.register.flatMap((entry) =>
      entry.data.entries.flatMap(({ sources }, i) => named(entry, 'source', sources, `entries.${i}.sources`)),
    ),
    ...content.waysIn.flatMap((entry) => named(entry, 'source', entry.data.sources, 'sources')),
  ];
}

/** The names in a list of an entry; `path` says where the list stands. */
function named(
  entry: Entry<unknown>,
  to: Reference['to'],
  ids: readonly (string | undefined)[] = [],
  path: string,
): Reference[] {
  return ids.flatMap((id, i) =>
    id === undefined ? [] : [{ ...placeOf(entry, `${path}.${i}`), to, id, where: path.replace(/\.sources$/, '') }],
  );
}

function bodyReferences({ file, article }: Content['fixes'][number] | Content['questions'][number]): Reference[] {
  return [
    ...article.cites.map(({ key, line }) => ({
      file,
      line,
      to: 'source' as const,
      id: key,
      where: 'cited in the text',
    })),
    ...article.links.flatMap(({ url, line }) => linkReference(file, url, line)),
  ];
}

/** Links between our own pages: `/fix/nla/` and `/codes/0x904/#…` must lead somewhere. */
function linkReference(file: string, url: string, line: number): Reference[] {
  const [, kind, id] = /^\/(fix|codes)\/([^/#?]+)\/?(?:#.*)?$/.exec(url) ?? [];
  if (kind === undefined || id === undefined) return [];
  return [{ file, line, to: kind === 'fix' ? 'fix' : 'code', id, where: `link ${url}` }];
}

function fixReferences(fix: Content['fixes'][number]): Reference[] {
  const { data } = fix;
  return [
    ...bodyReferences(fix),
    ...named(fix, 'source', data.evidence.sources, 'evidence.sources'),
    ...data.fingerprints.flatMap(({ sources }, i) => named(fix, 'source', sources, `fingerprints.${i}.sources`)),
    ...data.appliesTo.flatMap(({ sources }, i) => named(fix, 'source', sources, `appliesTo.${i}.sources`)),
    ...named(
      fix,
      'fix',
      data.next.map(({ fix }) => fix),
      'next',
    ),
    ...named(fix, 'code', data.codes, 'codes'),
    ...named(fix, 'code', data.usually?.codes, 'usually.codes'),
    ...named(fix, 'wayIn', data.waysIn, 'waysIn'),
  ];
}

function questionReferences(question: Content['questions'][number]): Reference[] {
  const targets = [...question.data.answers, question.data.cantTell];
  const paths = targets.map((_, i) => (i < question.data.answers.length ? `answers.${i}` : 'cantTell'));
  return [
    ...bodyReferences(question),
    ...question.data.answers.flatMap(({ observed }, i) =>
      named(
        question,
        'observation',
        observed.map((name) => name.replace('!', '')),
        `answers.${i}.observed`,
      ),
    ),
    ...targets.flatMap((target, i) =>
      (['question', 'outcome'] as const).flatMap((to) => {
        const id = target[to];
        const path = `${paths[i]}.${to}`;
        return id === undefined ? [] : [{ ...placeOf(question, path), to, id, where: path }];
      }),
    ),
  ];
}

function outcomeReferences(entry: Content['outcomes'][number]): Reference[] {
  const { data } = entry;
  return data.kind === 'code-page'
    ? named(entry, 'code', data.codes, 'codes')
    : named(entry, 'fix', data.fixes, 'fixes');
}

function codeReferences(entry: Content['codes'][number]): Reference[] {
  const { data } = entry;
  return [
    ...named(entry, 'source', data.sources, 'sources'),
    ...data.reports.flatMap(({ sources }, i) => named(entry, 'source', sources, `reports.${i}.sources`)),
    ...named(entry, 'fix', data.fixes, 'fixes'),
    ...named(entry, 'question', data.questions, 'questions'),
    ...named(
      entry,
      'code',
      data.neighbours.map(({ code }) => code),
      'neighbours',
    ),
  ];
}

function observationReferences(entry: Content['observations'][number]): Reference[] {
  const { data } = entry;
  return [
    ...BEARING_LISTS.flatMap((list) => named(entry, 'fix', data[list], list)),
    ...named(entry, 'source', data.sources, 'sources'),
  ];
}

function compatibilityReferences(entry: Content['compatibility'][number]): Reference[] {
  const { data } = entry;
  return [
    ...(['clients', 'hosts'] as const).flatMap((end) =>
      named(
        entry,
        'system',
        data[end].map((id) => (id === ANY ? undefined : id)),
        end,
      ),
    ),
    ...named(entry, 'fix', data.fixes, 'fixes'),
    ...named(entry, 'source', data.sources, 'sources'),
  ];
}

function messageReferences(entry: Content['messages'][number]): Reference[] {
  const { data } = entry;
  return [
    ...Object.entries(data.texts).flatMap(([language, wordings]) =>
      wordings.flatMap(({ sources }, i) => named(entry, 'source', sources, `texts.${language}.${i}.sources`)),
    ),
    ...named(
      entry,
      'fix',
      data.leadsTo.map((target) => ('fix' in target ? target.fix : undefined)),
      'leadsTo',
    ),
    ...named(
      entry,
      'code',
      data.leadsTo.map((target) => ('code' in target ? target.code : undefined)),
      'leadsTo',
    ),
  ];
}
