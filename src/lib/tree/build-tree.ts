import type { Content } from '../content/content.ts';
import type { QuestionEntry } from '../schema/question.ts';
import { CANT_TELL, type Tree, type TreeAnswer, type TreeFix, type TreeNode, type TreeObservation } from './tree.ts';

/** Words of the answer every question has. */
const CANT_TELL_LABEL = 'I can’t tell';

/** The content a tree is made from. */
export type TreeContent = Pick<Content, 'questions' | 'outcomes' | 'fixes' | 'observations'>;

/**
 * Puts the content’s questions and outcomes together. The root is the question no answer leads to. Does not judge:
 * a target that does not exist or a second root stays in the data for `validateTree` to report.
 */
export function buildTree({ questions, outcomes, fixes, observations }: TreeContent): Tree {
  const questionNodes = questions.map(({ id, data }): [string, TreeNode] => [
    id,
    { kind: 'question', id, title: data.title, short: data.short, needsHost: data.needsHost, answers: answersOf(data) },
  ]);
  const outcomeNodes = outcomes.map(({ id, data }): [string, TreeNode] => [
    id,
    {
      kind: 'outcome',
      id,
      title: data.title,
      short: data.short,
      outcome: data.kind,
      fixes: data.kind === 'code-page' ? [] : data.fixes,
      codes: data.kind === 'code-page' ? data.codes : [],
    },
  ]);
  const nodes = Object.fromEntries([...questionNodes, ...outcomeNodes]);
  return {
    rootId: rootsOf(nodes)[0] ?? '',
    nodes,
    fixes: Object.fromEntries(fixes.map(({ id, data }): [string, TreeFix] => [id, fixFacts(data)])),
    observations: Object.fromEntries(
      observations.map(({ id, data }): [string, TreeObservation] => [id, observationFacts(data)]),
    ),
  };
}

/** Ids of the questions no answer leads to. */
export function rootsOf(nodes: Tree['nodes']): string[] {
  const targets = new Set(
    Object.values(nodes).flatMap((node) => (node.kind === 'question' ? node.answers.map(({ to }) => to) : [])),
  );
  return Object.values(nodes).flatMap(({ kind, id }) => (kind === 'question' && !targets.has(id) ? [id] : []));
}

function answersOf({ answers, cantTell }: QuestionEntry): TreeAnswer[] {
  return [
    ...answers.map(({ id, label, hint, observed, question, outcome }) => ({
      id,
      label,
      ...(hint === undefined ? {} : { hint }),
      observed,
      to: question ?? outcome ?? '',
    })),
    { id: CANT_TELL, label: CANT_TELL_LABEL, observed: [], to: cantTell.question ?? cantTell.outcome ?? '' },
  ];
}

function fixFacts({ title, short, side, evidence, risk, minutes, next }: Content['fixes'][number]['data']): TreeFix {
  return { title, short, side, grade: evidence.grade, risk, minutes, next: next.map(({ fix }) => fix) };
}

function observationFacts({
  title,
  opposite,
  confirms,
  refutes,
  oppositeConfirms,
  oppositeRefutes,
}: Content['observations'][number]['data']): TreeObservation {
  return { title, opposite, confirms, refutes, oppositeConfirms, oppositeRefutes };
}
