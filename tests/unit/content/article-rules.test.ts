import { describe, expect, it } from 'vitest';
import { judgeBody, judgeFix } from '~/lib/content/article-rules.ts';
import { articleOf, CHANGE, changeStep, check, fence, fixWith } from '../../helpers/content.ts';

const { backup, command, verify, undo } = CHANGE;
const ORDER = 'meaning, confirm, fix, verify, undo, prevent';
const judge = (mdx: string) => judgeBody(articleOf(mdx), 'a.mdx');

describe('judgeFix', () => {
  const judged = (change: Parameters<typeof fixWith>[0]) => judgeFix(fixWith(change).article, 'a.mdx');

  it('finds nothing wrong with a complete article', () => {
    expect(judged(() => {})).toEqual([]);
  });

  it('reports a missing section', () => {
    const issues = judged(({ article }) => {
      article.sections = article.sections.filter(({ id }) => id !== 'undo');
    });
    expect(issues).toEqual([
      {
        rule: 'section-missing',
        file: 'a.mdx',
        message: 'Section ‘undo’ is missing.',
        hint: `An article has, in this order: ${ORDER}.`,
      },
    ]);
  });

  it('reports sections in another order', () => {
    const issues = judged(({ article: { sections } }) => {
      const [meaning, confirm, fix, ...rest] = sections;
      if (!meaning || !confirm || !fix) throw new Error('The fixture has lost a section.');
      sections.splice(0, sections.length, meaning, fix, confirm, ...rest);
    });
    expect(issues).toEqual([
      {
        rule: 'section-order',
        file: 'a.mdx',
        line: expect.any(Number),
        message: 'Section ‘confirm’ is out of order.',
        hint: `The order is: ${ORDER}.`,
      },
    ]);
  });

  it('reports a section that stands twice', () => {
    const issues = judged(({ article }) => article.sections.push({ id: 'prevent', line: 99 }));
    expect(issues).toEqual([
      {
        rule: 'section-order',
        file: 'a.mdx',
        line: 99,
        message: 'Section ‘prevent’ stands twice.',
        hint: `The order is: ${ORDER}.`,
      },
    ]);
  });

  it.each(['confirms', 'refutes'] as const)('reports that no check %s the cause', (proof) => {
    const issues = judged(({ article }) => {
      for (const found of article.checks) if (found.proves === proof) found.proves = 'hints';
    });
    expect(issues).toEqual([
      {
        rule: 'confirm-and-refute',
        file: 'a.mdx',
        message: `Section ‘confirm’ has no check that ${proof} this cause.`,
        hint: `Add <Check proves="${proof}" …> with healthy and bad output.`,
      },
    ]);
  });

  it('does not count a check outside of the section ‘confirm’', () => {
    const issues = judged(({ article }) => {
      for (const found of article.checks) found.section = 'fix';
    });
    expect(issues.map(({ rule }) => rule)).toEqual(['confirm-and-refute', 'confirm-and-refute']);
  });

  it('reports an article without a step', () => {
    const issues = judged(({ article }) => {
      article.steps = [];
    });
    expect(issues).toEqual([
      {
        rule: 'no-steps',
        file: 'a.mdx',
        message: 'The article has no step.',
        hint: 'Put at least one <Step> into <Steps> of section ‘fix’.',
      },
    ]);
  });
});

describe('judgeBody', () => {
  it('finds nothing wrong with a change and its companions', () => {
    expect(judge(changeStep([backup, command, verify, undo]))).toEqual([]);
  });

  it('reports an id that two checks share', () => {
    const text = check('Look at the plug.');
    expect(judge(`${text}\n\n${text}`)).toEqual([
      {
        rule: 'duplicate-id',
        file: 'a.mdx',
        line: 9,
        message: 'The id ‘look’ is used twice in this file.',
        hint: 'Ids are permanent anchors; give each check, step and test its own.',
      },
    ]);
  });

  it.each([
    ['Healthy', 'a healthy'],
    ['Bad', 'a bad'],
  ])('reports a check without <%s>', (name, words) => {
    const text = check('Look at it.').replace(new RegExp(`<${name}>.*</${name}>\\n`), '');
    expect(judge(text)).toEqual([
      {
        rule: 'check-output',
        file: 'a.mdx',
        line: 1,
        message: `Check ‘look’ does not say what ${words} result looks like.`,
        hint: `Add <${name}>…</${name}>.`,
      },
    ]);
  });

  it('accepts an output that is a block instead of a sentence', () => {
    const output = '<Healthy>\n\n```text\nListen\n```\n\n</Healthy>';
    expect(judge(check('Look.').replace(/<Healthy>.*<\/Healthy>/, output))).toEqual([]);
  });
});

describe('protection', () => {
  const weak = fence('cmd', 'reg add "HKLM\\X" /v UserAuthentication /t REG_DWORD /d 0 /f');
  const test = (risk: string) =>
    changeStep([backup, weak, verify, undo], risk)
      .replace('<Step ', '<Test minutes="5" ')
      .replace('</Step>', '</Test>')
      .replaceAll(/<\/?Steps>/g, '');

  it('may not be lowered by a step', () => {
    expect(judge(changeStep([backup, weak, verify, undo]))).toEqual([
      {
        rule: 'lowers-protection',
        file: 'a.mdx',
        line: 11,
        message: 'A command in ‘restart’ turns Network Level Authentication off.',
        hint: 'Weakening Windows is never a fix. If it separates causes, put it into <Test minutes="…"> with risk danger and the way back.',
      },
    ]);
  });

  it('may be lowered for minutes by a test that is marked danger', () => {
    expect(judge(test('danger'))).toEqual([]);
  });

  it('may not be lowered by a test with another risk', () => {
    expect(judge(test('caution'))).toEqual([
      {
        rule: 'test-is-danger',
        file: 'a.mdx',
        line: 5,
        message: 'Test ‘restart’ is not marked danger.',
        hint: 'Write <Change risk="danger" …> inside <Test>.',
      },
    ]);
  });

  it('may not be lowered by the undo of a test', () => {
    const badUndo = `<Undo>\n\nPut it back.\n\n${weak}\n\n</Undo>`;
    const text = test('danger').replace(undo, badUndo);
    expect(judge(text).map(({ rule }) => rule)).toEqual(['lowers-protection']);
  });
});
