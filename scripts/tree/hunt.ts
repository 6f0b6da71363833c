import type { Tree } from '../../src/lib/tree/tree.ts';
import { validateTree } from '../../src/lib/tree/validate-tree.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { type Recorded, recordTree } from './recorded.ts';
import { type Scenario, walkScenario } from './scenarios.ts';

/** The check that saw the mistake first, or `undefined` when none did. */
export type Catcher = 'rules' | 'scenarios' | 'recording' | undefined;

/** A mutant and what became of it. */
export interface Hunted extends Pick<Mutant, 'kind' | 'what'> {
  caughtBy: Catcher;
}

/** What the mutants are measured against besides the rules. */
export interface Oracle {
  scenarios: readonly Scenario[];
  recorded: Recorded;
}

/**
 * Makes mutants of the tree and lets the checks look for each: rules first, then scenarios, the recording last.
 *
 * @param isWanted picks a sample; all mutants by default
 */
export function huntMutants(
  tree: Tree,
  oracle: Oracle,
  isWanted: (mutant: Mutant, index: number) => boolean = () => true,
): Hunted[] {
  return [...mutantsOf(tree)]
    .filter(isWanted)
    .map(({ kind, what, tree: mutant }) => ({ kind, what, caughtBy: catcherOf(mutant, oracle) }));
}

function catcherOf(mutant: Tree, { scenarios, recorded }: Oracle): Catcher {
  if (validateTree(mutant).length > 0) return 'rules';
  if (scenarios.some((scenario) => walkScenario(mutant, scenario) !== undefined)) return 'scenarios';
  return recordTree(mutant).edges === recorded.edges ? undefined : 'recording';
}

/** Share of the mutants caught by the given checks, in percent. */
export function shareCaught(hunted: readonly Hunted[], by: readonly Catcher[]): number {
  if (hunted.length === 0) return 0;
  return (
    (100 * hunted.filter(({ caughtBy }) => caughtBy !== undefined && by.includes(caughtBy)).length) / hunted.length
  );
}
