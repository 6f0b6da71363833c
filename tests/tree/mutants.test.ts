import { describe, expect, it } from 'vitest';
import { huntMutants, shareCaught } from '../../scripts/tree/hunt.ts';
import { mutantsOf } from '../../scripts/tree/mutants.ts';
import { readRecorded } from '../../scripts/tree/recorded.ts';
import { readScenarios } from '../../scripts/tree/scenarios.ts';
import { edgesOf } from '../../src/lib/tree/paths.ts';
import { smallTree } from '../helpers/tree.ts';
import { realTree } from '../helpers/tree-content.ts';

/** One mutant out of so many is tried here; `npm run tree:mutate` tries all. */
const SAMPLE = 5;

describe('mutantsOf', () => {
  const mutants = [...mutantsOf(smallTree())];

  it('drops, redirects, swaps and removes, one at a time', () => {
    const of = (kind: string) => mutants.filter((mutant) => mutant.kind === kind);
    expect(of('drop')).toHaveLength(edgesOf(smallTree()).length);
    expect(of('remove')).toHaveLength(Object.keys(smallTree().nodes).length);
    expect(of('swap').map(({ what }) => what)).toEqual([
      'swaps start=yes and no',
      'swaps start=yes and cant-tell',
      'swaps way-in=yes and no',
      'swaps way-in=yes and cant-tell',
      'swaps on-host=yes and no',
      'swaps on-host=yes and cant-tell',
    ]);
    expect(of('redirect').length).toBeGreaterThan(2 * of('drop').length);
  });

  it('never gives the tree as it is', () => {
    const edges = JSON.stringify(edgesOf(smallTree()));
    expect(mutants.filter(({ kind, tree }) => kind !== 'remove' && JSON.stringify(edgesOf(tree)) === edges)).toEqual(
      [],
    );
  });
});

describe('huntMutants', () => {
  it('finds at least 95 of 100 mistakes in the real tree by rules and scenarios, and all with the recorded table', () => {
    const oracle = { scenarios: readScenarios(process.cwd()), recorded: readRecorded(process.cwd()) };
    const hunted = huntMutants(realTree, oracle, (_, i) => i % SAMPLE === 0);
    expect(hunted.length).toBeGreaterThan(200);
    expect(shareCaught(hunted, ['rules', 'scenarios'])).toBeGreaterThanOrEqual(95);
    expect(shareCaught(hunted, ['rules', 'scenarios', 'recording'])).toBe(100);
  }, 60_000);
});

describe('shareCaught', () => {
  it('counts only what the named checks caught', () => {
    const hunted = (['rules', 'rules', 'scenarios', undefined] as const).map((caughtBy) => ({
      kind: 'drop' as const,
      what: 'drops',
      caughtBy,
    }));
    expect(shareCaught(hunted, ['rules'])).toBe(50);
    expect(shareCaught(hunted, ['rules', 'scenarios'])).toBe(75);
    expect(shareCaught([], ['rules'])).toBe(0);
  });
});
