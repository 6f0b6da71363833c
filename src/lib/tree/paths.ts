import type { GivenAnswer } from './state.ts';
import { findNode, type Tree, type TreeQuestion } from './tree.ts';

/** One way through the tree: the answers given and the outcome they end at. */
export interface Path {
  answers: GivenAnswer[];
  outcome: string;
}

/** An edge of the tree. */
export interface Edge {
  from: string;
  answer: string;
  to: string;
}

/** All edges in the order of questions and answers. */
export function edgesOf(tree: Tree): Edge[] {
  return Object.values(tree.nodes).flatMap((node) =>
    node.kind === 'question' ? node.answers.map(({ id, to }) => ({ from: node.id, answer: id, to })) : [],
  );
}

/** Every path from the root to an outcome. Only for trees without cycles; `validateTree` proves that first. */
export function allPaths(tree: Tree): Path[] {
  const paths: Path[] = [];
  const follow = (id: string, answers: GivenAnswer[]) => {
    const node = findNode(tree, id);
    if (node === undefined) return;
    if (node.kind === 'outcome') {
      paths.push({ answers, outcome: id });
      return;
    }
    for (const { id: answer, to } of node.answers) follow(to, [...answers, { question: id, answer }]);
  };
  follow(tree.rootId, []);
  return paths;
}

/** Breadth first: the fewest answers from the root to every node that can be reached. */
export function shortestPaths(tree: Tree): Map<string, GivenAnswer[]> {
  const found = new Map<string, GivenAnswer[]>([[tree.rootId, []]]);
  const queue = [tree.rootId];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const node = findNode(tree, id);
    if (node?.kind !== 'question') continue;
    for (const { id: answer, to } of node.answers) {
      if (found.has(to) || findNode(tree, to) === undefined) continue;
      found.set(to, [...(found.get(id) ?? []), { question: id, answer }]);
      queue.push(to);
    }
  }
  return found;
}

/** Ids of every node that can be reached from one, itself included. */
export function reachableFrom(tree: Tree, start: string): Set<string> {
  const seen = new Set<string>();
  const visit = (id: string) => {
    if (seen.has(id) || findNode(tree, id) === undefined) return;
    seen.add(id);
    for (const { to } of answersOf(tree, id)) visit(to);
  };
  visit(start);
  return seen;
}

/** The first cycle found, as the ids along it, or `undefined`. */
export function findCycle(tree: Tree): string[] | undefined {
  const done = new Set<string>();
  const visit = (id: string, stack: string[]): string[] | undefined => {
    const at = stack.indexOf(id);
    if (at >= 0) return [...stack.slice(at), id];
    if (done.has(id)) return undefined;
    for (const { to } of answersOf(tree, id)) {
      const cycle = visit(to, [...stack, id]);
      if (cycle !== undefined) return cycle;
    }
    done.add(id);
    return undefined;
  };
  for (const id of Object.keys(tree.nodes)) {
    const cycle = visit(id, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

function answersOf(tree: Tree, id: string): TreeQuestion['answers'] {
  const node = findNode(tree, id);
  return node?.kind === 'question' ? node.answers : [];
}
