import { bestSeparator } from '../evidence/matrix.ts';
import type { CorrectionEntry } from '../schema/correction.ts';
import type { FixEntry } from '../schema/fix.ts';
import type { ObservationEntry } from '../schema/observation.ts';
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
  /** The one observation that separates it best from the causes it is taken for. */
  separator: Entry<ObservationEntry> | undefined;
  /** Wrong advice that concerns it. */
  corrections: Entry<CorrectionEntry>[];
  /** Messages that lead here first, with their English wording, apart from those the fingerprints already quote. */
  messages: string[];
  /** Whether the text differs from what was reviewed; only ever true while developing. */
  isChangedSinceReview: boolean;
}

/** Collects what the page of a fix shows from all content. */
export function buildFixPage(fix: Fix, content: Content): FixPage {
  const { fixes, sources, waysIn, corrections, observations } = content;
  const byOrder = (a: { data: { order: number } }, b: { data: { order: number } }) => a.data.order - b.data.order;
  return {
    slug: fix.id,
    data: fix.data,
    article: fix.article,
    sources: sourceKeysOf(fix).map((key) => getById(sources, key)),
    waysIn: fix.data.waysIn.map((id) => getById(waysIn, id)).toSorted(byOrder),
    next: fix.data.next.map(({ fix: slug, when }) => ({ fix: getById(fixes, slug), when })),
    separator: bestSeparator(
      observations.toSorted(byOrder),
      fix.id,
      fix.data.next.map(({ fix: slug }) => slug),
    ),
    corrections: corrections.filter(({ data }) => data.fixes.includes(fix.id)).toSorted(byOrder),
    messages: messagesOf(fix, content),
    isChangedSinceReview: fix.data.reviewed.hash !== fix.hash,
  };
}

function messagesOf({ id, data }: Fix, { messages }: Pick<Content, 'messages'>): FixPage['messages'] {
  const quoted = data.fingerprints.map(({ text }) => text);
  return messages.flatMap(({ data: message }) => {
    const first = message.leadsTo[0];
    const text = message.texts.en?.[0]?.text;
    if (first === undefined || !('fix' in first) || first.fix !== id || text === undefined || quoted.includes(text))
      return [];
    return [text];
  });
}
