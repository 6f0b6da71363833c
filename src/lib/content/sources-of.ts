import type { FixEntry } from '../schema/fix.ts';
import { citedKeys } from './article.ts';
import type { Written } from './content.ts';

/**
 * All source keys of a fix, each once: first those its text cites, in order, because their position is the number
 * the text shows; then those that only the frontmatter names.
 */
export function sourceKeysOf({ data, article }: Pick<Written<FixEntry>, 'data' | 'article'>): string[] {
  const named = [
    ...data.evidence.sources,
    ...data.fingerprints.flatMap(({ sources = [] }) => sources),
    ...data.appliesTo.flatMap(({ sources = [] }) => sources),
  ];
  return [...new Set([...citedKeys(article), ...named])];
}
