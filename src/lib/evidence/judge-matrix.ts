import { type Content, placeOf } from '../content/content.ts';
import type { Issue } from '../issues/issue.ts';
import { bearingOn, inseparablePairs } from './matrix.ts';

/** Two causes that no observation can tell apart, and why the facts allow none. */
export interface InseparablePair {
  pair: readonly [string, string];
  because: string;
}

/** Pairs the matrix may leave together. None at present: every two causes differ in an observation. */
export const INSEPARABLE_PAIRS: readonly InseparablePair[] = [];

const FOLDER = 'src/content/observations';
const EXCEPTIONS_FILE = 'src/lib/evidence/judge-matrix.ts';

/**
 * Judges the evidence matrix: every two causes differ in at least one observation, every cause has one that speaks
 * for it and one that rules it out, and no observation says both of the same cause.
 *
 * @param exceptions pairs that may stay together; each must still be needed
 */
export function judgeMatrix(
  content: Pick<Content, 'fixes' | 'observations'>,
  exceptions: readonly InseparablePair[] = INSEPARABLE_PAIRS,
): Issue[] {
  return [...pairsDiffer(content, exceptions), ...causesAreObserved(content), ...bearingsAgree(content)];
}

function pairsDiffer(
  { fixes, observations }: Pick<Content, 'fixes' | 'observations'>,
  exceptions: readonly InseparablePair[],
): Issue[] {
  const pairs = inseparablePairs(
    observations,
    fixes.map(({ id }) => id),
  );
  const isSame = (pair: readonly string[], other: readonly string[]) => pair.every((slug) => other.includes(slug));
  const missing = pairs.filter((pair) => !exceptions.some((exception) => isSame(exception.pair, pair)));
  const unneeded = exceptions.filter((exception) => !pairs.some((pair) => isSame(exception.pair, pair)));
  return [
    ...missing.map(([a, b]) => ({
      rule: 'inseparable-pair',
      file: FOLDER,
      message: `No observation tells ‘${a}’ from ‘${b}’.`,
      hint: `Add one that speaks about only one of them, or an exception with its reason to ${EXCEPTIONS_FILE}.`,
    })),
    ...unneeded.map(({ pair: [a, b] }) => ({
      rule: 'exception-unneeded',
      file: EXCEPTIONS_FILE,
      message: `The exception for ‘${a}’ and ‘${b}’ is not needed: an observation tells them apart.`,
      hint: 'Remove it from INSEPARABLE_PAIRS.',
    })),
  ];
}

function causesAreObserved({ fixes, observations }: Pick<Content, 'fixes' | 'observations'>): Issue[] {
  return fixes.flatMap(({ id, file }) =>
    (['confirms', 'refutes'] as const)
      .filter(
        (bearing) =>
          !observations.some((observation) =>
            (['seen', 'opposite'] as const).some((when) => bearingOn(observation, id, when) === bearing),
          ),
      )
      .map((bearing) => ({
        rule: 'fix-unobserved',
        file,
        message: `No observation ${bearing} ‘${id}’.`,
        hint: `Name the slug in a list of a file of ${FOLDER}: confirms, refutes, oppositeConfirms or oppositeRefutes.`,
      })),
  );
}

/** What is confirmed by an observation cannot be ruled out by it, and its opposite cannot confirm the same cause. */
const CONTRADICTIONS = [
  ['confirms', 'refutes'],
  ['oppositeConfirms', 'oppositeRefutes'],
  ['confirms', 'oppositeConfirms'],
  ['refutes', 'oppositeRefutes'],
] as const;

function bearingsAgree({ observations }: Pick<Content, 'observations'>): Issue[] {
  return observations.flatMap((entry) =>
    CONTRADICTIONS.flatMap(([one, other]) =>
      entry.data[one]
        .filter((slug) => entry.data[other].includes(slug))
        .map((slug) => ({
          rule: 'observation-contradicts',
          ...placeOf(entry, other),
          message: `‘${slug}’ stands in ‘${one}’ and in ‘${other}’.`,
          hint: 'One observation cannot say both. Remove the slug from one of the lists.',
        })),
    ),
  );
}
