import type { Issue } from '../issues/issue.ts';
import { listOf } from '../text.ts';
import { readObservation } from './evidence.ts';
import { questionFile } from './issue-files.ts';
import { edgesOf, reachableFrom } from './paths.ts';
import { CANT_TELL, findNode, questionsOf, type Tree, type TreeAnswer, type TreeQuestion } from './tree.ts';

/** Rules about the answers of each question and what they state. */
export const ANSWER_RULES: readonly ((tree: Tree) => Issue[])[] = [
  enoughAnswers,
  noDuplicateAnswers,
  cantTellStatesNothing,
  cantTellLeadsOn,
  answersSpeakForTheirOutcome,
  codesFitTheirPage,
  nothingAskedAgain,
];

/**
 * Observations that more than one question may ask about. Whether the computer is in Azure is asked last of all where
 * it decides between two repairs, because pages have no memory of the first question.
 */
const MAY_BE_ASKED_AGAIN: readonly string[] = ['target-azure-vm'];

function enoughAnswers(tree: Tree): Issue[] {
  return questionsOf(tree).flatMap(({ id, answers }) => [
    ...(answers.filter((answer) => answer.id !== CANT_TELL).length >= 2
      ? []
      : [
          {
            rule: 'too-few-answers',
            file: questionFile(id),
            message: 'The question has fewer than two answers besides “I can’t tell”.',
            hint: 'Add an answer, or drop the question.',
          },
        ]),
    ...(answers.at(-1)?.id === CANT_TELL
      ? []
      : [
          {
            rule: 'cant-tell-missing',
            file: questionFile(id),
            message: 'The last answer is not “I can’t tell”.',
            hint: 'Say with ‘cantTell:’ where somebody goes who cannot find out.',
          },
        ]),
  ]);
}

function noDuplicateAnswers(tree: Tree): Issue[] {
  return questionsOf(tree).flatMap((question) => [
    ...repeated(question, ({ id }) => id).map((id) => ({
      rule: 'duplicate-answer',
      file: questionFile(question.id),
      message: `Two answers have the id ‘${id}’.`,
      hint: 'Answer ids are permanent and stand in links; give each its own.',
    })),
    ...repeated(question, ({ label }) => label.toLowerCase().replaceAll(/\W+/g, ' ').trim()).map((label) => ({
      rule: 'answers-alike',
      file: questionFile(question.id),
      message: `Two answers read alike: “${label}”.`,
      hint: 'Word them so that a reader sees the difference.',
    })),
    ...repeated(question, ({ id, to, observed }) =>
      id === CANT_TELL ? id : `${to} ${observed.toSorted().join(' ')}`,
    ).map((meaning) => ({
      rule: 'answers-alike',
      file: questionFile(question.id),
      message: `Two answers mean the same: they lead to ‘${meaning.trim()}’ and state nothing different.`,
      hint: 'Merge them, or let them state different observations.',
    })),
  ]);
}

function repeated({ answers }: TreeQuestion, keyOf: (answer: TreeAnswer) => string): string[] {
  const keys = answers.map(keyOf);
  return [...new Set(keys.filter((key, i) => keys.indexOf(key) < i))];
}

function cantTellStatesNothing(tree: Tree): Issue[] {
  return questionsOf(tree)
    .filter(({ answers }) => answers.some(({ id, observed }) => id === CANT_TELL && observed.length > 0))
    .map(({ id }) => ({
      rule: 'cant-tell-states',
      file: questionFile(id),
      message: '“I can’t tell” states an observation.',
      hint: 'Somebody who cannot tell has observed nothing.',
    }));
}

/** “I can’t tell” goes on as one of the answers would, or to an outcome made for those who cannot tell. */
function cantTellLeadsOn(tree: Tree): Issue[] {
  const edges = edgesOf(tree);
  return edges
    .filter(({ answer }) => answer === CANT_TELL)
    .filter(({ from, to }) => {
      const others = edges.filter((edge) => edge.to === to && edge.answer !== CANT_TELL);
      const isOwn = others.length === 0 && findNode(tree, to)?.kind === 'outcome';
      return !isOwn && !others.some((edge) => edge.from === from);
    })
    .map(({ from, to }) => ({
      rule: 'cant-tell-astray',
      file: questionFile(from),
      message: `“I can’t tell” leads to ‘${to}’, where no other answer of the question leads.`,
      hint: 'Take the branch that keeps the most causes open, or an outcome of its own.',
    }));
}

/**
 * An answer that ends the questions must speak for the first fix of its outcome; one that leads on must not speak for
 * causes that can no longer be reached at all.
 */
function answersSpeakForTheirOutcome(tree: Tree): Issue[] {
  return questionsOf(tree).flatMap((question) =>
    question.answers.flatMap((answer) => {
      const confirmed = new Set(answer.observed.flatMap((name) => readObservation(tree, name).confirms));
      const target = findNode(tree, answer.to);
      if (confirmed.size === 0 || target === undefined) return [];
      const wanted = target.kind === 'outcome' ? target.fixes.slice(0, 1) : offeredAfter(tree, target.id);
      if (wanted.some((slug) => confirmed.has(slug))) return [];
      return [
        {
          rule: 'answer-wasted',
          file: questionFile(question.id),
          message: `Answer ‘${answer.id}’ speaks for ${listOf([...confirmed])}, but leads to ‘${target.id}’, which ${target.kind === 'outcome' ? `offers ${target.fixes[0] ?? 'no fix'} first` : 'leads to none of them'}.`,
          hint: 'Lead it to an outcome that begins with a cause it speaks for, or correct the observation.',
        },
      ];
    }),
  );
}

function offeredAfter(tree: Tree, id: string): string[] {
  return [...reachableFrom(tree, id)].flatMap((reached) => {
    const node = findNode(tree, reached);
    return node?.kind === 'outcome' ? node.fixes : [];
  });
}

/** An answer that names codes and leads to a page about codes must lead to one about a code it names. */
function codesFitTheirPage(tree: Tree): Issue[] {
  return questionsOf(tree).flatMap((question) =>
    question.answers.flatMap(({ id, label, to }) => {
      const target = findNode(tree, to);
      const named = label.toLowerCase().match(/0x[0-9a-f]+/g) ?? [];
      if (target?.kind !== 'outcome' || target.outcome !== 'code-page' || named.length === 0) return [];
      if (target.codes.some((code) => named.some((name) => code.startsWith(name)))) return [];
      return [
        {
          rule: 'code-elsewhere',
          file: questionFile(question.id),
          message: `Answer ‘${id}’ names ${listOf(named)}, but leads to ‘${to}’, which is about other codes.`,
          hint: 'Lead it to the outcome that lists one of these codes.',
        },
      ];
    }),
  );
}

/** What an earlier answer has said must not be asked again. */
function nothingAskedAgain(tree: Tree): Issue[] {
  const namesOf = ({ answers }: TreeQuestion) =>
    new Set(answers.flatMap(({ observed }) => observed.map((name) => name.replace('!', ''))));
  return questionsOf(tree).flatMap((question) => {
    const stated = namesOf(question);
    const later = reachableFrom(tree, question.id);
    return questionsOf(tree)
      .filter(({ id }) => id !== question.id && later.has(id))
      .flatMap((next) =>
        [...namesOf(next)]
          .filter((name) => stated.has(name) && !MAY_BE_ASKED_AGAIN.includes(name))
          .map((name) => ({
            rule: 'asked-again',
            file: questionFile(next.id),
            message: `The question asks about ‘${name}’, which ‘${question.id}’ on the way to it has asked already.`,
            hint: 'Lead the earlier answers past it.',
          })),
      );
  });
}
