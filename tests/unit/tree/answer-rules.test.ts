import { describe, expect, it } from 'vitest';
import { validateTree } from '../../../src/lib/tree/validate-tree.ts';
import { outcome, question, smallTree } from '../../helpers/tree.ts';
import { issuesOf } from '../../helpers/tree-issues.ts';

describe('answer rules', () => {
  it('reports a question with one answer', () => {
    const tree = smallTree(question('way-in', ['yes>on-host', 'cant-tell>hand-over']));
    expect(issuesOf(tree, 'too-few-answers')).toMatchInlineSnapshot(`
      "src/content/questions/way-in.mdx
        The question has fewer than two answers besides “I can’t tell”.  [too-few-answers]
                Add an answer, or drop the question.

      1 issue in 1 file."
    `);
  });

  it('reports a question without “I can’t tell”', () => {
    const tree = smallTree(question('way-in', ['yes>on-host', 'no>hand-over']));
    expect(issuesOf(tree, 'cant-tell-missing')).toMatchInlineSnapshot(`
      "src/content/questions/way-in.mdx
        The last answer is not “I can’t tell”.  [cant-tell-missing]
                Say with ‘cantTell:’ where somebody goes who cannot find out.

      1 issue in 1 file."
    `);
  });

  it('reports two answers with one id', () => {
    const tree = smallTree(question('way-in', ['yes>on-host', 'yes>hand-over', 'cant-tell>hand-over']));
    expect(issuesOf(tree, 'duplicate-answer')).toMatchInlineSnapshot(`
      "src/content/questions/way-in.mdx
        Two answers have the id ‘yes’.  [duplicate-answer]
                Answer ids are permanent and stand in links; give each its own.

      1 issue in 1 file."
    `);
  });

  it('reports two answers in the same words', () => {
    const way = question('way-in', ['yes>on-host', 'no>hand-over', 'cant-tell>hand-over']);
    const answers = way.answers.map((given, i) => ({
      ...given,
      label: ['Yes – of course', 'Yes, of course!', '?'][i] ?? '',
    }));
    expect(issuesOf(smallTree({ ...way, answers }), 'answers-alike')).toMatchInlineSnapshot(`
      "src/content/questions/way-in.mdx
        Two answers read alike: “yes of course”.  [answers-alike]
                Word them so that a reader sees the difference.

      1 issue in 1 file."
    `);
  });

  it('reports two answers that mean the same', () => {
    const tree = smallTree(question('way-in', ['yes>on-host', 'maybe>on-host', 'no>hand-over', 'cant-tell>hand-over']));
    expect(issuesOf(tree, 'answers-alike')).toMatchInlineSnapshot(`
      "src/content/questions/way-in.mdx
        Two answers mean the same: they lead to ‘on-host’ and state nothing different.  [answers-alike]
                Merge them, or let them state different observations.

      1 issue in 1 file."
    `);
  });

  it('accepts two answers that lead to one place and state different things', () => {
    const tree = smallTree(
      question('way-in', ['yes>on-host', 'no>hand-over', 'other>hand-over !sees-gamma', 'cant-tell>hand-over']),
    );
    expect(validateTree(tree)).toEqual([]);
  });

  it('reports “I can’t tell” that states an observation', () => {
    const tree = smallTree(question('way-in', ['yes>on-host', 'no>hand-over', 'cant-tell>hand-over !sees-beta']));
    expect(issuesOf(tree, 'cant-tell-states')).toMatchInlineSnapshot(`
      "src/content/questions/way-in.mdx
        “I can’t tell” states an observation.  [cant-tell-states]
                Somebody who cannot tell has observed nothing.

      1 issue in 1 file."
    `);
  });

  it('reports “I can’t tell” that leads where no answer leads', () => {
    const tree = smallTree(question('start', ['yes>alpha-first +sees-alpha', 'no>way-in', 'cant-tell>beta-first']));
    expect(issuesOf(tree, 'cant-tell-astray')).toMatchInlineSnapshot(`
      "src/content/questions/start.mdx
        “I can’t tell” leads to ‘beta-first’, where no other answer of the question leads.  [cant-tell-astray]
                Take the branch that keeps the most causes open, or an outcome of its own.

      1 issue in 1 file."
    `);
  });

  it('accepts “I can’t tell” that has an outcome of its own', () => {
    const tree = smallTree(
      question('way-in', ['yes>on-host', 'no>hand-over', 'cant-tell>unclear']),
      outcome('unclear', ['beta', 'alpha']),
    );
    expect(validateTree(tree)).toEqual([]);
  });

  it('reports an answer that speaks for another cause than its outcome begins with', () => {
    const tree = smallTree(question('start', ['yes>beta-first +sees-alpha', 'no>way-in', 'cant-tell>way-in']));
    expect(issuesOf(tree, 'answer-wasted')).toMatchInlineSnapshot(`
      "src/content/questions/start.mdx
        Answer ‘yes’ speaks for alpha, but leads to ‘beta-first’, which offers beta first.  [answer-wasted]
                Lead it to an outcome that begins with a cause it speaks for, or correct the observation.

      1 issue in 1 file."
    `);
  });

  it('reports an answer that speaks for a cause nothing after it offers', () => {
    const tree = smallTree(question('start', ['yes>alpha-first', 'no>way-in +sees-alpha', 'cant-tell>way-in']));
    expect(issuesOf(tree, 'answer-wasted')).toMatchInlineSnapshot(`
      "src/content/questions/start.mdx
        Answer ‘no’ speaks for alpha, but leads to ‘way-in’, which leads to none of them.  [answer-wasted]
                Lead it to an outcome that begins with a cause it speaks for, or correct the observation.

      1 issue in 1 file."
    `);
  });

  it('reports an answer that names a code and leads to a page about others', () => {
    const codes = question('way-in', ['yes>on-host', 'no>codes', 'cant-tell>hand-over']);
    const answers = codes.answers.map((given) => (given.id === 'no' ? { ...given, label: '0x204 or 0x3' } : given));
    const page = (slug: string) => outcome('codes', [], { outcome: 'code-page', codes: [slug] });
    const tree = (slug: string) => smallTree({ ...codes, answers }, page(slug));
    expect(issuesOf(tree('0x104'), 'code-elsewhere')).toMatchInlineSnapshot(`
      "src/content/questions/way-in.mdx
        Answer ‘no’ names 0x204 and 0x3, but leads to ‘codes’, which is about other codes.  [code-elsewhere]
                Lead it to the outcome that lists one of these codes.

      1 issue in 1 file."
    `);
    expect(issuesOf(tree('0x204'), 'code-elsewhere')).toBe('0 issues in 0 files.');
    expect(issuesOf(tree('0x300000d'), 'code-elsewhere')).toBe('0 issues in 0 files.');
  });

  it('reports a question about what an earlier answer has said', () => {
    const tree = smallTree(
      question('on-host', ['yes>alpha-first +sees-alpha', 'no>beta-first', 'cant-tell>beta-first'], {
        needsHost: true,
      }),
    );
    expect(issuesOf(tree, 'asked-again')).toMatchInlineSnapshot(`
      "src/content/questions/on-host.mdx
        The question asks about ‘sees-alpha’, which ‘start’ on the way to it has asked already.  [asked-again]
                Lead the earlier answers past it.

      1 issue in 1 file."
    `);
  });
});
