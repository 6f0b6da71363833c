import { allPaths } from '../tree/paths.ts';
import type { Tree } from '../tree/tree.ts';
import type { Content } from './content.ts';

/** Figures about the content, counted at build; the tests count the same way. */
export interface Coverage {
  fixes: number;
  /** Pages of codes and pairs. */
  codes: number;
  /** Documented meanings and field reports on those pages. */
  codeRows: number;
  corrections: number;
  /** Messages recognised by the search, and their wordings in all languages. */
  messages: number;
  wordings: number;
  /** Mentions of a source in articles and questions. */
  citations: number;
  sources: number;
  /** Read-only checks, changing steps, and tests of minutes. */
  checks: number;
  changes: number;
  tests: number;
  /** Commands by shell; every PowerShell command was parsed before the page was made. */
  commands: number;
  powerShell: number;
  /** Commands that somebody ran on Windows for this site. */
  tested: number;
  questions: number;
  outcomes: number;
  /** Ways through the tree from the first question to an outcome. */
  paths: number;
  /** Names in the register, and those without a source so far. */
  names: number;
  unverifiedNames: number;
  /** Date of the oldest review of an article. */
  oldestReview: string;
}

/** Counts what the content holds. */
export function measureCoverage(content: Content, tree: Tree): Coverage {
  const bodies = [...content.fixes, ...content.questions].map(({ article }) => article);
  const commands = bodies.flatMap((article) => article.commands);
  const steps = bodies.flatMap((article) => article.steps);
  const names = content.register.flatMap(({ data }) => data.entries.map(({ unverified }) => unverified));
  const wordings = content.messages.flatMap(({ data }) => Object.values(data.texts).flat());
  return {
    fixes: content.fixes.length,
    codes: content.codes.length,
    codeRows: content.codes.reduce(
      (sum, { data }) => sum + Number(data.meaning !== undefined) + data.reports.length,
      0,
    ),
    corrections: content.corrections.length,
    messages: content.messages.length,
    wordings: wordings.length,
    citations: bodies.reduce((sum, { cites }) => sum + cites.length, 0),
    sources: content.sources.length,
    checks: bodies.reduce((sum, { checks }) => sum + checks.length, 0),
    changes: steps.reduce((sum, { changes }) => sum + changes.length, 0),
    tests: steps.filter(({ kind }) => kind === 'test').length,
    commands: commands.length,
    powerShell: commands.filter(({ shell }) => shell === 'powershell').length,
    tested: [...bodies.flatMap(({ checks }) => checks), ...steps.flatMap(({ changes }) => changes)].filter(
      ({ provenance }) => provenance === 'tested',
    ).length,
    questions: content.questions.length,
    outcomes: content.outcomes.length,
    paths: allPaths(tree).length,
    names: names.length,
    unverifiedNames: names.filter((unverified) => unverified !== undefined).length,
    oldestReview: content.fixes.map(({ data }) => data.reviewed.date).toSorted()[0] ?? '',
  };
}
