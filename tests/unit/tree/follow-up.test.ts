import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refutedFixes } from '../../../src/lib/tree/evidence.ts';
import { addTried, handOverOf, nextTry } from '../../../src/lib/tree/follow-up.ts';
import { allPaths } from '../../../src/lib/tree/paths.ts';
import { fitToTrail, formatState, parseState, type TreeState } from '../../../src/lib/tree/state.ts';
import { given, smallTree } from '../../helpers/tree.ts';
import { realTree } from '../../helpers/tree-content.ts';

const paths = allPaths(realTree);

describe('nextTry', () => {
  it('offers the first fix of the plan', () => {
    const state = { answers: given('start=yes'), tried: [] };
    expect(nextTry(smallTree(), state, 'alpha-first')).toMatchObject({ kind: 'fix', fix: { slug: 'alpha' } });
  });

  it('skips what was tried and hands over when nothing is left', () => {
    const tree = smallTree();
    expect(nextTry(tree, { answers: [], tried: ['alpha'] }, 'alpha-first')).toMatchObject({ fix: { slug: 'beta' } });
    expect(nextTry(tree, { answers: [], tried: ['alpha', 'beta'] }, 'alpha-first')).toEqual({
      kind: 'hand-over',
      nodeId: 'hand-over',
    });
  });

  it('leads from any fix, opened from anywhere, through each candidate once to the hand-over', () => {
    const place = fc.tuple(fc.constantFrom(...paths), fc.nat(12), fc.constantFrom(...Object.keys(realTree.fixes)));
    fc.assert(
      fc.property(place, ([path, length, slug]) => {
        let state: TreeState = addTried({ answers: path.answers.slice(0, length), tried: [] }, slug);
        const refuted = refutedFixes(realTree, state.answers);
        const seen = new Set([slug]);
        for (let step = 0; step <= Object.keys(realTree.fixes).length; step++) {
          // What a link to the next page carries must be enough to go on there.
          const read = fitToTrail(realTree, parseState(formatState(state), realTree).state);
          expect(read.state).toEqual(state);
          const next = nextTry(realTree, read.state, read.nodeId);
          if (next.kind === 'hand-over') return;
          expect(seen.has(next.fix.slug) || refuted.has(next.fix.slug)).toBe(false);
          seen.add(next.fix.slug);
          state = addTried(state, next.fix.slug);
        }
        expect.unreachable('It never came to the hand-over.');
      }),
      { numRuns: 200 },
    );
  });
});

describe('addTried', () => {
  it('notes a fix once, at the end', () => {
    const once = addTried({ answers: [], tried: ['beta'] }, 'alpha');
    expect(once.tried).toEqual(['beta', 'alpha']);
    expect(addTried(once, 'beta')).toEqual(once);
  });
});

describe('handOverOf', () => {
  it('is the root in a tree without a hand-over', () => {
    const { 'hand-over': _, ...nodes } = smallTree().nodes;
    expect(handOverOf({ ...smallTree(), nodes })).toBe('start');
    expect(handOverOf(realTree)).toBe('hand-over');
  });
});
