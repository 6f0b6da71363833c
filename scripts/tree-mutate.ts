import { readContent } from '../src/data/read-content.ts';
import { countOf } from '../src/lib/text.ts';
import { buildTree } from '../src/lib/tree/build-tree.ts';
import { type Hunted, huntMutants, shareCaught } from './tree/hunt.ts';
import { readRecorded } from './tree/recorded.ts';
import { readScenarios } from './tree/scenarios.ts';

/** Least share of mutants the checks must catch, in percent. */
const WANTED = 95;

/** `npm run tree:mutate`: makes single mistakes in the real tree and prints which check saw them. */
const root = process.cwd();
const start = performance.now();
const tree = buildTree(readContent(root).content);
const hunted = huntMutants(tree, { scenarios: readScenarios(root), recorded: readRecorded(root) });
for (const kind of ['drop', 'redirect', 'swap', 'remove'] as const)
  console.log(
    line(
      kind,
      hunted.filter((mutant) => mutant.kind === kind),
    ),
  );
console.log(`${line('all', hunted)}\n`);
const onlyRecorded = hunted.filter(({ caughtBy }) => caughtBy === 'recording');
const survivors = hunted.filter(({ caughtBy }) => caughtBy === undefined);
console.log(
  `Seen only because the table of edges changed, since the mistake gives another sound tree (${onlyRecorded.length}):`,
);
for (const { what } of onlyRecorded) console.log(`  ${what}`);
console.log(`\nSurvivors (${survivors.length}):${survivors.length === 0 ? ' none.' : ''}`);
for (const { what } of survivors) console.log(`  ${what}: no rule, no scenario and no recorded edge changes`);
console.log(`\n${countOf(hunted.length, 'mutant')} in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
if (shareCaught(hunted, ['rules', 'scenarios', 'recording']) < WANTED) {
  console.error(`Fewer than ${WANTED} % of the mutants were caught.`);
  process.exitCode = 1;
}

function line(name: string, of: readonly Hunted[]): string {
  const share = (...by: Parameters<typeof shareCaught>[1][number][]) =>
    `${shareCaught(of, by).toFixed(1).padStart(5)} %`;
  return `${name.padEnd(9)} ${countOf(of.length, 'mutant').padStart(13)}: ${share('rules')} by rules, ${share('rules', 'scenarios')} with scenarios, ${share('rules', 'scenarios', 'recording')} with the recorded table`;
}
