// cspell:ignore batery manul lihgt fone
import { describe, expect, it } from 'vitest';
import type { Content } from '~/lib/content/content.ts';
import { judgeReferences, judgeUnusedSources } from '~/lib/content/references.ts';
import { contentWith, smallContent } from '../../helpers/content.ts';

const judged = (change: (content: Content) => void) =>
  judgeReferences(contentWith(change)).map((issue) => ({ ...issue, file: issue.file.replace('src/content/', '') }));

describe('judgeReferences', () => {
  it('finds nothing wrong with the small content', () => {
    expect(judgeReferences(smallContent())).toEqual([]);
  });

  it.each<[string, string, number | undefined, (content: Content) => void, string, string]>([
    [
      'unknown-fix',
      'fixes/loose-cable.mdx',
      31,
      ({ fixes }) => {
        for (const { data } of fixes.slice(1)) data.next = [{ fix: 'flat-batery', when: 'Always.' }];
      },
      'Fix ‘flat-batery’ (next) does not exist in src/content/fixes.',
      'Did you mean ‘flat-battery’?',
    ],
    [
      'unknown-code',
      'fixes/loose-cable.mdx',
      26,
      ({ fixes }) => {
        for (const { data } of fixes.slice(1)) data.codes = ['0x905'];
      },
      'Code ‘0x905’ (codes) does not exist in src/content/codes.',
      'Did you mean ‘0x904’?',
    ],
    [
      'unknown-code',
      'fixes/loose-cable.mdx',
      77,
      ({ fixes }) => fixes[1]?.article.links.push({ url: '/codes/0x905/#numbers', line: 77 }),
      'Code ‘0x905’ (link /codes/0x905/#numbers) does not exist in src/content/codes.',
      'Did you mean ‘0x904’?',
    ],
    [
      'unknown-source',
      'fixes/loose-cable.mdx',
      77,
      ({ fixes }) => fixes[1]?.article.cites.push({ key: 'manul', line: 77 }),
      'Source ‘manul’ (cited in the text) does not exist in src/content/sources.',
      'Did you mean ‘manual’?',
    ],
    [
      'unknown-source',
      'messages/dark.yaml',
      6,
      ({ messages }) => {
        for (const { data } of messages) data.texts.en = [{ text: 'The lamp is dark.', sources: ['form'] }];
      },
      'Source ‘form’ (texts.en.0) does not exist in src/content/sources.',
      'Did you mean ‘forum’?',
    ],
    [
      'unknown-way-in',
      'fixes/loose-cable.mdx',
      29,
      ({ fixes }) => {
        for (const { data } of fixes.slice(1)) data.waysIn = ['consol', 'person-on-site'];
      },
      'Way in ‘consol’ (waysIn) does not exist in src/content/ways-in.',
      'Did you mean ‘console’?',
    ],
    [
      'unknown-observation',
      'questions/light.mdx',
      12,
      ({ questions }) => {
        for (const answer of questions[0]?.data.answers.slice(1) ?? []) answer.observed = ['!light-burn'];
      },
      'Observation ‘light-burn’ (answers.1.observed) does not exist in src/content/observations.',
      'Did you mean ‘light-burns’?',
    ],
    [
      'unknown-question',
      'codes/0x904.yaml',
      6,
      ({ codes }) => {
        for (const { data } of codes) data.questions = ['lihgt'];
      },
      'Question ‘lihgt’ (questions) does not exist in src/content/questions.',
      'Did you mean ‘light’?',
    ],
    [
      'unknown-question',
      'questions/light.mdx',
      6,
      ({ questions }) => {
        for (const answer of questions[0]?.data.answers.slice(0, 1) ?? []) {
          answer.question = 'battery';
          answer.outcome = undefined;
        }
      },
      'Question ‘battery’ (answers.0.question) does not exist in src/content/questions.',
      'Known: ‘light’.',
    ],
    [
      'unknown-outcome',
      'questions/light.mdx',
      15,
      ({ questions }) => {
        for (const { data } of questions) data.cantTell = { outcome: 'hand-ovr' };
      },
      'Outcome ‘hand-ovr’ (cantTell.outcome) does not exist in src/content/outcomes.',
      'Did you mean ‘hand-over’?',
    ],
    [
      'unknown-system',
      'compatibility/all.yaml',
      1,
      ({ compatibility }) => {
        for (const { data } of compatibility) data.clients = ['fone'];
      },
      'System ‘fone’ (clients) does not exist in src/content/systems.',
      'Did you mean ‘phone’?',
    ],
  ])('reports %s in %s', (rule, file, line, change, message, hint) => {
    expect(judged(change)).toEqual([{ rule, file, line, message, hint }]);
  });

  it('does not report names of files the reader could not read', () => {
    const content = contentWith(({ fixes }) => {
      for (const { data } of fixes.slice(1)) data.codes = ['0x905'];
    });
    expect(judgeReferences(content, { codes: ['0x905'] })).toEqual([]);
  });

  it('leaves addresses outside of fixes and codes to the tests of the built site', () => {
    expect(judged(({ fixes }) => fixes[0]?.article.links.push({ url: 'https://x.example/fix/a/', line: 1 }))).toEqual(
      [],
    );
  });
});

describe('judgeUnusedSources', () => {
  const unused = contentWith(({ observations, fixes, messages }) => {
    for (const { data } of observations) data.sources = undefined;
    for (const { data } of messages) data.texts.en = [{ text: 'The lamp is dark.', sources: ['manual'] }];
    for (const { data } of fixes) data.fingerprints = [{ kind: 'sign', text: 'Dark.' }];
  });

  it('reports a source that nothing cites', () => {
    expect(judgeUnusedSources(unused)).toEqual([
      {
        rule: 'unused-source',
        file: 'src/content/sources/forum.yaml',
        message: 'Nothing cites source ‘forum’.',
        hint: 'Cite it where it belongs, or delete the file.',
      },
    ]);
  });

  it('waits until every file could be read', () => {
    expect(judgeUnusedSources(unused, { fixes: ['broken'] })).toEqual([]);
  });
});
