import { buildAliases } from '../codes/aliases.ts';
import type { Article } from '../content/article.ts';
import type { Content } from '../content/content.ts';
import { EVIDENCE_GRADES } from '../schema/shared.ts';
import { buildTree } from '../tree/build-tree.ts';
import { outcomesOf, questionsOf, type Tree } from '../tree/tree.ts';
import { cardPath, codePath, correctionPath, FIND_PATH, fixPath, nodePath } from '../urls.ts';

/** Pages that are one of a kind, with the id of their card; the other pages come from the content. */
export const SINGLE_PAGES: Readonly<Record<string, string>> = {
  '/': 'home',
  '/about/': 'about',
  '/checklist/': 'checklist',
  '/codes/': 'codes',
  '/compatibility/': 'compatibility',
  '/corrections/': 'corrections',
  '/fix/': 'fixes',
  '/flowchart/': 'flowchart',
  '/search/': 'search',
};

/** Files somebody else keeps the address of: browsers remember where the search of a site is described. */
const FILES = ['/opensearch.xml'];

/**
 * Every address the site has promised: pages, their other spellings, ids inside pages that come from data, preview
 * cards, and the answers of the tree as links hold them (`#question=answer`). Sorted, each once.
 */
export function buildPermalinks(content: Content): string[] {
  const tree = buildTree(content);
  const links = [
    ...FILES,
    ...Object.entries(SINGLE_PAGES).flatMap(([path, card]) => [path, cardPath('page', card)]),
    ...linksOfFixes(content),
    ...linksOfCodes(content),
    ...linksOfTree(content, tree),
    ...content.corrections.map(({ id }) => correctionPath(id)),
    ...linksOfSystems(content),
    ...EVIDENCE_GRADES.map((grade) => `/about/#grade-${grade}`),
  ];
  return [...new Set(links)].toSorted();
}

function linksOfFixes({ fixes, observations }: Content): string[] {
  const observed = observations.map(({ id }) => `/fix/#observation-${id}`);
  const articles = fixes.flatMap(({ id, article }) => [
    fixPath(id),
    cardPath('fix', id),
    ...idsOf(article).map((anchor) => fixPath(id, anchor)),
  ]);
  return [...articles, ...observed];
}

/** Ids an article puts on its page. */
function idsOf({ sections, checks, steps }: Article): string[] {
  const ofSteps = steps.flatMap(({ id, changes }) => [
    `step-${id}`,
    ...changes.flatMap(({ companions }) => [
      ...(companions.Verify === undefined ? [] : [`verify-${id}`]),
      ...(companions.Undo === undefined ? [] : [`undo-${id}`]),
    ]),
  ]);
  return [...sections.map(({ id }) => id), ...checks.map(({ id }) => id), ...ofSteps];
}

function linksOfCodes({ codes }: Content): string[] {
  const slugs = codes.map(({ id }) => id);
  const families = [...new Set(codes.map(({ data }) => data.family))];
  return [
    ...slugs.flatMap((slug) => [codePath(slug), cardPath('code', slug)]),
    ...buildAliases(slugs).map(({ alias }) => codePath(alias)),
    ...families.map((family) => `/codes/#${family}`),
  ];
}

function linksOfTree({ questions, evidence }: Content, tree: Tree): string[] {
  const nodes = [...questionsOf(tree), ...outcomesOf(tree)].flatMap(({ id }) => [
    nodePath(id, tree.rootId),
    cardPath('find', id),
    `/flowchart/#node-${id}`,
    `/flowchart/#outline-${id}`,
  ]);
  const answers = questionsOf(tree).flatMap(({ id, answers: all }) =>
    all.map((answer) => `${FIND_PATH}#${id}=${answer.id}`),
  );
  const checks = questions.flatMap(({ id, article }) =>
    idsOf(article).map((anchor) => `${nodePath(id, tree.rootId)}#${anchor}`),
  );
  const handOvers = outcomesOf(tree).filter(({ outcome }) => outcome === 'hand-over');
  const packs = handOvers.flatMap(({ id }) => evidence.map((pack) => `${nodePath(id, tree.rootId)}#pack-${pack.id}`));
  return [...nodes, ...answers, ...checks, ...packs];
}

function linksOfSystems({ systems }: Content): string[] {
  return systems.flatMap(({ id, data }) => [
    `/compatibility/#system-${id}`,
    ...(data.roles.includes('client') ? [`/compatibility/#client-${id}`] : []),
  ]);
}

/** What is wrong with the record, compared with what the site holds and with the record last committed. */
export interface PermalinkFaults {
  /** Recorded, but no longer there: a promise broken. */
  gone: string[];
  /** There, but not recorded yet. */
  unrecorded: string[];
  /** Struck from the record since the last commit. */
  struck: string[];
}

/** Compares the record with the site. Pure: texts in, faults out. */
export function judgePermalinks(record: string, current: readonly string[], committed = ''): PermalinkFaults {
  const recorded = new Set(linesOf(record));
  const there = new Set(current);
  return {
    gone: [...recorded].filter((link) => !there.has(link)),
    unrecorded: current.filter((link) => !recorded.has(link)),
    struck: linesOf(committed).filter((link) => !recorded.has(link)),
  };
}

/** The record with everything the site holds; nothing recorded is ever taken out. */
export function recordPermalinks(record: string, current: readonly string[]): string {
  const all = new Set([...linesOf(record), ...current]);
  return [...all]
    .toSorted()
    .map((link) => `${link}\n`)
    .join('');
}

/** The entries of a record. */
export function linesOf(record: string): string[] {
  return record.split(/\r?\n/).filter(Boolean);
}
