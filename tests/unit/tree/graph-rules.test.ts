import { describe, expect, it } from 'vitest';
import { fix, handOver, outcome, question, smallTree } from '../../helpers/tree.ts';
import { issuesOf } from '../../helpers/tree-issues.ts';

describe('graph rules', () => {
  it('reports a tree without a first question', () => {
    const tree = smallTree(question('on-host', ['yes>start', 'no>hand-over', 'cant-tell>hand-over']));
    expect(issuesOf(tree, 'tree-root')).toMatchInlineSnapshot(`
      "src/content/questions
        The tree has no first question: every question is the target of an answer.  [tree-root]
                Exactly one question must be the target of none.

      1 issue in 1 file."
    `);
  });

  it('reports a second first question', () => {
    const tree = smallTree(question('lonely', ['yes>beta-first', 'no>hand-over', 'cant-tell>hand-over']));
    expect(issuesOf(tree, 'tree-root')).toMatchInlineSnapshot(`
      "src/content/questions/lonely.mdx
        No answer leads to question ‘lonely’, so the tree has 2 first questions: start and lonely.  [tree-root]
                Let an answer lead to it, or delete it.

      1 issue in 1 file."
    `);
  });

  it('reports a question that takes the key of the tried fixes', () => {
    const tree = smallTree(
      question('tried', ['yes>beta-first', 'no>hand-over', 'cant-tell>hand-over']),
      question('way-in', ['yes>on-host', 'no>tried', 'cant-tell>hand-over']),
    );
    expect(issuesOf(tree, 'reserved-id')).toMatchInlineSnapshot(`
      "src/content/questions/tried.mdx
        ‘tried’ is reserved: links keep the tried fixes under that name.  [reserved-id]
                Rename the file.

      1 issue in 1 file."
    `);
  });

  it('reports a second answer with the id of “I can’t tell”', () => {
    const tree = smallTree(question('way-in', ['cant-tell>on-host', 'no>hand-over', 'cant-tell>hand-over']));
    expect(issuesOf(tree, 'reserved-id')).toMatchInlineSnapshot(`
      "src/content/questions/way-in.mdx
        An answer has the id ‘cant-tell’, which every question already has.  [reserved-id]
                Rename the answer; use ‘cantTell:’ for “I can’t tell”.

      1 issue in 1 file."
    `);
  });

  it('reports an answer whose target does not exist', () => {
    const tree = smallTree(question('way-in', ['yes>on-hots', 'no>hand-over', 'cant-tell>hand-over']));
    expect(issuesOf(tree, 'dangling-answer')).toMatchInlineSnapshot(`
      "src/content/questions/way-in.mdx
        Answer ‘yes’ leads to ‘on-hots’, which does not exist.  [dangling-answer]
                Did you mean ‘on-host’?

      1 issue in 1 file."
    `);
  });

  it('reports answers that go round in a circle', () => {
    const tree = smallTree(question('on-host', ['yes>beta-first', 'no>way-in', 'cant-tell>hand-over']));
    expect(issuesOf(tree, 'tree-cycle')).toMatchInlineSnapshot(`
      "src/content/questions/way-in.mdx
        The answers go round in a circle: way-in → on-host → way-in.  [tree-cycle]
                Let one of these answers lead somewhere else; a visitor must come closer to an end with every answer.

      1 issue in 1 file."
    `);
  });

  it('reports an outcome nothing leads to', () => {
    expect(issuesOf(smallTree(outcome('forgotten', ['alpha'])), 'unreachable')).toMatchInlineSnapshot(`
      "src/content/outcomes/forgotten.yaml
        No path from the first question leads to ‘forgotten’.  [unreachable]
                Let an answer lead to it, or delete it.

      1 issue in 1 file."
    `);
  });

  it('reports a fix no outcome offers; naming it in the hand-over is not enough', () => {
    const tree = { ...smallTree(handOver(['gamma'])), fixes: { ...smallTree().fixes, gamma: fix() } };
    expect(issuesOf(tree, 'fix-unreached')).toMatchInlineSnapshot(`
      "src/content/fixes/gamma.mdx
        No outcome of the tree offers the fix ‘gamma’.  [fix-unreached]
                Add it to an outcome of kind ‘fixes’.

      1 issue in 1 file."
    `);
  });

  it('reports a second way to the questions for the host', () => {
    const tree = smallTree(question('start', ['yes>alpha-first +sees-alpha', 'no>on-host', 'cant-tell>way-in']));
    expect(issuesOf(tree, 'host-gate')).toMatchInlineSnapshot(`
      "src/content/questions/start.mdx
        Questions for the host are entered from 2 questions: start and way-in.  [host-gate]
                Let only the question that asks for a way in lead to questions with ‘needsHost’.

      src/content/questions/way-in.mdx
        Questions for the host are entered from 2 questions: start and way-in.  [host-gate]
                Let only the question that asks for a way in lead to questions with ‘needsHost’.

      2 issues in 2 files."
    `);
  });

  it('reports “I can’t tell” that leads to a question for the host', () => {
    const tree = smallTree(question('way-in', ['yes>on-host', 'no>hand-over', 'cant-tell>on-host']));
    expect(issuesOf(tree, 'host-gate')).toMatchInlineSnapshot(`
      "src/content/questions/way-in.mdx
        “I can’t tell” leads to ‘on-host’, which only somebody with access to the host can answer.  [host-gate]
                Lead it to a question that everybody can answer.

      1 issue in 1 file."
    `);
  });
});
