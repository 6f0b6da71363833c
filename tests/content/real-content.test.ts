import { describe, expect, it } from 'vitest';
import { emptyCells, systemsOf } from '~/lib/compatibility/table.ts';
import { findWeakening, PLACEHOLDERS } from '~/lib/content/commands.ts';
import { measureCoverage } from '~/lib/content/coverage.ts';
import { buildFixPage } from '~/lib/content/fix-page.ts';
import { commandsOf } from '~/lib/content/sheet-rules.ts';
import { INSEPARABLE_PAIRS } from '~/lib/evidence/judge-matrix.ts';
import { inseparablePairs } from '~/lib/evidence/matrix.ts';
import { formatIssues } from '~/lib/issues/format.ts';
import { SECTION_IDS } from '~/lib/schema/components.ts';
import { VERDICTS } from '~/lib/schema/correction.ts';
import { buildTree } from '~/lib/tree/build-tree.ts';
import { checkContent } from '../../scripts/content/check-content.ts';
import { parsePowerShell } from '../../scripts/content/powershell.ts';

const { content, issues } = checkContent(process.cwd());
const coverage = measureCoverage(content, buildTree(content));

describe('the content of the site', () => {
  it('has no issue', () => {
    expect(formatIssues(issues)).toBe('0 issues in 0 files.');
  });

  it('is not smaller than what was researched', () => {
    expect(coverage.codeRows).toBeGreaterThanOrEqual(318);
    expect(coverage.corrections).toBeGreaterThanOrEqual(60);
    expect(coverage.checks).toBeGreaterThanOrEqual(200);
  });

  it('claims no command was run on Windows', () => {
    // Nobody has; once somebody did, this figure and the text of the about page change together.
    expect(coverage.tested).toBe(0);
  });
});

describe('each article', () => {
  it.each(content.fixes.map((fix) => [fix.id, fix] as const))('%s answers what it has to', (_, fix) => {
    const { article, data } = fix;
    const page = buildFixPage(fix, content);
    expect(article.sections.map(({ id }) => id)).toEqual(SECTION_IDS);
    const confirm = article.checks.filter(({ section }) => section === 'confirm').map(({ proves }) => proves);
    expect(confirm).toEqual(expect.arrayContaining(['confirms', 'refutes']));
    expect(article.steps.filter(({ kind }) => kind === 'step').length).toBeGreaterThan(0);
    expect(page.sources.length).toBeGreaterThan(0);
    expect(page.next.length).toBeGreaterThan(0);
    expect(page.separator).toBeDefined();
    expect(data.usually === undefined).toBe(data.evidence.grade !== 'unsupported');
    expect(page.isChangedSinceReview).toBe(false);
  });

  it('lowers protection only in tests of minutes, each marked danger with the way back', () => {
    const weakening = content.fixes.flatMap(({ id, article }) =>
      article.steps.flatMap((step) =>
        step.changes
          .filter(({ commands }) => commands.some(({ code, role }) => role === 'change' && findWeakening(code)))
          .map(({ risk, companions }) => ({
            id,
            kind: step.kind,
            minutes: step.minutes,
            risk,
            undo: companions.Undo?.text,
          })),
      ),
    );
    expect(weakening.map(({ id }) => id)).toEqual(['credssp', 'nla', 'security-layer']);
    for (const { kind, minutes, risk, undo } of weakening) {
      expect([kind, risk]).toEqual(['test', 'danger']);
      expect(minutes).toBeLessThanOrEqual(30);
      expect(undo).not.toBe('');
    }
  });
});

describe('commands', () => {
  const commands = commandsOf(content);

  it('in PowerShell parse, every one', () => {
    const codes = commands.filter(({ command }) => command.shell === 'powershell').map(({ command }) => command.code);
    const parsed = parsePowerShell(codes);
    expect(codes.length).toBeGreaterThan(250);
    expect(parsed.filter(({ error }) => error !== undefined)).toEqual([]);
    // Only a bare value, such as a registry path to read, holds no command.
    expect(parsed.filter(({ commands: found }) => found.length > 0).length).toBeGreaterThan(0.95 * codes.length);
  });

  it('use every placeholder that the about page explains', () => {
    const all = commands.map(({ command }) => command.code).join('\n');
    const unused = Object.keys(PLACEHOLDERS).filter((name) => !new RegExp(`(?<![A-Z])${name}(?![A-Z])`).test(all));
    expect(unused).toEqual([]);
  });
});

describe('the evidence matrix', () => {
  it('tells every two causes apart, without an exception', () => {
    const slugs = content.fixes.map(({ id }) => id);
    expect(inseparablePairs(content.observations, slugs)).toEqual([]);
    expect(INSEPARABLE_PAIRS).toEqual([]);
  });

  it('says of each observation where it comes from, or that it is our reasoning', () => {
    const baseless = content.observations.filter(({ data }) => data.sources === undefined && !data.inference);
    expect(baseless.map(({ id }) => id)).toEqual([]);
  });
});

describe('corrections', () => {
  it('each stand on the page of a fix, but for two about pages instead of causes', () => {
    const shown = new Set(content.fixes.flatMap((fix) => buildFixPage(fix, content).corrections.map(({ id }) => id)));
    const elsewhere = content.corrections.filter(({ id }) => !shown.has(id)).map(({ id }) => id);
    expect(elsewhere).toEqual(['borrowed-dates', 'borrowed-labels']);
  });

  it('use every verdict but ‘right’, which is for claims that are doubted wrongly', () => {
    const used = new Set(content.corrections.map(({ data }) => data.verdict));
    expect(VERDICTS.filter((verdict) => verdict !== 'right' && !used.has(verdict))).toEqual([]);
  });

  it('hold errors of official documents as well', () => {
    expect(content.corrections.filter(({ data }) => data.origin === 'official').length).toBeGreaterThanOrEqual(10);
  });

  it('can be found by the wrong advice itself', () => {
    const unsearchable = content.corrections.filter(({ data }) => data.searchedAs.length === 0);
    expect(unsearchable.map(({ id }) => id)).toEqual([]);
  });
});

describe('the compatibility table', () => {
  it('has a rule for every client and host', () => {
    expect(emptyCells(content)).toEqual([]);
    expect(systemsOf(content.systems, 'client').length).toBeGreaterThanOrEqual(8);
    expect(systemsOf(content.systems, 'host').length).toBeGreaterThanOrEqual(8);
  });
});
