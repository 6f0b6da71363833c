import type { Entry } from '../content/content.ts';
import type { ObservationEntry } from '../schema/observation.ts';

/** What an observation says about a cause. */
export type Bearing = 'confirms' | 'refutes' | 'nothing';

type Observation = Pick<Entry<ObservationEntry>, 'id' | 'data'>;

/** Which lists of an observation speak, when it is true and when its opposite is. */
const SPEAKS = {
  seen: { confirms: 'confirms', refutes: 'refutes' },
  opposite: { confirms: 'oppositeConfirms', refutes: 'oppositeRefutes' },
} as const;

/** The four lists of causes an observation has. */
export const BEARING_LISTS = ['confirms', 'refutes', 'oppositeConfirms', 'oppositeRefutes'] as const;

/** What an observation, seen or its opposite, says about a cause. */
export function bearingOn({ data }: Observation, fix: string, when: keyof typeof SPEAKS): Bearing {
  const { confirms, refutes } = SPEAKS[when];
  if (data[confirms].includes(fix)) return 'confirms';
  return data[refutes].includes(fix) ? 'refutes' : 'nothing';
}

/** Whether an observation, made either way, tells two causes apart. */
export function separates(observation: Observation, a: string, b: string): boolean {
  return (['seen', 'opposite'] as const).some(
    (when) => bearingOn(observation, a, when) !== bearingOn(observation, b, when),
  );
}

/**
 * How sharply an observation separates two causes: 2 when one way of it confirms the one and rules out the other,
 * 1 when it speaks about only one of them, 0 when it says the same of both.
 */
export function sharpness(observation: Observation, a: string, b: string): 0 | 1 | 2 {
  const ways = (['seen', 'opposite'] as const).map(
    (when) => [bearingOn(observation, a, when), bearingOn(observation, b, when)] as const,
  );
  if (ways.some(([ofA, ofB]) => ofA !== ofB && ofA !== 'nothing' && ofB !== 'nothing')) return 2;
  return ways.some(([ofA, ofB]) => ofA !== ofB) ? 1 : 0;
}

/** Pairs of causes that no observation tells apart. */
export function inseparablePairs(observations: readonly Observation[], fixes: readonly string[]): [string, string][] {
  return fixes.flatMap((a, i) =>
    fixes
      .slice(i + 1)
      .flatMap((b): [string, string][] =>
        observations.some((observation) => separates(observation, a, b)) ? [] : [[a, b]],
      ),
  );
}

/**
 * The one observation that separates a cause best from its nearest neighbours: the sharpest over all of them, and
 * among equals the cheapest, which is the earliest in the matrix.
 */
export function bestSeparator<T extends Observation>(
  observations: readonly T[],
  fix: string,
  neighbours: readonly string[],
): T | undefined {
  const ranked = observations
    .filter(({ data }) => BEARING_LISTS.some((list) => data[list].includes(fix)))
    .map((observation) => ({
      observation,
      score: neighbours.reduce((sum, other) => sum + sharpness(observation, fix, other), 0),
    }))
    .toSorted((a, b) => b.score - a.score || a.observation.data.order - b.observation.data.order);
  const best = ranked[0];
  return best !== undefined && best.score > 0 ? best.observation : undefined;
}
