import type { Issue } from '../issues/issue.ts';
import { weighAnswers } from './evidence.ts';
import { fixFile, outcomeFile } from './issue-files.ts';
import type { GivenAnswer } from './state.ts';
import { CANT_TELL, type Tree } from './tree.ts';
import type { PathView } from './visit-paths.ts';

/** Most answers to any outcome. */
export const MAX_ANSWERS = 12;

/** Most answers for a visitor who cannot look at the host. */
export const MAX_ANSWERS_WITHOUT_HOST = 9;

/** Looks at every path, one after the other, and says in the end what is wrong. */
export interface PathJudge {
  look: (path: PathView) => void;
  issues: () => Issue[];
}

/** Rules that look at every path from the root to an outcome. */
export const PATH_RULES: readonly ((tree: Tree) => PathJudge)[] = [
  depthLimits,
  outcomesKeepACause,
  firstFixHolds,
  firstFixIsSpokenFor,
  fixesFitTheirEvidence,
  cantTellEndsSafely,
];

function depthLimits(): PathJudge {
  const limitOf = ({ needsHost }: Pick<PathView, 'needsHost'>) => (needsHost ? MAX_ANSWERS : MAX_ANSWERS_WITHOUT_HOST);
  const tooDeep: { answers: GivenAnswer[]; outcome: string; limit: number }[] = [];
  return {
    look: (path) => {
      if (path.answers.length > limitOf(path))
        tooDeep.push({ answers: [...path.answers], outcome: path.outcome.id, limit: limitOf(path) });
    },
    issues: () => {
      const worst = tooDeep.toSorted((a, b) => b.answers.length - a.answers.length)[0];
      if (worst === undefined) return [];
      return [
        {
          rule: 'too-deep',
          file: outcomeFile(worst.outcome),
          message: `${tooDeep.length} paths are too long; one needs ${worst.answers.length} answers, the limit is ${worst.limit}: ${worst.answers.map(({ question }) => question).join(' → ')}.`,
          hint: 'Merge questions or end earlier.',
        },
      ];
    },
  };
}

/** Keeps the first path to each outcome of kind `fixes` for which something is wrong. */
function perOutcome(
  isWrong: (path: PathView) => boolean,
  toIssue: (outcome: PathView['outcome'], way: string) => Issue,
): PathJudge {
  const found = new Map<PathView['outcome'], string>();
  return {
    look: (path) => {
      const { outcome, answers } = path;
      if (outcome.outcome === 'fixes' && !found.has(outcome) && isWrong(path)) found.set(outcome, describe(answers));
    },
    issues: () => [...found].map(([outcome, way]) => toIssue(outcome, way)),
  };
}

/** A visitor who answered truthfully must never meet an outcome whose causes are all ruled out. */
function outcomesKeepACause(): PathJudge {
  return perOutcome(
    ({ outcome, isRefuted }) => outcome.fixes.every(isRefuted),
    ({ id }, way) => ({
      rule: 'outcome-refuted',
      file: outcomeFile(id),
      message: `All fixes of outcome ‘${id}’ are ruled out on the path ${way}.`,
      hint: 'Offer a cause that fits those answers, lead the answer elsewhere, or correct the observations.',
    }),
  );
}

/**
 * The page names its first fix to everybody, so no earlier answer may rule it out. Where the last answer itself speaks
 * for it, that answer counts more: somebody may be wrong about what they connect to.
 */
function firstFixHolds(tree: Tree): PathJudge {
  return perOutcome(
    ({ outcome, answers, isConsistent, isRefuted }) =>
      isConsistent && outcome.fixes.slice(0, 1).some(isRefuted) && !lastAnswerConfirms(tree, answers, outcome.fixes[0]),
    ({ id, fixes }, way) => ({
      rule: 'first-fix-refuted',
      file: outcomeFile(id),
      message: `Outcome ‘${id}’ begins with ‘${fixes[0]}’, which is ruled out on the path ${way}.`,
      hint: 'Begin with a cause that is still possible, or lead the answer elsewhere.',
    }),
  );
}

function lastAnswerConfirms(tree: Tree, answers: readonly GivenAnswer[], slug: string | undefined): boolean {
  return weighAnswers(tree, answers.slice(-1)).confirmed.some(({ fix }) => fix === slug);
}

/** The first fix of an outcome must have an answer on its side, unless the last answer was “I can’t tell”. */
function firstFixIsSpokenFor(): PathJudge {
  return perOutcome(
    ({ outcome, answers, isConfirmed }) =>
      answers.at(-1)?.answer !== CANT_TELL && !outcome.fixes.slice(0, 1).some(isConfirmed),
    ({ id, fixes }, way) => ({
      rule: 'first-fix-unspoken',
      file: outcomeFile(id),
      message: `No answer speaks for ‘${fixes[0]}’, the first fix of outcome ‘${id}’, on the path ${way}.`,
      hint: 'Begin with a cause the answers speak for, or let an answer state the observation that confirms it.',
    }),
  );
}

function fixesFitTheirEvidence(tree: Tree): PathJudge {
  const missing = new Set(Object.keys(tree.fixes));
  return {
    look: ({ outcome, isConsistent, isConfirmed, isRefuted }) => {
      if (outcome.outcome !== 'fixes' || !isConsistent) return;
      for (const slug of outcome.fixes) if (isConfirmed(slug) && !isRefuted(slug)) missing.delete(slug);
    },
    issues: () =>
      [...missing].map((slug) => ({
        rule: 'fix-without-evidence',
        file: fixFile(slug),
        message: `No path to ‘${slug}’ has an answer that speaks for it and none that rules it out.`,
        hint: 'Let an answer on the way state an observation that confirms it.',
      })),
  };
}

/** Somebody who can tell nothing must end at a hand-over or at fixes whose first step is not dangerous. */
function cantTellEndsSafely(tree: Tree): PathJudge {
  let end: PathView['outcome'] | undefined;
  return {
    look: ({ answers, outcome }) => {
      if (answers.every(({ answer }) => answer === CANT_TELL)) end = outcome;
    },
    issues: () => {
      const first = tree.fixes[end?.fixes[0] ?? ''];
      if (end?.outcome === 'hand-over' || (first !== undefined && first.risk !== 'danger')) return [];
      return [
        {
          rule: 'cant-tell-unsafe',
          file: 'src/content/questions',
          message: `Answering “I can’t tell” all the way ends at ‘${end?.id ?? 'nothing'}’, which is neither a hand-over nor a safe fix.`,
          hint: 'Let it end at the hand-over.',
        },
      ];
    },
  };
}

function describe(answers: readonly GivenAnswer[]): string {
  return answers.map(({ question, answer }) => `${question}=${answer}`).join(' & ');
}
