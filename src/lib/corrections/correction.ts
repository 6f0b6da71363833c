import type { Content, Entry } from '../content/content.ts';
import type { Fix } from '../content/fix-page.ts';
import { getById } from '../content/lookup.ts';
import type { CorrectionEntry, Verdict } from '../schema/correction.ts';
import type { SourceEntry } from '../schema/source.ts';

/** One claim with its truth, its sources and the pages that do it right. */
export interface Correction {
  id: string;
  data: CorrectionEntry;
  fixes: Fix[];
  sources: Entry<SourceEntry>[];
}

/** What each verdict is called and how it is coloured. */
export const VERDICT_LABELS: Record<Verdict, { name: string; tone: 'danger' | 'caution' | 'plain' | 'safe' }> = {
  dangerous: { name: 'Dangerous', tone: 'danger' },
  wrong: { name: 'Wrong', tone: 'danger' },
  outdated: { name: 'Outdated', tone: 'caution' },
  'half-true': { name: 'Half true', tone: 'caution' },
  unsupported: { name: 'No source', tone: 'plain' },
  right: { name: 'Right', tone: 'safe' },
};

/** Looks up what a correction refers to. */
export function buildCorrection(
  { id, data }: Entry<CorrectionEntry>,
  { fixes, sources }: Pick<Content, 'fixes' | 'sources'>,
): Correction {
  return {
    id,
    data,
    fixes: data.fixes.map((slug) => getById(fixes, slug)),
    sources: data.sources.map((key) => getById(sources, key)),
  };
}
