import { describe, expect, it } from 'vitest';
import { weighAnswers } from '../../../src/lib/tree/evidence.ts';
import { fitToTrail } from '../../../src/lib/tree/state.ts';
import { waysToFixes } from '../../../src/lib/tree/ways.ts';
import { fix, given, smallTree } from '../../helpers/tree.ts';
import { realTree } from '../../helpers/tree-content.ts';

describe('waysToFixes', () => {
  it('puts ways first whose answers speak for the fix', () => {
    expect(
      waysToFixes(smallTree())
        .get('beta')
        ?.map(({ outcome, answers, isFitting }) => [outcome.id, answers, isFitting]),
    ).toEqual([
      ['beta-first', given('start=no way-in=yes on-host=yes'), true],
      ['alpha-first', given('start=yes'), false],
    ]);
  });

  it('leads to every fix of the site by answers that speak for it', () => {
    for (const [slug, ways] of waysToFixes(realTree)) {
      expect(ways[0]?.isFitting).toBe(true);
      const { confirmed, refuted } = weighAnswers(realTree, ways[0]?.answers ?? []);
      expect(confirmed.some(({ fix }) => fix === slug)).toBe(true);
      expect(refuted.some(({ fix }) => fix === slug)).toBe(false);
      for (const { outcome, answers } of ways) {
        expect(outcome.fixes).toContain(slug);
        expect(fitToTrail(realTree, { answers, tried: [] }).nodeId).toBe(outcome.id);
      }
    }
  });

  it('knows no way to a fix that nothing offers', () => {
    const tree = smallTree();
    expect(waysToFixes({ ...tree, fixes: { ...tree.fixes, gamma: fix() } }).get('gamma')).toEqual([]);
  });
});
