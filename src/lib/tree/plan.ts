import { countOf } from '../text.ts';
import { type Verdict, weighAnswers } from './evidence.ts';
import { reachableFrom } from './paths.ts';
import type { TreeState } from './state.ts';
import { findNode, type Tree, type TreeFix } from './tree.ts';

/** One fix of the plan, with the reason for its place in words. */
export interface PlannedFix {
  slug: string;
  /** Chance by minutes and risk; only its order means something. */
  score: number;
  why: string;
}

/** How much the grade of evidence says about the chance that a cause is the one. Our own weights, not statistics. */
export const GRADE_CHANCE = { documented: 4, 'several-reports': 4, 'single-report': 2, unsupported: 1 } as const;

/** Each answer that speaks for a cause multiplies its chance by this. */
export const CONFIRMED_FACTOR = 3;

/** In an outcome’s list each later place counts this much less. */
export const PLACE_FACTOR = 0.6;

/** A cause that only the page of another one leads on to counts this much of the place behind the list. */
export const FOLLOWING_FACTOR = 0.15;

/** What a risk takes away: careful steps come a little later, dangerous ones always last. */
export const RISK_FACTOR = { safe: 1, caution: 0.8, danger: 0.1 } as const;

/** Minutes that every try costs besides its own: reading, and connecting again. */
export const BASE_MINUTES = 10;

/**
 * The order in which to try what is still possible: chance by cost by risk. Causes that an answer rules out and
 * fixes that were tried are left out; a dangerous fix never stands before one that is not.
 *
 * @param nodeId the question or outcome the visitor is at
 */
export function planFixes(tree: Tree, state: TreeState, nodeId: string): PlannedFix[] {
  const { confirmed, refuted } = weighAnswers(tree, state.answers);
  const out = new Set([...refuted.map(({ fix }) => fix), ...state.tried]);
  const planned = [...candidates(tree, nodeId)].flatMap(([slug, place]) => {
    const fix = tree.fixes[slug];
    if (fix === undefined || out.has(slug)) return [];
    const reasons = confirmed.filter((verdict) => verdict.fix === slug);
    const chance = GRADE_CHANCE[fix.grade] * CONFIRMED_FACTOR ** reasons.length * place;
    return [
      { slug, score: (chance / (BASE_MINUTES + fix.minutes)) * RISK_FACTOR[fix.risk], why: whyHere(fix, reasons) },
    ];
  });
  const isDanger = ({ slug }: PlannedFix) => Number(tree.fixes[slug]?.risk === 'danger');
  return planned.toSorted((a, b) => isDanger(a) - isDanger(b) || b.score - a.score || a.slug.localeCompare(b.slug));
}

/** Fixes still possible at a node, with the weight of their place: an outcome’s list, or all outcomes still reachable. */
function candidates(tree: Tree, nodeId: string): Map<string, number> {
  const node = findNode(tree, nodeId);
  const places = new Map<string, number>();
  const add = (slug: string, weight: number) => places.set(slug, Math.max(weight, places.get(slug) ?? 0));
  if (node?.kind === 'outcome') {
    const last = PLACE_FACTOR ** node.fixes.length;
    for (const [i, slug] of node.fixes.entries()) {
      add(slug, PLACE_FACTOR ** i);
      for (const next of tree.fixes[slug]?.next ?? []) add(next, FOLLOWING_FACTOR * last * PLACE_FACTOR ** i);
    }
    return places;
  }
  for (const id of reachableFrom(tree, nodeId)) {
    const reached = findNode(tree, id);
    if (reached?.kind === 'outcome') for (const [i, slug] of reached.fixes.entries()) add(slug, PLACE_FACTOR ** i);
  }
  return places;
}

const GRADE_WORDS = {
  documented: 'well documented',
  'several-reports': 'reported several times',
  'single-report': 'reported once',
  unsupported: 'not tied to this code by any source',
} as const;
const RISK_WORDS = { safe: 'safe', caution: 'needs some care', danger: 'risky, so it comes last' } as const;

function whyHere(fix: TreeFix, reasons: readonly Verdict[]): string {
  const spoken = reasons.length === 0 ? '' : `; your answer speaks for it: ${reasons.at(-1)?.because ?? ''}`;
  return `${GRADE_WORDS[fix.grade]}, about ${countOf(fix.minutes, 'minute')}, ${RISK_WORDS[fix.risk]}${spoken.replace(/\.$/, '')}.`;
}
