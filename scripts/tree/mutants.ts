import { questionsOf, type Tree, type TreeAnswer } from '../../src/lib/tree/tree.ts';

/** One deliberate mistake in the tree. */
export interface Mutant {
  kind: 'drop' | 'redirect' | 'swap' | 'remove';
  /** What was done, in words. */
  what: string;
  tree: Tree;
}

/** Targets far away that every edge is redirected to besides those of its neighbours. */
const FAR_TARGETS = 4;

/**
 * Every single mistake of a kind that a slip of the pen could make: each answer dropped, each answer led to where its
 * neighbours lead and to some places far away, each two answers of a question swapped, each node removed.
 */
export function* mutantsOf(tree: Tree): Generator<Mutant> {
  for (const { id, answers } of questionsOf(tree)) {
    for (const answer of answers) {
      const name = `${id}=${answer.id}`;
      yield {
        kind: 'drop',
        what: `drops ${name}`,
        tree: withAnswers(tree, id, (all) => all.filter((a) => a !== answer)),
      };
      for (const to of otherTargets(tree, id, answer))
        yield {
          kind: 'redirect',
          what: `leads ${name} to ${to} instead of ${answer.to}`,
          tree: withAnswers(tree, id, (all) => all.map((a) => (a === answer ? { ...a, to } : a))),
        };
    }
    for (const [first, second] of pairsOf(answers))
      if (first.to !== second.to)
        yield {
          kind: 'swap',
          what: `swaps ${id}=${first.id} and ${second.id}`,
          tree: swapped(tree, id, first, second),
        };
  }
  for (const id of Object.keys(tree.nodes)) {
    const { [id]: _, ...nodes } = tree.nodes;
    yield { kind: 'remove', what: `removes ${id}`, tree: { ...tree, nodes } };
  }
}

function withAnswers(tree: Tree, id: string, change: (answers: TreeAnswer[]) => TreeAnswer[]): Tree {
  const node = tree.nodes[id];
  if (node?.kind !== 'question') return tree;
  return { ...tree, nodes: { ...tree.nodes, [id]: { ...node, answers: change(node.answers) } } };
}

function swapped(tree: Tree, id: string, first: TreeAnswer, second: TreeAnswer): Tree {
  return withAnswers(tree, id, (all) =>
    all.map((answer) => {
      if (answer === first) return { ...answer, to: second.to };
      return answer === second ? { ...answer, to: first.to } : answer;
    }),
  );
}

/** Where the neighbours lead, which is the likeliest slip, and places spread over the whole tree. */
function otherTargets(tree: Tree, id: string, answer: TreeAnswer): string[] {
  const near =
    questionsOf(tree)
      .find((question) => question.id === id)
      ?.answers.map(({ to }) => to) ?? [];
  const all = Object.keys(tree.nodes);
  // Prime steps from a place that depends on the edge: other far targets for every edge, the same in every run.
  const start = all.indexOf(id) + all.indexOf(answer.to);
  const far = Array.from({ length: FAR_TARGETS }, (_, i) => all[(start + 17 + i * 23) % all.length] ?? id);
  return [...new Set([...near, ...far])].filter((to) => to !== answer.to && to !== id);
}

function pairsOf(answers: readonly TreeAnswer[]): [TreeAnswer, TreeAnswer][] {
  return answers.flatMap((first, i) => answers.slice(i + 1).map((second): [TreeAnswer, TreeAnswer] => [first, second]));
}
