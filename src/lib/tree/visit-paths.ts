import { readObservation } from './evidence.ts';
import type { GivenAnswer } from './state.ts';
import { findNode, questionsOf, type Tree, type TreeAnswer, type TreeOutcome } from './tree.ts';

/** One path from the root to an outcome, and what its answers say. Valid only while it is visited. */
export interface PathView {
  answers: readonly GivenAnswer[];
  outcome: TreeOutcome;
  /** Whether a question on it needs access to the host. */
  needsHost: boolean;
  /** Whether no two answers state opposite things; nobody who answers truthfully takes the others. */
  isConsistent: boolean;
  /** Whether an answer confirms this cause. */
  isConfirmed: (slug: string) => boolean;
  /** Whether an answer rules this cause out. */
  isRefuted: (slug: string) => boolean;
}

/** What one answer adds to the evidence, with causes and observations as numbers. */
interface Entry {
  observed: number[];
  confirms: number[];
  refutes: number[];
}

/** Running totals along the present path; numbers instead of sets, because there are tens of thousands of paths. */
interface Ledger {
  entries: Map<TreeAnswer, Entry>;
  confirmed: Int16Array;
  refuted: Int16Array;
  /** Pairs: at an even place how often an observation was stated, after it how often its opposite. */
  stated: Int16Array;
  contradictions: number;
  hostQuestions: number;
}

/**
 * Shows every path from the root to an outcome, in the order of the answers. Only for trees without cycles;
 * `validateTree` proves that first.
 */
export function visitPaths(tree: Tree, visit: (path: PathView) => void): void {
  const slugs = new Map(Object.keys(tree.fixes).map((slug, i) => [slug, i]));
  const ledger = createLedger(tree, slugs);
  const answers: GivenAnswer[] = [];
  const isPositive = (counts: Int16Array, slug: string) => (counts[slugs.get(slug) ?? -1] ?? 0) > 0;
  const isConfirmed = (slug: string) => isPositive(ledger.confirmed, slug);
  const isRefuted = (slug: string) => isPositive(ledger.refuted, slug);
  const follow = (id: string) => {
    const node = findNode(tree, id);
    if (node === undefined) return;
    if (node.kind === 'outcome') {
      const { hostQuestions, contradictions } = ledger;
      const facts = { needsHost: hostQuestions > 0, isConsistent: contradictions === 0, isConfirmed, isRefuted };
      visit({ answers, outcome: node, ...facts });
      return;
    }
    ledger.hostQuestions += Number(node.needsHost);
    for (const answer of node.answers) {
      answers.push({ question: id, answer: answer.id });
      post(ledger, answer, 1);
      follow(answer.to);
      post(ledger, answer, -1);
      answers.pop();
    }
    ledger.hostQuestions -= Number(node.needsHost);
  };
  follow(tree.rootId);
}

function createLedger(tree: Tree, slugs: ReadonlyMap<string, number>): Ledger {
  const names = new Map(Object.keys(tree.observations).map((name, i) => [name, 2 * i]));
  const numbersOf = (fixes: readonly string[]) => fixes.flatMap((slug) => slugs.get(slug) ?? []);
  const toEntry = ({ observed }: TreeAnswer): Entry => {
    const facts = observed.map((name) => readObservation(tree, name));
    return {
      observed: observed.flatMap((name) => {
        const at = names.get(name.replace('!', ''));
        return at === undefined ? [] : [at + Number(name.startsWith('!'))];
      }),
      confirms: facts.flatMap(({ confirms }) => numbersOf(confirms)),
      refutes: facts.flatMap(({ refutes }) => numbersOf(refutes)),
    };
  };
  return {
    entries: new Map(questionsOf(tree).flatMap(({ answers }) => answers.map((answer) => [answer, toEntry(answer)]))),
    confirmed: new Int16Array(slugs.size),
    refuted: new Int16Array(slugs.size),
    stated: new Int16Array(2 * names.size),
    contradictions: 0,
    hostQuestions: 0,
  };
}

/** Adds an answer to the totals, or takes it back. */
function post(ledger: Ledger, answer: TreeAnswer, sign: 1 | -1): void {
  const entry = ledger.entries.get(answer);
  for (const i of entry?.confirms ?? []) add(ledger.confirmed, i, sign);
  for (const i of entry?.refutes ?? []) add(ledger.refuted, i, sign);
  for (const i of entry?.observed ?? []) {
    const before = isContradicted(ledger, i);
    add(ledger.stated, i, sign);
    ledger.contradictions += Number(isContradicted(ledger, i)) - Number(before);
  }
}

function add(counts: Int16Array, at: number, by: number): void {
  counts[at] = (counts[at] ?? 0) + by;
}

/** Whether both an observation and its opposite were stated. */
function isContradicted({ stated }: Ledger, at: number): boolean {
  return (stated[at] ?? 0) > 0 && (stated[at ^ 1] ?? 0) > 0;
}
