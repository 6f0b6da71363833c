import type { Issue } from '../issues/issue.ts';
import { didYouMean, listOf } from '../text.ts';
import { rootsOf } from './build-tree.ts';
import { fixFile, outcomeFile, questionFile } from './issue-files.ts';
import { edgesOf, findCycle, reachableFrom } from './paths.ts';
import { TRIED_KEY } from './state.ts';
import { CANT_TELL, findNode, findQuestion, outcomesOf, questionsOf, type Tree } from './tree.ts';

/** Rules about the shape of the graph; the rules about paths need them to hold. */
export const GRAPH_RULES: readonly ((tree: Tree) => Issue[])[] = [
  oneRoot,
  noReservedIds,
  noDanglingAnswers,
  noCycle,
  allReachable,
  allFixesOffered,
  oneGateToTheHost,
];

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
  return edgesOf(tree)
    .filter(({ to }) => findNode(tree, to) === undefined)
    .map(({ from, answer, to }) => ({
      rule: 'dangling-answer',
      file: questionFile(from),
      message: `Answer ‘${answer}’ leads to ‘${to}’, which does not exist.`,
      hint: didYouMean(to, known),
    }));
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
  const roots = rootsOf(tree.nodes);
  return Object.values(tree.nodes)
    .filter(({ id }) => !reached.has(id) && !roots.includes(id))
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
      file: fixFile(slug),
      message: `No outcome of the tree offers the fix ‘${slug}’.`,
      hint: 'Add it to an outcome of kind ‘fixes’.',
    }));
}

/**
 * Whoever cannot look at the host must never be asked to. So questions for the host are entered from one question
 * only, the one that asks for a way in, and never by “I can’t tell”.
 */
function oneGateToTheHost(tree: Tree): Issue[] {
  const entries = edgesOf(tree).filter(
    ({ from, to }) => findQuestion(tree, to)?.needsHost === true && findQuestion(tree, from)?.needsHost === false,
  );
  const gates = [...new Set(entries.map(({ from }) => from))];
  const others = gates.length > 1 ? gates : [];
  return [
    ...others.map((from) => ({
      rule: 'host-gate',
      file: questionFile(from),
      message: `Questions for the host are entered from ${gates.length} questions: ${listOf(gates)}.`,
      hint: 'Let only the question that asks for a way in lead to questions with ‘needsHost’.',
    })),
    ...entries
      .filter(({ answer }) => answer === CANT_TELL)
      .map(({ from, to }) => ({
        rule: 'host-gate',
        file: questionFile(from),
        message: `“I can’t tell” leads to ‘${to}’, which only somebody with access to the host can answer.`,
        hint: 'Lead it to a question that everybody can answer.',
      })),
  ];
}
