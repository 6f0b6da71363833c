import { describe, expect, it } from 'vitest';
import { buildCodePage, meaningOf } from '~/lib/codes/code-page.ts';
import { getById } from '~/lib/content/lookup.ts';
import { messageSchema } from '~/lib/schema/message.ts';
import { code, contentWithCodes, realContent } from '../../helpers/code-content.ts';

const report = (meaning: string, sources: string[] = []) => ({ meaning, confidence: 'single-report', sources });

function message(id: string, first: object, texts: Record<string, string[]>) {
  const wordings = Object.entries(texts).map(([language, lines]) => [
    language,
    lines.map((text) => ({ text, sources: ['disc'] })),
  ]);
  const data = messageSchema.parse({
    kind: 'dialog',
    title: `Title of ${id}`,
    texts: Object.fromEntries(wordings),
    leadsTo: [first],
    because: 'It is the sentence of this code.',
  });
  return { id, file: `src/content/messages/${id}.yaml`, data };
}

describe('meaningOf', () => {
  it('is the documented meaning', () => {
    expect(meaningOf(code('0x1', { meaning: 'Documented.', reports: [report('Reported.')] }).data)).toBe('Documented.');
  });

  it('is the first report’s where only field reports speak of the code', () => {
    const { data } = code('0x1', { meaning: undefined, reports: [report('First.'), report('Second.')] });
    expect(meaningOf(data)).toBe('First.');
  });
});

describe('buildCodePage', () => {
  it('gives title and decimal form of single codes and pairs', () => {
    const [single, pair] = [code('0xb09'), code('0x904-0x7', { family: 'pair' })];
    const content = contentWithCodes([single, pair]);
    expect(buildCodePage(single, content)).toMatchObject({ slug: '0xb09', title: '0xb09', decimal: '2825' });
    expect(buildCodePage(pair, content)).toMatchObject({
      slug: '0x904-0x7',
      title: '0x904 / 0x7',
      decimal: '2308 / 7',
    });
  });

  it('looks up fixes in the order of the entry, and questions with their titles', () => {
    const entry = code('0x1', { fixes: ['nla', 'firewall'], questions: ['target'] });
    const page = buildCodePage(entry, contentWithCodes([entry]));
    expect(page.fixes.map(({ id }) => id)).toEqual(['nla', 'firewall']);
    expect(page.questions).toEqual([{ id: 'target', title: getById(realContent.questions, 'target').data.title }]);
  });

  it('throws a sentence for a fix that does not exist', () => {
    const entry = code('0x1', { fixes: ['no-such-fix'] });
    expect(() => buildCodePage(entry, contentWithCodes([entry]))).toThrow(
      'There is no ‘no-such-fix’. The content check should have caught this.',
    );
  });

  it('names each source once, those of the reports after its own', () => {
    const entry = code('0x1', { sources: ['disc', 'wiki'], reports: [report('A.', ['qiita', 'disc'])] });
    expect(buildCodePage(entry, contentWithCodes([entry])).sources.map(({ id }) => id)).toEqual([
      'disc',
      'wiki',
      'qiita',
    ]);
  });

  it('gives each neighbour the check that tells it apart', () => {
    const entry = code('0x1', { neighbours: [{ code: '0x904-0x0', check: 'Read the extended code.' }] });
    expect(buildCodePage(entry, contentWithCodes([entry])).neighbours).toEqual([
      { slug: '0x904-0x0', title: '0x904 / 0x0', text: 'Read the extended code.' },
    ]);
  });

  it('shows the messages that lead here first, in all their languages', () => {
    const entry = code('0x1');
    const messages = [
      message('here', { code: '0x1' }, { en: ['It ended.'], de: ['It is over (German).', 'Over (German).'] }),
      message('elsewhere', { code: '0x2' }, { en: ['No.'] }),
      message('at-a-fix', { fix: 'nla' }, { en: ['No.'] }),
    ];
    expect(buildCodePage(entry, contentWithCodes([entry], messages)).messages).toEqual([
      {
        title: 'Title of here',
        because: 'It is the sentence of this code.',
        texts: [
          { language: 'en', text: 'It ended.' },
          { language: 'de', text: 'It is over (German).' },
          { language: 'de', text: 'Over (German).' },
        ],
      },
    ]);
  });
});

describe('buildCodePage, related codes', () => {
  const codes = [
    code('0x7'),
    code('0x904'),
    code('0x3'),
    code('extended-0x7', { family: 'extended' }),
    code('extended-0x3', { family: 'extended' }),
    code('errinfo-0x7', { family: 'errinfo' }),
    code('negotiation-0x7', { family: 'negotiation' }),
    code('0x904-0x7', { family: 'pair' }),
    code('0x904-0x0', { family: 'pair' }),
    code('0x3-0x7', { family: 'pair' }),
  ];
  const relatedTo = (slug: string) =>
    buildCodePage(getById(codes, slug), contentWithCodes(codes)).related.map(({ slug: other, text }) => [other, text]);

  it('are both halves of a pair, and no other pair', () => {
    expect(relatedTo('0x904-0x7')).toEqual([
      ['0x904', 'One half, as disconnect reason: Meaning of 0x904.'],
      ['extended-0x7', 'One half, as extended reason: Meaning of extended-0x7.'],
    ]);
  });

  it('are the pairs a disconnect reason is the first half of', () => {
    expect(relatedTo('0x904')).toEqual([
      ['0x904-0x7', 'As part of a pair: Meaning of 0x904-0x7.'],
      ['0x904-0x0', 'As part of a pair: Meaning of 0x904-0x0.'],
    ]);
  });

  it('are the pairs an extended reason is the second half of, and the same number in other lists', () => {
    expect(relatedTo('extended-0x7')).toEqual([
      ['0x7', 'The same number as disconnect reason: Meaning of 0x7.'],
      ['errinfo-0x7', 'The same number as protocol error: Meaning of errinfo-0x7.'],
      ['negotiation-0x7', 'The same number as negotiation failure: Meaning of negotiation-0x7.'],
      ['0x904-0x7', 'As part of a pair: Meaning of 0x904-0x7.'],
      ['0x3-0x7', 'As part of a pair: Meaning of 0x3-0x7.'],
    ]);
  });

  it('do not take the extended half of a pair for a disconnect reason', () => {
    expect(relatedTo('0x7').map(([slug]) => slug)).toEqual(['extended-0x7', 'errinfo-0x7', 'negotiation-0x7']);
  });
});
