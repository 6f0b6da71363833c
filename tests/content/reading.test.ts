import { describe, expect, it } from 'vitest';
import { contentHash } from '~/data/content-hash.ts';
import { readYaml } from '~/data/read-yaml.ts';

const ARTICLE = `---
title: A
reviewed:
  date: '2026-01-02'
  hash: '0123456789ab'
---

Text.
`;

describe('contentHash', () => {
  const hash = contentHash(ARTICLE);

  it('is twelve hexadecimal digits', () => {
    expect(hash).toMatch(/^[0-9a-f]{12}$/);
  });

  it.each([
    ['another date and hash', ARTICLE.replace('2026-01-02', '2027-01-02').replace('0123456789ab', 'ba9876543210')],
    [
      'the review on one line',
      ARTICLE.replace(/reviewed:[\s\S]*?(?=---)/, "reviewed: { date: '2026-01-02', hash: 'x' }\n"),
    ],
    ['the line endings of Windows', ARTICLE.replaceAll('\n', '\r\n')],
  ])('stays the same with %s', (_, text) => {
    expect(contentHash(text)).toBe(hash);
  });

  it.each([
    ['body', ARTICLE.replace('Text.', 'Text!')],
    ['frontmatter', ARTICLE.replace('title: A', 'title: B')],
    ['place of a space', ARTICLE.replace('Text.', 'Te xt.')],
    ['keys after the review', ARTICLE.replace("ab'\n---", "ab'\nside: host\n---")],
  ])('changes with the %s', (_, text) => {
    expect(contentHash(text)).not.toBe(hash);
  });
});

describe('readYaml', () => {
  it('knows the line of every key and item', () => {
    expect(readYaml('a: 1\nlist: [x, y]\nnext:\n  - fix: b\n    when: c\n', 'a.yaml', 2).lines).toEqual({
      a: 2,
      list: 3,
      'list.0': 3,
      'list.1': 3,
      next: 4,
      'next.0': 5,
      'next.0.fix': 5,
      'next.0.when': 6,
    });
  });

  it('finds the nearest line above a path', () => {
    const { lineAt } = readYaml('next:\n  - fix: b\n', 'a.yaml', 1);
    expect(lineAt(['next', 0, 'when'])).toBe(2);
    expect(lineAt(['next', 7])).toBe(1);
    expect(lineAt(['title'])).toBeUndefined();
  });

  it('reports every fault of the syntax with its line', () => {
    const { value, issues } = readYaml('a: b: c\n', 'a.yaml', 1);
    expect(value).toBeUndefined();
    expect(issues).toEqual([
      {
        rule: 'yaml-syntax',
        file: 'a.yaml',
        line: 1,
        message: 'This is not valid YAML: Nested mappings are not allowed in compact mappings.',
        hint: 'Put texts with “: ” or “#” into quotes, and indent with spaces.',
      },
    ]);
  });

  it('reports a key that stands twice', () => {
    expect(readYaml('a: 1\na: 2\n', 'a.yaml', 1).issues.map(({ line, message }) => [line, message])).toEqual([
      [2, 'This is not valid YAML: Map keys must be unique.'],
    ]);
  });
});
