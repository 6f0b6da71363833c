import { describe, expect, it } from 'vitest';
import {
  GRADE_LABELS,
  LANGUAGE_TAGS,
  MACHINE_LABELS,
  PROVENANCE_LABELS,
  RIGHTS_LABELS,
  RISK_LABELS,
  SHELL_LABELS,
  SIDE_LABELS,
} from '~/lib/labels.ts';
import { LANGUAGES } from '~/lib/schema/message.ts';

describe('labels', () => {
  const grades = Object.fromEntries(Object.entries(GRADE_LABELS).map(([grade, { name }]) => [grade, name]));

  // The compiler proves that every value has a label; two values with one label would look the same on the page.
  it.each(
    Object.entries({
      RISK_LABELS,
      SIDE_LABELS,
      MACHINE_LABELS,
      RIGHTS_LABELS,
      PROVENANCE_LABELS,
      SHELL_LABELS,
      grades,
    }),
  )('of %s are different words for every value', (_, labels) => {
    const words = Object.values(labels);
    expect(words.every((word) => word === word.trim() && word !== '')).toBe(true);
    expect(new Set(words).size).toBe(words.length);
  });

  it('say what every grade of evidence promises, in a sentence', () => {
    expect(Object.values(GRADE_LABELS).filter(({ meaning }) => !meaning.endsWith('.'))).toEqual([]);
  });

  it('say of commands whether they were run on Windows', () => {
    expect(PROVENANCE_LABELS).toEqual({
      documentation: 'Command from the documentation; we have not run it on Windows ourselves.',
      own: 'Our own composition of built-in commands; not yet run on Windows by us.',
      tested: 'Run on Windows for this site.',
    });
  });
});

describe('LANGUAGE_TAGS', () => {
  it('make a valid language tag of every language of the messages', () => {
    const tags = LANGUAGES.map((language) => LANGUAGE_TAGS[language] ?? language);
    expect(tags.map((tag) => new Intl.Locale(tag).toString())).toEqual(tags);
  });

  it('tell the two ways of writing Chinese apart', () => {
    expect(LANGUAGE_TAGS).toEqual({ zh: 'zh-Hans', 'zh-tw': 'zh-Hant' });
  });
});
