import { describe, expect, it } from 'vitest';
import { rootsOf } from '../../../src/lib/tree/build-tree.ts';
import { validateQuestions } from '../../../src/lib/tree/question-rules.ts';
import { CANT_TELL, questionsOf } from '../../../src/lib/tree/tree.ts';
import { question, smallTree } from '../../helpers/tree.ts';
import { content, realTree } from '../../helpers/tree-content.ts';

describe('buildTree', () => {
  it('makes a node of every question and outcome, with every fix and observation', () => {
    expect(Object.keys(realTree.nodes).sort()).toEqual(
      [...content.questions, ...content.outcomes].map(({ id }) => id).sort(),
    );
    expect(Object.keys(realTree.fixes)).toEqual(content.fixes.map(({ id }) => id));
    expect(Object.keys(realTree.observations)).toEqual(content.observations.map(({ id }) => id));
  });

  it('keeps every answer in order and ends with “I can’t tell”', () => {
    for (const { id, data } of content.questions) {
      const node = questionsOf(realTree).find((built) => built.id === id);
      expect(node?.answers.map((answer) => [answer.id, answer.to])).toEqual([
        ...data.answers.map((answer) => [answer.id, answer.question ?? answer.outcome]),
        [CANT_TELL, data.cantTell.question ?? data.cantTell.outcome],
      ]);
      expect(node?.answers.at(-1)?.label).toBe('I can’t tell');
    }
  });

  it('starts at the question no answer leads to', () => {
    expect(realTree.rootId).toBe('what-code');
  });
});

describe('rootsOf', () => {
  it('names every question no answer leads to, but no outcome', () => {
    const tree = smallTree(question('lonely', ['x>hand-over']));
    expect(rootsOf(tree.nodes)).toEqual(['start', 'lonely']);
  });
});

describe('validateQuestions', () => {
  const [first] = content.questions;
  if (first === undefined) throw new Error('There is no question.');
  const empty = { ...first.article, checks: [], prose: [] };

  it('finds nothing wrong with the questions of the site', () => {
    expect(validateQuestions(content.questions)).toEqual([]);
  });

  it('reports a question that does not say why it is asked', () => {
    expect(validateQuestions([{ ...first, data: { ...first.data, why: 'Because.' } }])).toEqual([
      {
        rule: 'question-without-why',
        file: first.file,
        message: 'The question does not say why it is asked.',
        hint: 'Write in ‘why’ what the answer decides.',
      },
    ]);
  });

  it('reports a question that does not say how to find out', () => {
    const heading = { text: 'How to', section: undefined, line: 1 };
    expect(validateQuestions([{ ...first, article: { ...empty, prose: [heading] } }])).toEqual([
      {
        rule: 'question-without-how',
        file: first.file,
        message: 'The question does not say how to find out the answer.',
        hint: 'Write below the frontmatter where to look, or add a <Check>.',
      },
    ]);
  });
});
