import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { findAnswer } from '../../src/lib/tree/state.ts';
import { findNode, type Tree } from '../../src/lib/tree/tree.ts';

const FOLDER = 'tests/tree/scenarios';

/** A made-up situation: what a person sees, what they answer, and where they must end. */
export interface Scenario {
  name: string;
  /** The situation in plain words. */
  situation: string;
  /** Question id to answer id, in the order they are asked. */
  answers: Record<string, string>;
  outcome: string;
  /** The first fix of the outcome; absent for a page about codes. */
  fix?: string;
}

/** Reads all situations, in the order of their names. */
export function readScenarios(root: string): Scenario[] {
  return readdirSync(join(root, FOLDER))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({
      // Written by hand; a wrong key shows at once, because the walk below then fails.
      ...(parse(readFileSync(join(root, FOLDER, file), 'utf8')) as Omit<Scenario, 'name'>),
      name: file.replace('.yaml', ''),
    }));
}

/**
 * Answers as the person of a scenario would, question by question.
 *
 * @returns what went wrong, or `undefined` when they end where they should
 */
export function walkScenario(tree: Tree, { answers, outcome, fix }: Scenario): string | undefined {
  let id = tree.rootId;
  const open = new Set(Object.keys(answers));
  for (let node = findNode(tree, id); node?.kind === 'question'; node = findNode(tree, id)) {
    const given = answers[id];
    if (given === undefined) return `is asked ‘${id}’, which the scenario does not answer`;
    const answer = findAnswer(node, given);
    if (answer === undefined) return `finds no answer ‘${given}’ at ‘${id}’`;
    open.delete(id);
    if (!open.has(answer.to) && findNode(tree, answer.to)?.kind === 'question')
      return `is led to ‘${answer.to}’ by ${id}=${given}, which the scenario does not answer`;
    id = answer.to;
  }
  const node = findNode(tree, id);
  if (node?.kind !== 'outcome' || id !== outcome) return `ends at ‘${id}’ instead of ‘${outcome}’`;
  if (open.size > 0) return `was never asked ${[...open].map((question) => `‘${question}’`).join(', ')}`;
  if (node.fixes[0] !== fix) return `is offered ${node.fixes[0] ?? 'no fix'} first instead of ${fix ?? 'no fix'}`;
  return undefined;
}
