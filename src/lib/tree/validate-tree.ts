import type { Issue } from '../issues/issue.ts';
import { didYouMean, listOf } from '../text.ts';
import { rootsOf } from './build-tree.ts';
import { weighAnswers } from './evidence.ts';
import { allPaths, findCycle, type Path, reachableFrom } from './paths.ts';
import { TRIED_KEY } from './state.ts';
import { CANT_TELL, findNode, outcomesOf, questionsOf, type Tree, type TreeQuestion } from './tree.ts';

/** Most answers to any outcome. */
export const MAX_ANSWERS = 12;

/** Most answers for a visitor who cannot look at the host. */
export const MAX_ANSWERS_WITHOUT_HOST = 9;

type Rule = (tree: Tree) => Issue[];

/** Rules about the shape of the graph; the path rules need them to hold. */
const GRAPH_RULES: readonly Rule[] = [
  oneRoot,
  noReservedIds,
  noDanglingAnswers,
  noDuplicateAnswers,
  noCycle,
  allReachable,
  allFixesOffered,
];

/** Rules that look at every path from the root to an outcome. */
const PATH_RULES: readonly ((tree: Tree, paths: readonly Path[]) => Issue[])[] = [
  depthLimits,
  outcomesKeepACause,
  fixesFitTheirEvidence,
  cantTellEndsSafely,
];

/**
 * Proves the decision tree: one root, no dangling or repeated answer, no cycle, nothing unreachable, every fix
 * offered, every path ends within its limit, no path ends with all its causes ruled out, and every fix is reached by
 * answers that speak for it.
 */
export function validateTree(tree: Tree): Issue[] {
  const issues = GRAPH_RULES.flatMap((rule) => rule(tree));
  const isSound = !issues.some(({ rule }) => rule === 'tree-cycle' || rule === 'tree-root');
  if (!isSound) return issues;
  const paths = allPaths(tree);
  return [...issues, ...PATH_RULES.flatMap((rule) => rule(tree, paths))];
}

const questionFile = (id: string) => `src/content/questions/${id}.mdx`;
const outcomeFile = (id: string) => `src/content/outcomes/${id}.yaml`;

function oneRoot(tree: Tree): Issue[] {
  const roots = rootsOf(tree.nodes);
  if (roots.length === 1) return [];
  if (roots.length === 0)
    return [
      {
        rule: 'tree-root',
        file: 'src/content/questions',
        message: 'The tree has no first question: every question is the target of an answer.',
        hint: 'Exactly one question must be the target of none.',
      },
    ];
  return roots.slice(1).map((id) => ({
    rule: 'tree-root',
    file: questionFile(id),
    message: `No answer leads to question ‘${id}’, so the tree has ${roots.length} first questions: ${listOf(roots)}.`,
    hint: 'Let an answer lead to it, or delete it.',
  }));
}

function noReservedIds(tree: Tree): Issue[] {
  const reservedNode = Object.keys(tree.nodes).filter((id) => id === TRIED_KEY);
  const reservedAnswers = questionsOf(tree).filter(
    ({ answers }) => answers.filter(({ id }) => id === CANT_TELL).length > 1,
  );
  return [
    ...reservedNode.map((id) => ({
      rule: 'reserved-id',
      file: questionFile(id),
      message: `‘${TRIED_KEY}’ is reserved: links keep the tried fixes under that name.`,
      hint: 'Rename the file.',
    })),
    ...reservedAnswers.map(({ id }) => ({
      rule: 'reserved-id',
      file: questionFile(id),
      message: `An answer has the id ‘${CANT_TELL}’, which every question already has.`,
      hint: 'Rename the answer; use ‘cantTell:’ for “I can’t tell”.',
    })),
  ];
}

function noDanglingAnswers(tree: Tree): Issue[] {
  const known = Object.keys(tree.nodes);
  return questionsOf(tree).flatMap(({ id: question, answers }) =>
    answers
      .filter(({ to }) => findNode(tree, to) === undefined)
      .map(({ id, to }) => ({
        rule: 'dangling-answer',
        file: questionFile(question),
        message: `Answer ‘${id}’ leads to ‘${to}’, which does not exist.`,
        hint: didYouMean(to, known),
      })),
  );
}

function noDuplicateAnswers(tree: Tree): Issue[] {
  return questionsOf(tree).flatMap((question) => [
    ...repeated(question, ({ id }) => id).map((id) => ({
      rule: 'duplicate-answer',
      file: questionFile(question.id),
      message: `Two answers have the id ‘${id}’.`,
      hint: 'Answer ids are permanent and stand in links; give each its own.',
    })),
    ...repeated(question, ({ label }) => label.toLowerCase().replaceAll(/\W+/g, ' ').trim()).map((label) => ({
      rule: 'answers-alike',
      file: questionFile(question.id),
      message: `Two answers read alike: “${label}”.`,
      hint: 'Word them so that a reader sees the difference.',
    })),
    ...repeated(question, ({ id, to, observed }) =>
      id === CANT_TELL ? id : `${to} ${observed.toSorted().join(' ')}`,
    ).map((meaning) => ({
      rule: 'answers-alike',
      file: questionFile(question.id),
      message: `Two answers mean the same: they lead to ‘${meaning.trim()}’ and state nothing different.`,
      hint: 'Merge them, or let them state different observations.',
    })),
  ]);
}

function repeated({ answers }: TreeQuestion, keyOf: (answer: TreeQuestion['answers'][number]) => string): string[] {
  const keys = answers.map(keyOf);
  return [...new Set(keys.filter((key, i) => keys.indexOf(key) < i))];
}

