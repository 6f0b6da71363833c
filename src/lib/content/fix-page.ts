import type { FixEntry } from '../schema/fix.ts';
import type { SourceEntry } from '../schema/source.ts';
import type { WayInEntry } from '../schema/way-in.ts';
import type { Content, Entry, Written } from './content.ts';
import { getById } from './lookup.ts';
import { sourceKeysOf } from './sources-of.ts';

export type Fix = Written<FixEntry>;

/** Everything the page of one fix shows, looked up and in order. */
export interface FixPage {
  slug: string;
  data: FixEntry;
  article: Fix['article'];
  /** In the order of their numbers on the page. */
  sources: Entry<SourceEntry>[];
  waysIn: Entry<WayInEntry>[];
  next: { fix: Fix; when: string }[];
  /** Whether the text differs from what was reviewed; only ever true while developing. */
  isChangedSinceReview: boolean;
}

/** Collects what the page of a fix shows from all content. */
export function buildFixPage(fix: Fix, { fixes, sources, waysIn }: Content): FixPage {
  return {
    slug: fix.id,
    data: fix.data,
    article: fix.article,
    sources: sourceKeysOf(fix).map((key) => getById(sources, key)),
    waysIn: fix.data.waysIn.map((id) => getById(waysIn, id)).toSorted((a, b) => a.data.order - b.data.order),
    next: fix.data.next.map(({ fix: slug, when }) => ({ fix: getById(fixes, slug), when })),
    isChangedSinceReview: fix.data.reviewed.hash !== fix.hash,
  };
}
