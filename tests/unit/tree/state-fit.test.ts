import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allPaths } from '../../../src/lib/tree/paths.ts';
import { answerQuestion, EMPTY_STATE, fitToNode, fitToTrail, isCantTell, walk } from '../../../src/lib/tree/state.ts';
import { given, outcome, question, smallTree, treeOf } from '../../helpers/tree.ts';
import { realTree } from '../../helpers/tree-content.ts';

const paths = allPaths(realTree);

describe('fitToNode', () => {
  const tree = smallTree();

  it('keeps the answers that lead to the page and names the others', () => {
    const state = { answers: given('start=yes start=no way-in=yes'), tried: ['alpha'] };
    expect(fitToNode(tree, 'on-host', state)).toEqual({
      state: { answers: given('start=no way-in=yes'), tried: ['alpha'] },
      dropped: [{ part: 'start=yes', reason: 'not-on-path' }],
    });
  });

  it('lets the path win over answers that lead elsewhere', () => {
    expect(fitToNode(tree, 'alpha-first', { answers: given('start=no way-in=yes'), tried: [] })).toEqual({
      state: EMPTY_STATE,
      dropped: [
        { part: 'start=no', reason: 'not-on-path' },
        { part: 'way-in=yes', reason: 'not-on-path' },
      ],
    });
  });

  it('keeps a chain that begins below the root', () => {
    const state = { answers: given('way-in=yes'), tried: [] };
    expect(fitToNode(tree, 'on-host', state)).toEqual({ state, dropped: [] });
  });

  it('keeps the whole trail on the hand-over, which can be reached from anywhere', () => {
    const state = { answers: given('start=yes'), tried: ['alpha', 'beta'] };
    expect(fitToNode(tree, 'hand-over', state)).toEqual({ state, dropped: [] });
  });

  it('keeps every path of the real tree on the page of its outcome', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), ({ answers, outcome: end }) => {
        expect(fitToNode(realTree, end, { answers, tried: [] })).toEqual({
          state: { answers, tried: [] },
          dropped: [],
        });
      }),
    );
  });

  it('ends even if the answers go round in a circle', () => {
    const round = treeOf([
      question('root', ['x>a']),
      question('a', ['x>b', 'y>c']),
      question('b', ['x>a', 'y>c']),
      outcome('c', []),
    ]);
    const { state } = fitToNode(round, 'c', { answers: given('a=x b=x a=y'), tried: [] });
    expect(state.answers).toEqual(given('b=x a=y'));
  });
});

describe('fitToTrail', () => {
  const tree = smallTree();

  it('follows the answers from the root and names the others', () => {
    expect(fitToTrail(tree, { answers: given('start=no on-host=yes'), tried: ['beta'] })).toEqual({
      nodeId: 'way-in',
      state: { answers: given('start=no'), tried: ['beta'] },
      dropped: [{ part: 'on-host=yes', reason: 'not-on-path' }],
    });
  });

  it('starts at the first answer of a link without the root', () => {
    const state = { answers: given('way-in=yes on-host=yes'), tried: [] };
    expect(fitToTrail(tree, state)).toEqual({ nodeId: 'beta-first', state, dropped: [] });
  });

  it('stays at the root without answers', () => {
    expect(fitToTrail(tree, EMPTY_STATE)).toEqual({ nodeId: 'start', state: EMPTY_STATE, dropped: [] });
  });
});

describe('walk', () => {
  it('stops at an answer whose target does not exist', () => {
    const tree = smallTree(question('way-in', ['yes>nowhere', 'no>hand-over', 'cant-tell>hand-over']));
    expect(walk(tree, given('start=no way-in=yes'))).toEqual({ nodeId: 'way-in', trail: given('start=no') });
  });

  it('ends on a circle', () => {
    const round = treeOf([question('a', ['x>b']), question('b', ['x>a'])]);
    expect(walk(round, given('a=x b=x')).trail).toHaveLength(2);
  });
});

describe('answerQuestion', () => {
  const tree = smallTree();

  it('adds the answer and leads to the next page', () => {
    const state = { answers: given('start=no'), tried: ['alpha'] };
    expect(answerQuestion(tree, state, { question: 'way-in', answer: 'yes' })).toEqual({
      nodeId: 'on-host',
      state: { answers: given('start=no way-in=yes'), tried: ['alpha'] },
      kept: [],
      dropped: [],
    });
  });

  it('keeps later answers that still lie on the new path and jumps past them', () => {
    const later = given('start=no way-in=yes on-host=yes');
    expect(answerQuestion(tree, EMPTY_STATE, { question: 'start', answer: 'cant-tell' }, later)).toEqual({
      nodeId: 'beta-first',
      state: { answers: given('start=cant-tell way-in=yes on-host=yes'), tried: [] },
      kept: given('way-in=yes on-host=yes'),
      dropped: [],
    });
  });

  it('drops later answers that no longer lie on the path', () => {
    const later = given('start=no way-in=yes on-host=yes');
    expect(answerQuestion(tree, EMPTY_STATE, { question: 'start', answer: 'yes' }, later)).toEqual({
      nodeId: 'alpha-first',
      state: { answers: given('start=yes'), tried: [] },
      kept: [],
      dropped: given('way-in=yes on-host=yes'),
    });
  });

  it('stays on the question for an answer the tree does not know', () => {
    expect(answerQuestion(tree, EMPTY_STATE, { question: 'start', answer: 'perhaps' }).nodeId).toBe('start');
  });
});

describe('isCantTell', () => {
  it('tells “I can’t tell” from other answers', () => {
    expect(given('start=cant-tell start=no').map(isCantTell)).toEqual([true, false]);
  });
});
