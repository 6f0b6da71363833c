import { buildIndex } from '../lib/search/build-index.ts';
import { buildCorpus } from '../lib/search/documents.ts';
import type { IndexParts } from '../lib/search/search-index.ts';
import { getContent } from './content.ts';

/** The search index of the site, in the parts the browser fetches. */
export function getSearchIndex(): Required<IndexParts> {
  return buildIndex(buildCorpus(getContent()));
}
