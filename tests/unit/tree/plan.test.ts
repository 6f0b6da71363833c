import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refutedFixes } from '../../../src/lib/tree/evidence.ts';
import { allPaths } from '../../../src/lib/tree/paths.ts';
import { planFixes } from '../../../src/lib/tree/plan.ts';
import { EMPTY_STATE, walk } from '../../../src/lib/tree/state.ts';
import { fix, given, observation, outcome, question, treeOf } from '../../helpers/tree.ts';
import { realTree } from '../../helpers/tree-content.ts';

const paths = allPaths(realTree);

/** A place a visitor can be at: somewhere on a path, with some fixes tried. */
const anyPlace = fc
  .tuple(fc.constantFrom(...paths), fc.nat(12), fc.subarray(Object.keys(realTree.fixes)))
  .map(([path, length, tried]) => {
    const answers = path.answers.slice(0, length);
    return { nodeId: walk(realTree, answers).nodeId, state: { answers, tried } };
  });

/** One question and one outcome over fixes with these facts. */
function planOf(fixes: Record<string, Parameters<typeof fix>[0]>, order = Object.keys(fixes)) {
  const tree = treeOf(
    [question('start', ['sees>end +seen', 'not>end !seen', 'cant-tell>end']), outcome('end', order)],
    {
      fixes: Object.fromEntries(Object.entries(fixes).map(([slug, facts]) => [slug, fix(facts)])),
      observations: { seen: observation({ title: 'It is seen.', confirms: ['b'], oppositeRefutes: ['b'] }) },
    },
  );
  return (answers = '', tried: string[] = [], nodeId = 'end') =>
    planFixes(tree, { answers: given(answers), tried }, nodeId);
}

const slugs = (plan: { slug: string }[]) => plan.map(({ slug }) => slug);

describe('planFixes', () => {
  it('follows the order of the outcome when nothing else differs', () => {
    expect(slugs(planOf({ a: {}, b: {}, c: {} })())).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['a well documented cause', { a: { grade: 'unsupported' }, b: { grade: 'documented' } }],
    ['a quick fix', { a: { minutes: 120 }, b: { minutes: 5 } }],
    [
      'a safe fix before a dangerous one',
      { a: { risk: 'danger', minutes: 1 }, b: { minutes: 120, grade: 'unsupported' } },
    ],
  ] as const)('puts first %s', (_, fixes) => {
    expect(slugs(planOf(fixes)())).toEqual(['b', 'a']);
  });

  it('puts first what an answer speaks for, and says so', () => {
    const plan = planOf({ a: {}, b: {} })('start=sees');
    expect(plan[0]).toMatchObject({
      slug: 'b',
      why: 'well documented, about 10 minutes, safe; your answer speaks for it: It is seen.',
    });
  });

  it('leaves out what an answer rules out and what was tried', () => {
    const plan = planOf({ a: {}, b: {}, c: {} });
    expect(slugs(plan('start=not'))).toEqual(['a', 'c']);
    expect(slugs(plan('start=not', ['a']))).toEqual(['c']);
    expect(plan('start=not', ['a', 'c'])).toEqual([]);
  });

  it('names behind the fixes of an outcome those their pages lead on to', () => {
    expect(slugs(planOf({ a: { next: ['c'] }, b: {}, c: {} }, ['a', 'b'])())).toEqual(['a', 'b', 'c']);
  });

  it('takes all outcomes that can still be reached while questions are open', () => {
    expect(slugs(planOf({ a: {}, b: {} })('', [], 'start'))).toEqual(['a', 'b']);
  });

  it.each([
    [{ grade: 'documented', minutes: 1, risk: 'safe' }, 'well documented, about 1 minute, safe.'],
    [
      { grade: 'several-reports', minutes: 20, risk: 'caution' },
      'reported several times, about 20 minutes, needs some care.',
    ],
    [
      { grade: 'single-report', minutes: 5, risk: 'danger' },
      'reported once, about 5 minutes, risky, so it comes last.',
    ],
    [{ grade: 'unsupported', minutes: 5, risk: 'safe' }, 'not tied to this code by any source, about 5 minutes, safe.'],
  ] as const)('says why %o stands where it stands', (facts, why) => {
    expect(planOf({ a: facts })()[0]?.why).toBe(why);
  });

  it('is empty at a page about codes and for a node that does not exist', () => {
    expect(planFixes(realTree, EMPTY_STATE, 'code-name')).toEqual([]);
    expect(planFixes(realTree, EMPTY_STATE, 'nowhere')).toEqual([]);
  });
});

describe('planFixes over the real tree', () => {
  it('never lists a refuted cause, a tried fix or anything twice', () => {
    fc.assert(
      fc.property(anyPlace, ({ nodeId, state }) => {
        const plan = slugs(planFixes(realTree, state, nodeId));
        const out = refutedFixes(realTree, state.answers);
        expect(plan.filter((slug) => out.has(slug) || state.tried.includes(slug))).toEqual([]);
        expect(new Set(plan).size).toBe(plan.length);
      }),
      { numRuns: 500 },
    );
  });

  it('never puts a dangerous fix before an untried one that is not', () => {
    fc.assert(
      fc.property(anyPlace, ({ nodeId, state }) => {
        const risks = planFixes(realTree, state, nodeId).map(({ slug }) => realTree.fixes[slug]?.risk === 'danger');
        expect(risks).toEqual(risks.toSorted((a, b) => Number(a) - Number(b)));
      }),
      { numRuns: 500 },
    );
  });

  it('offers at least one fix on every path to an outcome of kind ‘fixes’', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), ({ answers, outcome: end }) => {
        const node = realTree.nodes[end];
        fc.pre(node?.kind === 'outcome' && node.outcome === 'fixes');
        expect(planFixes(realTree, { answers, tried: [] }, end)).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('comes to an end when nothing helps: each fix once, then the hand-over', () => {
    fc.assert(
      fc.property(anyPlace, ({ nodeId, state }) => {
        const tried = [...state.tried];
        for (let next = planFixes(realTree, { ...state, tried }, nodeId)[0]; next !== undefined; ) {
          expect(tried).not.toContain(next.slug);
          tried.push(next.slug);
          next = planFixes(realTree, { ...state, tried }, nodeId)[0];
        }
        expect(tried.length).toBeLessThanOrEqual(Object.keys(realTree.fixes).length);
      }),
    );
  });
});
