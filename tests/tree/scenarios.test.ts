import { describe, expect, it } from 'vitest';
import { readScenarios, type Scenario, walkScenario } from '../../scripts/tree/scenarios.ts';
import { planFixes } from '../../src/lib/tree/plan.ts';
import { smallTree } from '../helpers/tree.ts';
import { realTree } from '../helpers/tree-content.ts';

const scenarios = readScenarios(process.cwd());

describe('the scenarios', () => {
  it('are at least ten, each told in words', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(10);
    expect(scenarios.filter(({ situation }) => situation.split(' ').length < 6)).toEqual([]);
  });

  it.each(scenarios)('$name ends where it should', (scenario) => {
    expect(walkScenario(realTree, scenario)).toBeUndefined();
  });

  it.each(scenarios.filter(({ fix, outcome }) => fix !== undefined && outcome !== 'hand-over'))(
    '$name still has its fix in the plan',
    ({ answers, outcome, fix }) => {
      const state = { answers: Object.entries(answers).map(([question, answer]) => ({ question, answer })), tried: [] };
      expect(planFixes(realTree, state, outcome).map(({ slug }) => slug)).toContain(fix);
    },
  );
});

describe('walkScenario', () => {
  const scenario: Scenario = {
    name: 'small',
    situation: 'Beta is broken.',
    answers: { start: 'no', 'way-in': 'yes', 'on-host': 'yes' },
    outcome: 'beta-first',
    fix: 'beta',
  };

  it('says nothing when the person ends where they should', () => {
    expect(walkScenario(smallTree(), scenario)).toBeUndefined();
  });

  it.each([
    [{ answers: { start: 'perhaps' } }, 'finds no answer ‘perhaps’ at ‘start’'],
    [{ answers: { start: 'no' } }, 'is led to ‘way-in’ by start=no, which the scenario does not answer'],
    [{ answers: {} }, 'is asked ‘start’, which the scenario does not answer'],
    [{ outcome: 'hand-over' }, 'ends at ‘beta-first’ instead of ‘hand-over’'],
    [{ fix: 'alpha' }, 'is offered beta first instead of alpha'],
    [{ answers: { ...scenario.answers, port: 'yes' } }, 'was never asked ‘port’'],
  ])('says what goes wrong with %o', (changes, fault) => {
    expect(walkScenario(smallTree(), { ...scenario, ...changes })).toBe(fault);
  });
});
