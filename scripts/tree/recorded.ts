import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { edgesOf, shortestPaths } from '../../src/lib/tree/paths.ts';
import { formatState, type GivenAnswer } from '../../src/lib/tree/state.ts';
import { CANT_TELL, outcomesOf, questionsOf, type Tree } from '../../src/lib/tree/tree.ts';
import { fixPath, nodePath } from '../../src/lib/urls.ts';

const FOLDER = 'tests/tree/recorded';

/** What was written down and reviewed. */
export interface Recorded {
  edges: string;
  outcomes: string;
  links: string[];
}

/** What the tree gives now, in the form of the recorded files. */
export function recordTree(tree: Tree): Recorded {
  return { edges: formatEdges(tree), outcomes: formatOutcomes(tree), links: shareableLinks(tree) };
}

/** Reads the recorded files; missing ones are empty. */
export function readRecorded(root: string): Recorded {
  const read = (name: string) => {
    const path = join(root, FOLDER, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  return {
    edges: read('edges.md'),
    outcomes: read('outcomes.md'),
    links: read('state-links.txt').split('\n').filter(Boolean),
  };
}

/**
 * Rewrites the tables and adds links that are new. Links are never taken out: people have shared them.
 *
 * @returns how many links were added
 */
export function writeRecorded(root: string, tree: Tree): number {
  const now = recordTree(tree);
  const known = new Set(readRecorded(root).links);
  const added = now.links.filter((link) => !known.has(link));
  writeFileSync(join(root, FOLDER, 'edges.md'), now.edges);
  writeFileSync(join(root, FOLDER, 'outcomes.md'), now.outcomes);
  if (added.length > 0) appendFileSync(join(root, FOLDER, 'state-links.txt'), `${added.join('\n')}\n`);
  return added.length;
}

/** All edges as a table, one block per question. */
function formatEdges(tree: Tree): string {
  const blocks = questionsOf(tree).map(({ id, title, needsHost, answers }) => {
    const rows = answers.map(
      ({ id: answer, label, to, observed }) => `| ${answer} | ${label} | ${to} | ${observed.join(', ') || '–'} |`,
    );
    return [
      `## ${id}${needsHost ? ' (host)' : ''}`,
      '',
      title,
      '',
      '| Answer | Words | Leads to | States |',
      '| --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return `${['# All edges of the decision tree', ...blocks].join('\n\n')}\n`;
}

/** The shortest path to every outcome, and what the outcome offers. */
function formatOutcomes(tree: Tree): string {
  const ways = shortestPaths(tree);
  const blocks = outcomesOf(tree).map(({ id, title, outcome, fixes, codes }) =>
    [
      `## ${id} (${outcome})`,
      '',
      title,
      '',
      ...(ways.get(id) ?? []).map(({ question, answer }, i) => `${i + 1}. ${question} = ${answer}`),
      '',
      `Offers: ${[...fixes, ...codes].join(', ') || 'the list of all codes'}`,
    ].join('\n'),
  );
  return `${['# One shortest path per outcome', ...blocks].join('\n\n')}\n`;
}

/**
 * Every kind of link the site lets people share: one shortest path per outcome, every edge once, every fix opened out
 * of the tree, and the hand-over after everything an outcome offers was tried.
 */
function shareableLinks(tree: Tree): string[] {
  const ways = shortestPaths(tree);
  const wayTo = (id: string): GivenAnswer[] => ways.get(id) ?? [];
  const link = (path: string, answers: GivenAnswer[], tried: string[] = []) => path + formatState({ answers, tried });
  const page = (id: string) => nodePath(id, tree.rootId);
  const handOver = outcomesOf(tree).find(({ outcome }) => outcome === 'hand-over');
  const withFixes = outcomesOf(tree).filter(({ outcome }) => outcome === 'fixes');
  return [
    ...new Set([
      ...outcomesOf(tree).map(({ id }) => link(page(id), wayTo(id))),
      ...edgesOf(tree).map(({ from, answer, to }) => link(page(to), [...wayTo(from), { question: from, answer }])),
      ...withFixes.flatMap(({ id, fixes }) =>
        fixes.map((slug, i) => link(fixPath(slug), wayTo(id), fixes.slice(0, i))),
      ),
      ...(handOver === undefined ? [] : withFixes.map(({ id, fixes }) => link(page(handOver.id), wayTo(id), fixes))),
      ...questionsOf(tree).map(({ id }) => link('/flowchart/', [...wayTo(id), { question: id, answer: CANT_TELL }])),
    ]),
  ];
}
