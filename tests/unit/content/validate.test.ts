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
  for (const { data } of content.observations) Object.assign(data, { refutes: [], sources: undefined });
  for (const { data } of content.fixes) data.fingerprints = [{ kind: 'sign', text: 'Dark.' }];
  for (const { data } of content.messages) data.texts.en = [{ text: 'Dark.', sources: ['manual'] }];
  for (const { data } of content.outcomes) if (data.kind === 'fixes') data.fixes = ['flat-battery'];
  for (const { data } of content.messages) data.leadsTo = [{ code: '0x905' }];
});

describe('validateContent', () => {
  it('finds nothing wrong with the small content', () => {
    expect(validateContent(smallContent())).toEqual([]);
  });

  it('collects the issues of every judge at once', () => {
    const rules = validateContent(broken).map(({ rule }) => rule);
    const expected = [
      'code-file-name',
      'check-changes',
      'correction-without-way',
      'empty-cell',
      'fix-unobserved',
      'fix-unreached',
      'next-is-self',
      'no-steps',
      'unkind-word',
      'unknown-code',
      'unused-source',
      'wrong-end',
    ];
    expect(expected.filter((rule) => !rules.includes(rule))).toEqual([]);
  });

  it('does not judge a whole that is not whole', () => {
    const unread = { questions: ['a'], observations: ['b'], systems: ['c'] };
    const rules = validateContent(broken, unread).map(({ rule }) => rule);
    for (const rule of ['fix-unreached', 'fix-unobserved', 'empty-cell', 'wrong-end'])
      expect(rules).not.toContain(rule);
    expect(rules).toContain('unknown-code');
  });

  it('reports an answer that leads nowhere, and not what follows from it', () => {
    const content = contentWith(({ questions }) => {
      for (const { data } of questions) for (const answer of data.answers) answer.outcome = 'no-such-end';
    });
    expect(validateContent(content).map(({ rule }) => rule)).toEqual(['unknown-outcome', 'unknown-outcome']);
  });
});
