import { describe, expect, it } from 'vitest';
import { validateContent } from '~/lib/content/validate.ts';
import { contentWith, smallContent } from '../../helpers/content.ts';

/** One mistake for each judge, all at once. */
const broken = contentWith((content) => {
  const [battery, cable] = content.fixes;
  if (!battery || !cable) throw new Error('The fixture has lost a fix.');
  battery.article.steps = [];
  cable.data.next = [{ fix: 'loose-cable', when: 'Simply always.' }];
  for (const { data } of content.evidence) data.code = 'Restart-Service TermService';
  for (const { data } of content.corrections) data.fixes = [];
  for (const code of content.codes) code.id = '904';
  for (const { data } of content.compatibility) data.hosts = ['phone'];
  for (const { data } of content.observations) data.refutes = [];
  for (const { data } of content.outcomes) if (data.kind === 'fixes') data.fixes = ['flat-battery'];
  for (const { data } of content.messages) data.leadsTo = [{ fix: 'lose-cable' }];
});

describe('validateContent', () => {
  it('finds nothing wrong with the small content', () => {
    expect(validateContent(smallContent())).toEqual([]);
  });

  it('collects the issues of every judge at once', () => {
    expect([...new Set(validateContent(broken).map(({ rule }) => rule))].sort()).toEqual(
      [
        'code-file-name',
        'check-changes',
        'correction-without-way',
        'empty-cell',
        'fix-unobserved',
        'fix-unreached',
        'fix-without-evidence',
        'next-is-self',
        'no-steps',
        'outcome-refuted',
        'unkind-word',
        'unknown-code',
        'unknown-fix',
        'wrong-end',
      ].sort(),
    );
  });

  it('does not judge a whole that is not whole', () => {
    const unread = { questions: ['a'], observations: ['b'], systems: ['c'] };
    const rules = validateContent(broken, unread).map(({ rule }) => rule);
    for (const rule of ['fix-unreached', 'fix-unobserved', 'empty-cell', 'wrong-end'])
      expect(rules).not.toContain(rule);
    expect(rules).toContain('unknown-fix');
  });

  it('reports an answer that leads nowhere once', () => {
    const content = contentWith(({ questions }) => {
      for (const { data } of questions) data.cantTell = { outcome: 'hand-ovr' };
    });
    const issues = validateContent(content).filter(({ message }) => message.includes('hand-ovr'));
    expect(issues.map(({ rule }) => rule)).toEqual(['unknown-outcome']);
  });
});
