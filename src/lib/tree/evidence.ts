import { findAnswer, type GivenAnswer } from './state.ts';
import { findQuestion, type Tree, type TreeObservation } from './tree.ts';

/** What an answer says about a cause, with the answer that said it. */
export interface Verdict {
  fix: string;
  given: GivenAnswer;
  /** The observation in words, as the answer stated it. */
  because: string;
}

/** Causes that the answers speak for and causes they rule out. */
export interface Evidence {
  confirmed: Verdict[];
  refuted: Verdict[];
}

/**
 * Weighs the answers: every observation an answer states confirms some causes and rules out others. A cause that
 * one answer rules out stays ruled out, whatever the others say.
 */
export function weighAnswers(tree: Tree, answers: readonly GivenAnswer[]): Evidence {
  const stated = answers.flatMap((given) =>
    observedBy(tree, given).map((name) => ({ given, ...readObservation(tree, name) })),
  );
  const toVerdicts = (pick: (facts: { confirms: string[]; refutes: string[] }) => string[]) =>
    stated.flatMap(({ given, confirms, refutes, because }) =>
      pick({ confirms, refutes }).map((fix) => ({ fix, given, because })),
    );
  return { confirmed: toVerdicts(({ confirms }) => confirms), refuted: toVerdicts(({ refutes }) => refutes) };
}

/** Slugs of the causes the answers rule out. */
export function refutedFixes(tree: Tree, answers: readonly GivenAnswer[]): Set<string> {
  return new Set(weighAnswers(tree, answers).refuted.map(({ fix }) => fix));
}

function observedBy(tree: Tree, { question, answer }: GivenAnswer): string[] {
  const node = findQuestion(tree, question);
  return node === undefined ? [] : (findAnswer(node, answer)?.observed ?? []);
}

/** Reads `id` and `!id`: the same observation seen, or its opposite. */
export function readObservation(
  { observations }: Pick<Tree, 'observations'>,
  name: string,
): { because: string; confirms: string[]; refutes: string[] } {
  const isOpposite = name.startsWith('!');
  const observation: TreeObservation | undefined = observations[name.replace('!', '')];
  if (observation === undefined) return { because: '', confirms: [], refutes: [] };
  return isOpposite
    ? { because: observation.opposite, confirms: observation.oppositeConfirms, refutes: observation.oppositeRefutes }
    : { because: observation.title, confirms: observation.confirms, refutes: observation.refutes };
}
