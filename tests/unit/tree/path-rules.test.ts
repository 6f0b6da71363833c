import { describe, expect, it } from 'vitest';
import { fix, handOver, observation, outcome, question, smallTree, treeOf } from '../../helpers/tree.ts';
import { issuesOf } from '../../helpers/tree-issues.ts';

describe('path rules', () => {
  const chain = (length: number, needsHost: boolean) =>
    treeOf([
      ...Array.from({ length }, (_, i) =>
        question(
          `q${i}`,
          [`yes>hand-over`, `no>${i === length - 1 ? 'hand-over' : `q${i + 1}`}`, 'cant-tell>hand-over'],
          {
            needsHost: needsHost && i > 0,
          },
        ),
      ),
      handOver(),
    ]);

  it('allows nine answers without the host and twelve with it', () => {
    expect(issuesOf(chain(9, false), 'too-deep')).toBe('0 issues in 0 files.');
    expect(issuesOf(chain(12, true), 'too-deep')).toBe('0 issues in 0 files.');
  });

  it('reports a tenth answer without the host', () => {
    expect(issuesOf(chain(10, false), 'too-deep')).toMatchInlineSnapshot(`
      "src/content/outcomes/hand-over.yaml
        3 paths are too long; one needs 10 answers, the limit is 9: q0 → q1 → q2 → q3 → q4 → q5 → q6 → q7 → q8 → q9.  [too-deep]
                Merge questions or end earlier.

      1 issue in 1 file."
    `);
  });

  it('reports a thirteenth answer with the host', () => {
    expect(issuesOf(chain(13, true), 'too-deep')).toMatchInlineSnapshot(`
      "src/content/outcomes/hand-over.yaml
        3 paths are too long; one needs 13 answers, the limit is 12: q0 → q1 → q2 → q3 → q4 → q5 → q6 → q7 → q8 → q9 → q10 → q11 → q12.  [too-deep]
                Merge questions or end earlier.

      1 issue in 1 file."
    `);
  });

  it('reports an outcome whose causes are all ruled out', () => {
    const tree = smallTree(
      question('way-in', ['yes>on-host', 'no>only-alpha', 'cant-tell>hand-over']),
      outcome('only-alpha', ['alpha']),
    );
    expect(issuesOf(tree, 'outcome-refuted')).toMatchInlineSnapshot(`
      "src/content/outcomes/only-alpha.yaml
        All fixes of outcome ‘only-alpha’ are ruled out on the path start=no & way-in=no.  [outcome-refuted]
                Offer a cause that fits those answers, lead the answer elsewhere, or correct the observations.

      1 issue in 1 file."
    `);
  });

  it('reports an outcome that begins with a ruled-out cause', () => {
    const tree = smallTree(question('way-in', ['yes>on-host', 'no>alpha-first', 'cant-tell>hand-over']));
    expect(issuesOf(tree, 'first-fix-refuted')).toMatchInlineSnapshot(`
      "src/content/outcomes/alpha-first.yaml
        Outcome ‘alpha-first’ begins with ‘alpha’, which is ruled out on the path start=no & way-in=no.  [first-fix-refuted]
                Begin with a cause that is still possible, or lead the answer elsewhere.

      1 issue in 1 file."
    `);
  });

  it('accepts a ruled-out first cause for which the last answer speaks', () => {
    const tree = smallTree(question('way-in', ['yes>on-host', 'no>alpha-first +still-alpha', 'cant-tell>hand-over']));
    const observations = { ...tree.observations, 'still-alpha': observation({ confirms: ['alpha'] }) };
    expect(issuesOf({ ...tree, observations }, 'first-fix-refuted')).toBe('0 issues in 0 files.');
  });

  it('reports an outcome for whose first fix no answer speaks', () => {
    const tree = smallTree(question('way-in', ['yes>on-host', 'no>beta-first', 'cant-tell>hand-over']));
    expect(issuesOf(tree, 'first-fix-unspoken')).toMatchInlineSnapshot(`
      "src/content/outcomes/beta-first.yaml
        No answer speaks for ‘beta’, the first fix of outcome ‘beta-first’, on the path start=no & way-in=no.  [first-fix-unspoken]
                Begin with a cause the answers speak for, or let an answer state the observation that confirms it.

      1 issue in 1 file."
    `);
  });

  it('reports a fix that no answer ever speaks for', () => {
    const { fixes, ...tree } = smallTree(outcome('beta-first', ['beta', 'gamma']));
    expect(issuesOf({ ...tree, fixes: { ...fixes, gamma: fix() } }, 'fix-without-evidence')).toMatchInlineSnapshot(`
      "src/content/fixes/gamma.mdx
        No path to ‘gamma’ has an answer that speaks for it and none that rules it out.  [fix-without-evidence]
                Let an answer on the way state an observation that confirms it.

      1 issue in 1 file."
    `);
  });

  it('does not count paths on which two answers contradict each other', () => {
    const tree = smallTree(
      question('start', ['yes>way-in +sees-gamma', 'no>alpha-first +sees-alpha', 'cant-tell>alpha-first']),
      question('way-in', ['yes>on-host !sees-gamma', 'no>hand-over', 'cant-tell>hand-over']),
    );
    const observations = { ...tree.observations, 'sees-gamma': observation() };
    expect(issuesOf({ ...tree, observations }, 'fix-without-evidence')).toMatchInlineSnapshot(`
      "src/content/fixes/beta.mdx
        No path to ‘beta’ has an answer that speaks for it and none that rules it out.  [fix-without-evidence]
                Let an answer on the way state an observation that confirms it.

      1 issue in 1 file."
    `);
  });

  it('reports “I can’t tell” that ends at a dangerous fix or at codes', () => {
    const danger = smallTree(
      question('way-in', ['yes>on-host', 'no>hand-over', 'cant-tell>unclear']),
      outcome('unclear', ['gamma']),
    );
    expect(
      issuesOf({ ...danger, fixes: { ...danger.fixes, gamma: fix({ risk: 'danger' }) } }, 'cant-tell-unsafe'),
    ).toMatchInlineSnapshot(`
      "src/content/questions
        Answering “I can’t tell” all the way ends at ‘unclear’, which is neither a hand-over nor a safe fix.  [cant-tell-unsafe]
                Let it end at the hand-over.

      1 issue in 1 file."
    `);
    const codes = smallTree(
      question('way-in', ['yes>on-host', 'no>hand-over', 'cant-tell>unclear']),
      outcome('unclear', [], { outcome: 'code-page' }),
    );
    expect(issuesOf(codes, 'cant-tell-unsafe')).toMatchInlineSnapshot(`
      "src/content/questions
        Answering “I can’t tell” all the way ends at ‘unclear’, which is neither a hand-over nor a safe fix.  [cant-tell-unsafe]
                Let it end at the hand-over.

      1 issue in 1 file."
    `);
  });
});
