import { describe, expect, it } from 'vitest';
import { weighAnswers } from '../../../src/lib/tree/evidence.ts';
import { measureTree } from '../../../src/lib/tree/measure-tree.ts';
import { allPaths, edgesOf, findCycle, reachableFrom, shortestPaths } from '../../../src/lib/tree/paths.ts';
import { formatState } from '../../../src/lib/tree/state.ts';
import { questionsOf } from '../../../src/lib/tree/tree.ts';
import { visitPaths } from '../../../src/lib/tree/visit-paths.ts';
import { given, question, smallTree, treeOf } from '../../helpers/tree.ts';
import { realTree } from '../../helpers/tree-content.ts';

describe('edgesOf', () => {
  it('lists every answer with where it leads', () => {
    expect(edgesOf(smallTree()).slice(0, 3)).toEqual([
      { from: 'start', answer: 'yes', to: 'alpha-first' },
      { from: 'start', answer: 'no', to: 'way-in' },
      { from: 'start', answer: 'cant-tell', to: 'way-in' },
    ]);
  });
});

describe('allPaths', () => {
  it('lists every way from the root to an outcome', () => {
    expect(
      allPaths(smallTree()).map(({ answers, outcome }) => `${formatState({ answers, tried: [] })} ${outcome}`),
    ).toEqual([
      '#start=yes alpha-first',
      '#start=no&way-in=yes&on-host=yes beta-first',
      '#start=no&way-in=yes&on-host=no hand-over',
      '#start=no&way-in=yes&on-host=cant-tell hand-over',
      '#start=no&way-in=no hand-over',
      '#start=no&way-in=cant-tell hand-over',
      '#start=cant-tell&way-in=yes&on-host=yes beta-first',
      '#start=cant-tell&way-in=yes&on-host=no hand-over',
      '#start=cant-tell&way-in=yes&on-host=cant-tell hand-over',
      '#start=cant-tell&way-in=no hand-over',
      '#start=cant-tell&way-in=cant-tell hand-over',
    ]);
  });

  it('skips answers that lead nowhere', () => {
    expect(allPaths(treeOf([question('a', ['x>nowhere'])]))).toEqual([]);
  });
});

describe('visitPaths', () => {
  it('shows the same paths as allPaths, with the same evidence as weighAnswers', () => {
    const expected = allPaths(realTree);
    let at = 0;
    visitPaths(realTree, ({ answers, outcome, needsHost, isConfirmed, isRefuted }) => {
      const path = expected[at];
      // Every hundredth path is compared in full; all of them in their end.
      expect(outcome.id).toBe(path?.outcome);
      if (at++ % 100 > 0) return;
      expect([...answers]).toEqual(path?.answers);
      const { confirmed, refuted } = weighAnswers(realTree, answers);
      for (const slug of Object.keys(realTree.fixes)) {
        expect(isConfirmed(slug)).toBe(confirmed.some(({ fix }) => fix === slug));
        expect(isRefuted(slug)).toBe(refuted.some(({ fix }) => fix === slug));
      }
      const hosts = questionsOf(realTree)
        .filter((asked) => asked.needsHost)
        .map(({ id }) => id);
      expect(needsHost).toBe(answers.some((one) => hosts.includes(one.question)));
    });
    expect(at).toBe(expected.length);
  });

  it('knows paths on which two answers contradict each other', () => {
    const tree = smallTree(question('way-in', ['yes>hand-over +sees-alpha', 'no>hand-over', 'cant-tell>hand-over']));
    const found: string[] = [];
    visitPaths(tree, ({ answers, isConsistent }) => {
      if (!isConsistent) found.push(formatState({ answers: [...answers], tried: [] }));
    });
    expect(found).toEqual(['#start=no&way-in=yes']);
  });
});

describe('shortestPaths', () => {
  it('finds the fewest answers to every node that can be reached', () => {
    const ways = shortestPaths(smallTree(question('lonely', ['x>hand-over'])));
    expect(Object.fromEntries(ways)).toEqual({
      start: [],
      'alpha-first': given('start=yes'),
      'way-in': given('start=no'),
      'on-host': given('start=no way-in=yes'),
      'hand-over': given('start=no way-in=no'),
      'beta-first': given('start=no way-in=yes on-host=yes'),
    });
  });
});

describe('reachableFrom', () => {
  it('names the start and everything after it, once', () => {
    expect([...reachableFrom(smallTree(), 'way-in')]).toEqual(['way-in', 'on-host', 'beta-first', 'hand-over']);
  });

  it('is empty for a node that does not exist', () => {
    expect(reachableFrom(smallTree(), 'nowhere').size).toBe(0);
  });
});

describe('findCycle', () => {
  it('returns undefined for the real tree', () => {
    expect(findCycle(realTree)).toBeUndefined();
  });

  it('names the nodes along a circle, even one the root does not reach', () => {
    const tree = treeOf([question('a', ['x>b']), question('c', ['x>d']), question('d', ['x>c'])]);
    expect(findCycle(tree)).toEqual(['c', 'd', 'c']);
  });
});

describe('measureTree', () => {
  it('counts nodes, edges, paths and answers', () => {
    expect(measureTree(smallTree())).toEqual({
      questions: 3,
      outcomes: 3,
      edges: 9,
      paths: 11,
      depth: { median: 3, max: 3, maxWithoutHost: 2 },
      fixes: [
        { slug: 'alpha', paths: 1, fitting: 1 },
        { slug: 'beta', paths: 3, fitting: 2 },
      ],
    });
  });
});
