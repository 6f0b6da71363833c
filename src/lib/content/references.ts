import type { Issue } from '../issues/issue.ts';
import { didYouMean } from '../text.ts';
import type { Content } from './content.ts';

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
  system: { rule: 'unknown-system', noun: 'System', folder: 'systems' },
} as const;

/** Reports every name that points to a file that does not exist, with the nearest one that does. */
export function judgeReferences(content: Content): Issue[] {
  const known = {
    fix: content.fixes.map(({ id }) => id),
    code: content.codes.map(({ id }) => id),
    source: content.sources.map(({ id }) => id),
    wayIn: content.waysIn.map(({ id }) => id),
    observation: content.observations.map(({ id }) => id),
    question: content.questions.map(({ id }) => id),
    system: ['any', ...content.systems.map(({ id }) => id)],
  };
  return referencesOf(content)
    .filter(({ to, id }) => !known[to].includes(id))
    .map(({ file, line, to, id, where }) => ({
      rule: KINDS[to].rule,
      file,
      ...(line === undefined ? {} : { line }),
      message: `${KINDS[to].noun} ‘${id}’ (${where}) does not exist in src/content/${KINDS[to].folder}.`,
      hint: didYouMean(id, known[to]),
    }));
}

/** Reports sources that nothing cites: a register entry without use is a fact without a place. */
export function judgeUnusedSources(content: Content): Issue[] {
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
    ...content.corrections.flatMap(correctionReferences),
    ...content.messages.flatMap(messageReferences),
    ...content.checklist.flatMap(({ file, data }) => named(file, 'fix', data.fixes, 'fixes')),
    ...content.systems.flatMap(({ file, data }) => [
      ...named(file, 'source', data.sources, 'sources'),
      ...data.builds.flatMap(({ sources }) => named(file, 'source', sources, 'builds')),
    ]),
    ...content.compatibility.flatMap(compatibilityReferences),
    ...content.register.flatMap(({ file, data }) =>
      data.entries.flatMap(({ name, sources }) => named(file, 'source', sources ?? [], name)),
    ),
    ...content.waysIn.flatMap(({ file, data }) => named(file, 'source', data.sources, 'sources')),
  ];
}

function named(file: string, to: Reference['to'], ids: readonly string[] = [], where: string): Reference[] {
  return ids.map((id) => ({ file, to, id, where }));
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
  const { file, data } = fix;
  return [
    ...bodyReferences(fix),
    ...named(file, 'source', data.evidence.sources, 'evidence.sources'),
    ...data.fingerprints.flatMap(({ sources }, i) => named(file, 'source', sources, `fingerprints.${i}`)),
    ...data.appliesTo.flatMap(({ sources }, i) => named(file, 'source', sources, `appliesTo.${i}`)),
    ...named(
      file,
      'fix',
      data.next.map(({ fix }) => fix),
      'next',
    ),
    ...named(file, 'code', data.codes, 'codes'),
    ...named(file, 'code', data.usually?.codes, 'usually.codes'),
    ...named(file, 'wayIn', data.waysIn, 'waysIn'),
  ];
}

function questionReferences(question: Content['questions'][number]): Reference[] {
  const observed = question.data.answers.flatMap(({ observed }) => observed.map((name) => name.replace('!', '')));
  return [...bodyReferences(question), ...named(question.file, 'observation', observed, 'answers.observed')];
}

function outcomeReferences({ file, data }: Content['outcomes'][number]): Reference[] {
  return data.kind === 'code-page' ? named(file, 'code', data.codes, 'codes') : named(file, 'fix', data.fixes, 'fixes');
}

function codeReferences({ file, data }: Content['codes'][number]): Reference[] {
  return [
    ...named(file, 'source', data.sources, 'sources'),
    ...data.reports.flatMap(({ sources }) => named(file, 'source', sources, 'reports')),
    ...named(file, 'fix', data.fixes, 'fixes'),
    ...named(file, 'question', data.questions, 'questions'),
    ...named(
      file,
      'code',
      data.neighbours.map(({ code }) => code),
      'neighbours',
    ),
  ];
}

function observationReferences({ file, data }: Content['observations'][number]): Reference[] {
  return [
    ...named(file, 'fix', data.confirms, 'confirms'),
    ...named(file, 'fix', data.refutes, 'refutes'),
    ...named(file, 'fix', data.oppositeConfirms, 'oppositeConfirms'),
    ...named(file, 'fix', data.oppositeRefutes, 'oppositeRefutes'),
    ...named(file, 'source', data.sources, 'sources'),
  ];
}

function correctionReferences({ file, data }: Content['corrections'][number]): Reference[] {
  return [...named(file, 'fix', data.fixes, 'fixes'), ...named(file, 'source', data.sources, 'sources')];
}

function compatibilityReferences({ file, data }: Content['compatibility'][number]): Reference[] {
  return [
    ...named(file, 'system', data.clients, 'clients'),
    ...named(file, 'system', data.hosts, 'hosts'),
    ...named(file, 'fix', data.fixes, 'fixes'),
    ...named(file, 'source', data.sources, 'sources'),
  ];
}

function messageReferences({ file, data }: Content['messages'][number]): Reference[] {
  const wordings = Object.values(data.texts).flat();
  return [
    ...wordings.flatMap(({ sources }) => named(file, 'source', sources, 'texts')),
    ...data.leadsTo.map((target) =>
      'fix' in target
        ? { file, to: 'fix' as const, id: target.fix, where: 'leadsTo' }
        : { file, to: 'code' as const, id: target.code, where: 'leadsTo' },
    ),
  ];
}
