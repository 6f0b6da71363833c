import type { OutcomeEntry } from '../schema/outcome.ts';
import type { EvidenceGrade, Risk, Side } from '../schema/shared.ts';

/** Id of the answer every question has: “I can’t tell”. */
export const CANT_TELL = 'cant-tell';

/** One answer of a question: an edge of the tree. */
export interface TreeAnswer {
  id: string;
  label: string;
  hint?: string;
  /** Observations it states: `id` when seen, `!id` when the opposite was seen. */
  observed: string[];
  /** Id of the question or outcome it leads to. */
  to: string;
}

export interface TreeQuestion {
  kind: 'question';
  id: string;
  title: string;
  /** Label in the list of answers and the flowchart. */
  short: string;
  /** Whether only somebody with access to the host can answer. */
  needsHost: boolean;
  /** In order; “I can’t tell” is always the last one. */
  answers: TreeAnswer[];
}

export interface TreeOutcome {
  kind: 'outcome';
  id: string;
  title: string;
  short: string;
  outcome: OutcomeEntry['kind'];
  /** Fix slugs, most likely first; empty for a code page. */
  fixes: string[];
  /** Slugs of the codes a code page is about; empty otherwise. */
  codes: string[];
}

export type TreeNode = TreeQuestion | TreeOutcome;

/** What the plan and the hand-over need to know about a fix. */
export interface TreeFix {
  title: string;
  short: string;
  side: Side;
  grade: EvidenceGrade;
  risk: Risk;
  minutes: number;
  /** Fixes to look at next, nearest first. */
  next: string[];
}

/** What an observation says about the causes, true or false. */
export interface TreeObservation {
  title: string;
  opposite: string;
  confirms: string[];
  refutes: string[];
  oppositeConfirms: string[];
  oppositeRefutes: string[];
}

/**
 * The decision tree as plain data: what the pages, the island, the flowchart and the checks all read. It is a
 * directed graph without cycles (paths may meet again); people call it a tree.
 */
export interface Tree {
  rootId: string;
  nodes: Record<string, TreeNode>;
  fixes: Record<string, TreeFix>;
  observations: Record<string, TreeObservation>;
}

/**
 * The node with this id, or `undefined`. Safe for ids from outside: `constructor` is not a node.
 */
export function findNode(tree: Tree, id: string): TreeNode | undefined {
  return Object.hasOwn(tree.nodes, id) ? tree.nodes[id] : undefined;
}

/** The question with this id, or `undefined` for outcomes and unknown ids. */
export function findQuestion(tree: Tree, id: string): TreeQuestion | undefined {
  const node = findNode(tree, id);
  return node?.kind === 'question' ? node : undefined;
}

/** All questions and outcomes, in the order of the content. */
export function questionsOf(tree: Tree): TreeQuestion[] {
  return Object.values(tree.nodes).filter((node) => node.kind === 'question');
}

export function outcomesOf(tree: Tree): TreeOutcome[] {
  return Object.values(tree.nodes).filter((node) => node.kind === 'outcome');
}
