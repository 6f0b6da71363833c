import { describe, expect, it } from 'vitest';
import { judgeLanguage, judgeText, MAX_WORDS } from '~/lib/content/language-rules.ts';
import { contentWith, smallContent } from '../../helpers/content.ts';

const judged = (text: string, isHeading = false) => judgeText({ file: 'a.mdx', line: 3, text, isHeading });
const sentence = (words: number) => `${'word '.repeat(words).trim()}.`;

describe('judgeText', () => {
  it.each([
    'simply',
    'just',
    'easy',
    'easily',
    'obvious',
    'obviously',
    'trivial',
    'trivially',
    'please',
    'of course',
    'basically',
  ])('reports “%s”', (word) => {
    expect(judged(`Restart it ${word} now.`)).toEqual([
      {
        rule: 'unkind-word',
        file: 'a.mdx',
        line: 3,
        message: `“${word}” in “Restart it ${word} now.”.`,
        hint: 'To somebody who is stuck nothing is easy or obvious. Leave the word out.',
      },
    ]);
  });

  it.each(['Adjust the clock.', 'Read `just` in the log.', 'It says “please wait”.', 'Use the just-in-time access.'])(
    'finds no unkind word in %s',
    (text) => {
      expect(judged(text)).toEqual([]);
    },
  );

  it('reports a sentence above the limit', () => {
    expect(judged(sentence(MAX_WORDS + 1))).toEqual([
      {
        rule: 'long-sentence',
        file: 'a.mdx',
        line: 3,
        message:
          'A sentence has 36 words: “word word word word word word word word word word word word word word word word word wor…”',
        hint: 'Split it; the limit is 35.',
      },
    ]);
  });

  it.each([
    sentence(MAX_WORDS),
    `${sentence(20)} ${sentence(20)}`,
    `${sentence(20).replace('.', ':')} ${sentence(20)}`,
  ])('accepts sentences within the limit', (text) => {
    expect(judged(text)).toEqual([]);
  });

  it('counts code and quotations as one word each', () => {
    expect(judged(`Run \`${sentence(40)}\` and read “${sentence(40)}” there.`)).toEqual([]);
  });

  it.each(["The host's key.", 'Choose "Advanced".'])('reports straight quotes in %s', (text) => {
    expect(judged(text)).toEqual([
      {
        rule: 'straight-quotes',
        file: 'a.mdx',
        line: 3,
        message: `Straight quotes in “${text}”.`,
        hint: 'Write “…” and ’ in prose; straight quotes belong into code.',
      },
    ]);
  });

  it('reports an exclamation mark', () => {
    expect(judged('Stop it now!')).toEqual([
      {
        rule: 'exclamation',
        file: 'a.mdx',
        line: 3,
        message: 'An exclamation mark in “Stop it now!”.',
        hint: 'Say it calmly.',
      },
    ]);
  });

  it.each(['The certificate is deleted', 'Your settings were quickly restored'])(
    'reports the passive heading %s',
    (text) => {
      expect(judged(text, true)).toEqual([
        {
          rule: 'passive-heading',
          file: 'a.mdx',
          line: 3,
          message: `The heading “${text}” is passive.`,
          hint: 'Say who does what, or write an imperative.',
        },
      ]);
    },
  );

  it.each(['Delete the certificate', 'Is the certificate expired?', 'The host answers', 'Look whether it is blocked'])(
    'accepts the heading %s',
    (text) => {
      expect(judged(text, true)).toEqual([]);
    },
  );

  it('lets prose be passive', () => {
    expect(judged('The certificate is deleted.')).toEqual([]);
  });
});

describe('judgeLanguage', () => {
  it('finds nothing wrong with the small content', () => {
    expect(judgeLanguage(smallContent())).toEqual([]);
  });

  it('reads the prose of sheets and tables too, with their lines', () => {
    const content = contentWith(({ compatibility }) => {
      for (const { data } of compatibility) data.never = 'Simply never do it.';
    });
    expect(judgeLanguage(content)).toEqual([
      {
        rule: 'unkind-word',
        file: 'src/content/compatibility/all.yaml',
        line: 6,
        message: '“Simply” in “Simply never do it.”.',
        hint: 'To somebody who is stuck nothing is easy or obvious. Leave the word out.',
      },
    ]);
  });
});