function noCycle(tree: Tree): Issue[] {
  const cycle = findCycle(tree);
  if (cycle === undefined) return [];
  return [
    {
      rule: 'tree-cycle',
      file: questionFile(cycle[0] ?? ''),
      message: `The answers go round in a circle: ${cycle.join(' → ')}.`,
      hint: 'Let one of these answers lead somewhere else; a visitor must come closer to an end with every answer.',
    },
  ];
}

function allReachable(tree: Tree): Issue[] {
  const reached = reachableFrom(tree, tree.rootId);
  return Object.values(tree.nodes)
    .filter(({ id, kind }) => !reached.has(id) && !(kind === 'question' && rootsOf(tree.nodes).includes(id)))
    .map(({ id, kind }) => ({
      rule: 'unreachable',
      file: kind === 'question' ? questionFile(id) : outcomeFile(id),
      message: `No path from the first question leads to ‘${id}’.`,
      hint: 'Let an answer lead to it, or delete it.',
    }));
}

function allFixesOffered(tree: Tree): Issue[] {
  const reached = reachableFrom(tree, tree.rootId);
  const offered = new Set(
    outcomesOf(tree).flatMap(({ id, fixes, outcome }) => (outcome === 'fixes' && reached.has(id) ? fixes : [])),
  );
  return Object.keys(tree.fixes)
    .filter((slug) => !offered.has(slug))
    .map((slug) => ({
      rule: 'fix-unreached',
      file: `src/content/fixes/${slug}.mdx`,
      message: `No outcome of the tree offers the fix ‘${slug}’.`,
      hint: 'Add it to an outcome of kind ‘fixes’.',
    }));
}

function depthLimits(tree: Tree, paths: readonly Path[]): Issue[] {
  const needsHost = ({ answers }: Path) =>
    answers.some(({ question }) => {
      const node = findNode(tree, question);
      return node?.kind === 'question' && node.needsHost;
    });
  const tooDeep = paths.filter(
    (path) => path.answers.length > (needsHost(path) ? MAX_ANSWERS : MAX_ANSWERS_WITHOUT_HOST),
  );
  const worst = tooDeep.toSorted((a, b) => b.answers.length - a.answers.length)[0];
  if (worst === undefined) return [];
  const limit = needsHost(worst) ? MAX_ANSWERS : MAX_ANSWERS_WITHOUT_HOST;
  return [
    {
      rule: 'too-deep',
      file: outcomeFile(worst.outcome),
      message: `${tooDeep.length} paths are too long; one needs ${worst.answers.length} answers, the limit is ${limit}: ${worst.answers.map(({ question }) => question).join(' → ')}.`,
      hint: 'Merge questions or end earlier.',
    },
  ];
}

/** A visitor who answered truthfully must never meet an outcome whose causes are all ruled out. */
function outcomesKeepACause(tree: Tree, paths: readonly Path[]): Issue[] {
  const empty = new Map<string, Path>();
  for (const path of paths) {
    const node = findNode(tree, path.outcome);
    if (node?.kind !== 'outcome' || node.outcome !== 'fixes') continue;
    const refuted = new Set(weighAnswers(tree, path.answers).refuted.map(({ fix }) => fix));
    if (node.fixes.every((slug) => refuted.has(slug)) && !empty.has(path.outcome)) empty.set(path.outcome, path);
  }
  return [...empty].map(([id, { answers }]) => ({
    rule: 'outcome-refuted',
    file: outcomeFile(id),
    message: `All fixes of outcome ‘${id}’ are ruled out on the path ${describe(answers)}.`,
    hint: 'Offer a cause that fits those answers, lead the answer elsewhere, or correct the observations.',
  }));
}

function fixesFitTheirEvidence(tree: Tree, paths: readonly Path[]): Issue[] {
  const fitting = new Set<string>();
  for (const { answers, outcome } of paths) {
    const node = findNode(tree, outcome);
    if (node?.kind !== 'outcome' || node.outcome !== 'fixes') continue;
    const { confirmed, refuted } = weighAnswers(tree, answers);
    for (const slug of node.fixes) {
      if (confirmed.some(({ fix }) => fix === slug) && !refuted.some(({ fix }) => fix === slug)) fitting.add(slug);
    }
  }
  return Object.keys(tree.fixes)
    .filter((slug) => !fitting.has(slug))
    .map((slug) => ({
      rule: 'fix-without-evidence',
      file: `src/content/fixes/${slug}.mdx`,
      message: `No path to ‘${slug}’ has an answer that speaks for it and none that rules it out.`,
      hint: 'Let an answer on the way state an observation that confirms it.',
    }));
}

/** Somebody who can tell nothing must end at a hand-over or at fixes whose first step is not dangerous. */
function cantTellEndsSafely(tree: Tree, paths: readonly Path[]): Issue[] {
  const path = paths.find(({ answers }) => answers.every(({ answer }) => answer === CANT_TELL));
  const node = path === undefined ? undefined : findNode(tree, path.outcome);
  const first = node?.kind === 'outcome' ? node.fixes[0] : undefined;
  const isSafe =
    node?.kind === 'outcome' &&
    (node.outcome === 'hand-over' || (first !== undefined && tree.fixes[first]?.risk !== 'danger'));
  if (isSafe) return [];
  return [
    {
      rule: 'cant-tell-unsafe',
      file: 'src/content/questions',
      message: `Answering “I can’t tell” all the way ends at ‘${path?.outcome ?? 'nothing'}’, which is neither a hand-over nor a safe fix.`,
      hint: 'Let it end at the hand-over.',
    },
  ];
}

function describe(answers: Path['answers']): string {
  return answers.map(({ question, answer }) => `${question}=${answer}`).join(' & ');
}
