import { describe, expect, it } from 'vitest';
import { describeOutcome, describeQuestion } from '../../../src/lib/tree/describe.ts';
import { nameAnswer, noticeForChange, noticeForDropped } from '../../../src/lib/tree/notices.ts';
import { startPathForCode } from '../../../src/lib/tree/start-path.ts';
import { findNode, findQuestion, outcomesOf, questionsOf } from '../../../src/lib/tree/tree.ts';
import { given, question, smallTree } from '../../helpers/tree.ts';
import { realTree } from '../../helpers/tree-content.ts';

describe('noticeForDropped', () => {
  it('says nothing when nothing was dropped', () => {
    expect(noticeForDropped([])).toBe('');
  });

  it('names an answer that does not lead to the page', () => {
    expect(noticeForDropped([{ part: 'start=no', reason: 'not-on-path' }])).toBe(
      'Left out of the link: “start=no” does not lead to this page.',
    );
  });
});

describe('noticeForChange', () => {
  it('names the answers that were kept and those that were dropped', () => {
    expect(noticeForChange(smallTree(), { kept: given('way-in=yes'), dropped: given('on-host=yes start=no') })).toBe(
      'Kept, because they still fit: “way-in: It is yes”. No longer needed: “on-host: It is yes” and “start: It is no”.',
    );
  });

  it('says nothing when no later answer was touched', () => {
    expect(noticeForChange(smallTree(), { kept: [], dropped: [] })).toBe('');
  });
});

describe('nameAnswer', () => {
  it('falls back to the ids the tree does not know', () => {
    expect(given('start=no start=perhaps gone=yes').map((one) => nameAnswer(smallTree(), one))).toEqual([
      'start: It is no',
      'start: perhaps',
      'gone: yes',
    ]);
  });
});

describe('describeQuestion', () => {
  it('says the question, why it is asked and what can be answered, without “I can’t tell”', () => {
    const { title, answers } = question('start', ['yes>a', 'no>b', 'cant-tell>b']);
    expect(describeQuestion({ title, answers }, 'It splits the causes.')).toBe(
      'What about start? It splits the causes. Answers: It is yes or It is no.',
    );
  });

  it('cuts at a word after at most 158 characters', () => {
    const text = describeQuestion({ title: 'Why?', answers: [] }, 'word '.repeat(60).trim());
    expect(text.length).toBeLessThanOrEqual(158);
    expect(text).toMatch(/ word…$/);
  });
});

describe('describeOutcome', () => {
  it('says what the answers show', () => {
    expect(describeOutcome({ title: 'Hand it over', lead: 'Somebody else goes on.' }, [])).toBe(
      'Hand it over. Somebody else goes on.',
    );
  });
});

describe('startPathForCode', () => {
  it('leads past the first question when it has an answer for the code', () => {
    expect(startPathForCode(realTree, '0x904-0x7')).toBe('/find/target/#what-code=0x904-0x7');
  });

  it('returns undefined for a code the first question does not name', () => {
    expect(startPathForCode(realTree, '0x204')).toBeUndefined();
  });
});

describe('findNode and findQuestion', () => {
  it.each(['constructor', '__proto__', 'nowhere', ''])('find nothing under ‘%s’', (id) => {
    expect(findNode(realTree, id)).toBeUndefined();
    expect(findQuestion(realTree, id)).toBeUndefined();
  });

  it('find no question where an outcome stands', () => {
    expect(findQuestion(smallTree(), 'hand-over')).toBeUndefined();
    expect(findNode(smallTree(), 'hand-over')?.kind).toBe('outcome');
  });
});

describe('questionsOf and outcomesOf', () => {
  it('split the nodes in the order of the content', () => {
    expect(questionsOf(smallTree()).map(({ id }) => id)).toEqual(['start', 'way-in', 'on-host']);
    expect(outcomesOf(smallTree()).map(({ id }) => id)).toEqual(['alpha-first', 'beta-first', 'hand-over']);
  });
});
