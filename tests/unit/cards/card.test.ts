import { describe, expect, it, vi } from 'vitest';
import { getCards } from '~/data/cards.ts';
import { cardOfCode, cardOfFix, cardOfOutcome, cardOfPage, cardOfQuestion } from '~/lib/cards/card.ts';
import { buildCodePage } from '~/lib/codes/code-page.ts';
import { getById } from '~/lib/content/lookup.ts';
import { CANT_TELL } from '~/lib/tree/tree.ts';
import { code, contentWithCodes, realContent } from '../../helpers/code-content.ts';

const fix = getById(realContent.fixes, 'expired-certificate');
const withData = (data: Partial<typeof fix.data>) => ({ ...fix, data: { ...fix.data, ...data } });

describe('cardOfFix', () => {
  it('gives the cause, the first action, the risk and the machine', () => {
    const entry = withData({
      title: 'The certificate expired',
      firstAction: 'Run `certutil` on the host.',
      risk: 'caution',
      minutes: 10,
    });
    const [step] = entry.article.steps.filter(({ kind }) => kind === 'step');
    expect(step?.machine).toBe('host');
    expect(cardOfFix(entry)).toEqual({
      kicker: 'Remote Desktop fix',
      title: 'The certificate expired',
      text: 'First: Run certutil on the host.',
      facts: ['Risk: caution', 'Done on the remote computer', 'About 10 min'],
      tone: 'caution',
    });
  });

  it('names the side where an article has no step', () => {
    const entry = { data: { ...fix.data, side: 'azure' as const }, article: { ...fix.article, steps: [] } };
    expect(cardOfFix(entry).facts[1]).toBe('Azure');
  });
});

describe('cardOfCode', () => {
  it('says what the code means and where it leads, four fixes at most', () => {
    const fixes = ['nla', 'firewall', 'antivirus', 'credssp', 'licensing'];
    const entry = code('0xb09', { meaning: 'Sign-in needs `NLA`.', fixes });
    expect(cardOfCode(buildCodePage(entry, contentWithCodes([entry])))).toEqual({
      kicker: 'disconnect reason · decimal 2825',
      title: '0xb09',
      text: 'Sign-in needs NLA.',
      facts: fixes.slice(0, 4).map((slug) => `Look at: ${getById(realContent.fixes, slug).data.short}`),
      tone: 'plain',
    });
  });
});

describe('cardOfQuestion', () => {
  const answer = (id: string, label: string) => ({ id, label, target: { kind: 'outcome' as const, id: 'x' } });

  it('lists the answers without “I can’t tell”', () => {
    const question = {
      title: 'Which code?',
      answers: [answer('a', 'This'), answer('b', 'That'), answer(CANT_TELL, 'No idea')],
    };
    expect(cardOfQuestion(question as unknown as Parameters<typeof cardOfQuestion>[0])).toMatchObject({
      title: 'Which code?',
      text: '',
      facts: ['• This', '• That'],
    });
  });
});

describe('cardOfOutcome', () => {
  it('numbers the likely fixes', () => {
    const fixes = [withData({ short: 'First fix' }), withData({ short: 'Second fix' })];
    expect(cardOfOutcome({ title: 'Two are likely', lead: 'Try them in order.' }, fixes)).toMatchObject({
      text: 'Try them in order.',
      facts: ['1. First fix', '2. Second fix'],
    });
  });
});

describe('texts that are too long', () => {
  it('are cut at a word with an ellipsis', () => {
    const { title, text } = cardOfPage('word '.repeat(30).trim(), 'word, '.repeat(60).trim());
    expect(title).toMatch(/word…$/);
    expect(title.length).toBeLessThanOrEqual(96);
    expect(text).toMatch(/word…$/);
    expect(text.length).toBeLessThanOrEqual(215);
  });

  it('stay whole at exactly the limit', () => {
    expect(cardOfPage('x'.repeat(96), '').title).toBe('x'.repeat(96));
  });
});

describe('the cards of the site', () => {
  // As in a build: while developing, the content is read again for every question asked of it.
  vi.stubEnv('DEV', false);
  const cards = getCards();

  it('are one for each fix, code, question, outcome and single page', () => {
    const { fixes, codes, questions, outcomes } = realContent;
    const countOf = (kind: string) => cards.filter((card) => card.kind === kind).length;
    expect([countOf('fix'), countOf('code'), countOf('find'), countOf('page')]).toEqual([
      fixes.length,
      codes.length,
      questions.length + outcomes.length,
      9,
    ]);
  });

  it('have titles and facts that fit whole; only long answers of a question may be cut', () => {
    const cut = cards.filter(({ card: { title, text, facts } }) => {
      const isQuestion = text === '';
      return [title, ...(isQuestion ? [] : facts)].some((words) => words.endsWith('…'));
    });
    expect(cut.map(({ kind, id }) => `${kind}/${id}`)).toEqual([]);
  });

  it('say something', () => {
    const mute = cards.filter(({ card }) => card.text === '' && card.facts.length === 0);
    expect(mute.map(({ kind, id }) => `${kind}/${id}`)).toEqual([]);
  });

  it('have no markup left in them', () => {
    const marked = cards.filter(({ card }) =>
      [card.title, card.text, ...card.facts].some((words) => /[`<]/.test(words)),
    );
    expect(marked.map(({ kind, id }) => `${kind}/${id}`)).toEqual([]);
  });
});
