import type { Issue } from '../issues/issue.ts';
import { SECTION_IDS } from '../schema/components.ts';
import { type Article, type ArticleChange, type ArticleStep, COMPANIONS, type Companion } from './article.ts';
import { commandsClean, commandsReadOnly } from './command-rules.ts';
import { findWeakening } from './commands.ts';

type Finding = Omit<Issue, 'file'>;
type Rule = (article: Article) => Finding[];

/** Rules for the whole of a fix article. */
const FIX_RULES: readonly Rule[] = [sectionsComplete, confirmAndRefute, hasStep];

/** Rules for every body that may hold checks and commands: articles and questions alike. */
const BODY_RULES: readonly Rule[] = [
  uniqueIds,
  ({ commands }) => commandsReadOnly(commands),
  checksShowBoth,
  changesComplete,
  ({ commands }) => commandsClean(commands),
  protectionKept,
];

/** Judges an article against the contract of a fix page; pure, so the same rules run in tests and in the build. */
export function judgeFix(article: Article, file: string): Issue[] {
  return judge([...FIX_RULES, ...BODY_RULES], article, file);
}

/** Judges a body that is not a whole article, such as “how to find out” of a question. */
export function judgeBody(article: Article, file: string): Issue[] {
  return judge(BODY_RULES, article, file);
}

function judge(rules: readonly Rule[], article: Article, file: string): Issue[] {
  return rules.flatMap((rule) => rule(article)).map((finding) => ({ ...finding, file }));
}

function sectionsComplete({ sections }: Article): Finding[] {
  const present = sections.map(({ id }) => id);
  const missing = SECTION_IDS.filter((id) => !present.includes(id)).map((id) => ({
    rule: 'section-missing',
    message: `Section ‘${id}’ is missing.`,
    hint: `An article has, in this order: ${SECTION_IDS.join(', ')}.`,
  }));
  const positions = sections.map(({ id }) => SECTION_IDS.indexOf(id));
  const misplaced = sections
    .filter((_, i) => i > 0 && (positions[i] ?? 0) <= (positions[i - 1] ?? 0))
    .map(({ id, line }) => ({
      rule: 'section-order',
      line,
      message:
        present.filter((name) => name === id).length > 1
          ? `Section ‘${id}’ stands twice.`
          : `Section ‘${id}’ is out of order.`,
      hint: `The order is: ${SECTION_IDS.join(', ')}.`,
    }));
  return [...missing, ...misplaced];
}

function confirmAndRefute({ checks }: Article): Finding[] {
  const proofs = checks.filter(({ section }) => section === 'confirm').map(({ proves }) => proves);
  return (['confirms', 'refutes'] as const)
    .filter((proof) => !proofs.includes(proof))
    .map((proof) => ({
      rule: 'confirm-and-refute',
      message: `Section ‘confirm’ has no check that ${proof} this cause.`,
      hint: `Add <Check proves="${proof}" …> with healthy and bad output.`,
    }));
}

function hasStep({ steps }: Article): Finding[] {
  if (steps.some(({ kind }) => kind === 'step')) return [];
  return [
    {
      rule: 'no-steps',
      message: 'The article has no step.',
      hint: 'Put at least one <Step> into <Steps> of section ‘fix’.',
    },
  ];
}

function uniqueIds({ checks, steps }: Article): Finding[] {
  const owners = [...checks, ...steps];
  return owners
    .filter(({ id }, i) => owners.findIndex((other) => other.id === id) < i)
    .map(({ id, line }) => ({
      rule: 'duplicate-id',
      line,
      message: `The id ‘${id}’ is used twice in this file.`,
      hint: 'Ids are permanent anchors; give each check, step and test its own.',
    }));
}

function checksShowBoth({ checks }: Article): Finding[] {
  return checks.flatMap(({ id, healthy, bad, line }) =>
    (['Healthy', 'Bad'] as const)
      .filter((name) => (name === 'Healthy' ? healthy : bad) === '')
      .map((name) => ({
        rule: 'check-output',
        line,
        message: `Check ‘${id}’ does not say what ${name === 'Healthy' ? 'a healthy' : 'a bad'} result looks like.`,
        hint: `Add <${name}>…</${name}>.`,
      })),
  );
}

function changesComplete({ steps }: Article): Finding[] {
  return steps.flatMap((step) => [
    ...(step.changes.length > 1 ? [tooManyChanges(step)] : []),
    ...step.changes.flatMap((change) => changeFindings(step, change)),
  ]);
}

function tooManyChanges({ id, line }: ArticleStep): Finding {
  return {
    rule: 'one-change-per-step',
    line,
    message: `Step ‘${id}’ holds more than one <Change>.`,
    hint: 'Split it: each change has its own undo, and the undo’s anchor is the step’s id.',
  };
}

const COMPANION_HINTS: Record<Companion, string> = {
  Backup: 'Add <Backup> before the command: what to save or write down, or why nothing needs saving.',
  Verify: 'Add <Verify> after the command: how to see that it worked.',
  Undo: 'Add <Undo> after the command: how to put the old state back, or why nothing needs undoing.',
};

function changeFindings(step: ArticleStep, change: ArticleChange): Finding[] {
  const missing = COMPANIONS.filter((name) => !change.companions[name]).map((name) => ({
    rule: 'change-companion',
    line: change.line,
    message: `The change in step ‘${step.id}’ has no <${name}>.`,
    hint: COMPANION_HINTS[name],
  }));
  const empty = COMPANIONS.filter((name) => change.companions[name]?.text === '').map((name) => ({
    rule: 'change-companion',
    line: change.line,
    message: `<${name}> of step ‘${step.id}’ says nothing in words.`,
    hint: COMPANION_HINTS[name],
  }));
  const first = change.commands.find(({ role }) => role === 'change');
  if (first === undefined) return [...missing, ...empty];
  const late = (change.companions.Backup?.line ?? 0) > first.line;
  const early = (['Verify', 'Undo'] as const).filter(
    (name) => (change.companions[name]?.line ?? Number.POSITIVE_INFINITY) < first.line,
  );
  return [
    ...missing,
    ...empty,
    ...(late
      ? [
          {
            rule: 'backup-first',
            line: change.line,
            message: `The backup of step ‘${step.id}’ stands after its command.`,
            hint: 'Readers run commands in order: put <Backup> before the command.',
          },
        ]
      : []),
    ...early.map((name) => ({
      rule: 'companion-order',
      line: change.line,
      message: `<${name}> of step ‘${step.id}’ stands before its command.`,
      hint: 'The order is: Backup, command, Verify, Undo.',
    })),
  ];
}

function protectionKept({ commands, steps }: Article): Finding[] {
  const tests = new Map(steps.filter(({ kind }) => kind === 'test').map((step) => [step.id, step]));
  const weak = commands.flatMap((command) => {
    const what = findWeakening(command.code);
    const isTest = tests.has(command.owner) && command.role === 'change';
    if (what === undefined || isTest || command.role === 'verify') return [];
    return [
      {
        rule: 'lowers-protection',
        line: command.line,
        message: `A command in ‘${command.owner}’ ${what}.`,
        hint: 'Weakening Windows is never a fix. If it separates causes, put it into <Test minutes="…"> with risk danger and the way back.',
      },
    ];
  });
  const mild = [...tests.values()]
    .filter(({ changes }) => changes.some(({ risk }) => risk !== 'danger'))
    .map(({ id, line }) => ({
      rule: 'test-is-danger',
      line,
      message: `Test ‘${id}’ is not marked danger.`,
      hint: 'Write <Change risk="danger" …> inside <Test>.',
    }));
  return [...weak, ...mild];
}
