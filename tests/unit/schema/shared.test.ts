import { describe, expect, it } from 'vitest';
import { codeSlug, id, isoDate, line, sourceKeys } from '~/lib/schema/shared.ts';
import { messagesOf } from '../../helpers/schema.ts';

const ID = 'Ids use lower-case letters, digits and single hyphens, like ‘expired-certificate’.';
const SLUG = 'Write a code slug: lower-case hexadecimal without padding, like ‘0x904’, ‘extended-0x7’ or ‘0x904-0x7’.';
const DATE = 'Write the date as YYYY-MM-DD in quotes.';

describe('id', () => {
  it.each(['nla', '0x904', 'windows-11-upgrade'])('accepts %s', (text) => {
    expect(messagesOf(id, text)).toEqual([]);
  });

  it.each(['NLA', 'a_b', 'a--b', '-a', 'a-', 'a b', ''])('refuses “%s”', (text) => {
    expect(messagesOf(id, text)).toEqual([ID]);
  });
});

describe('codeSlug', () => {
  it.each(['0x904', '0x904-0x7', 'extended-0x7', 'errinfo-0x112f', 'negotiation-0x5', '0x0'])('accepts %s', (text) => {
    expect(messagesOf(codeSlug, text)).toEqual([]);
  });

  it.each(['904', '0x0904', '0XB09', '0xB09', 'extended-7'])('refuses “%s”', (text) => {
    expect(messagesOf(codeSlug, text)).toEqual([SLUG]);
  });

  it('says why a code without quotes is a number', () => {
    expect(messagesOf(codeSlug, 2308)).toEqual([
      'Put the code into quotes: without them YAML reads 0x904 as the number 2308.',
    ]);
  });
});

describe('line', () => {
  it.each([
    ['It works.', []],
    ['', ['This text is empty; write a sentence or remove the key.']],
    [' It works.', ['Write one line without spaces at its ends.']],
    ['It\nworks.', ['Write one line without spaces at its ends.']],
  ])('judges %j: %j', (text, messages) => {
    expect(messagesOf(line, text)).toEqual(messages);
  });
});

describe('sourceKeys', () => {
  it('wants at least one key', () => {
    expect(messagesOf(sourceKeys, [])).toEqual(['Name at least one source key from src/content/sources.']);
  });
});

describe('isoDate', () => {
  it.each(['2026-11-21', '2024-02-29'])('accepts %s', (text) => {
    expect(messagesOf(isoDate, text)).toEqual([]);
  });

  it.each(['21.11.2026', '2026-1-2', '2026-11-21T00:00'])('refuses “%s”', (text) => {
    expect(messagesOf(isoDate, text)).toEqual([DATE]);
  });

  it.each(['2026-13-01', '2026-02-30', '2025-02-29'])('refuses %s, which is no day', (text) => {
    expect(messagesOf(isoDate, text)).toEqual(['There is no such day in the calendar.']);
  });
});
