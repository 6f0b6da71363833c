import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch, { type SearchOptions } from 'minisearch';
import { buildIndex } from '../../src/lib/search/build-index.ts';
import type { SearchCorpus } from '../../src/lib/search/documents.ts';
import { createMender } from '../../src/lib/search/mend.ts';
import { createEngine } from '../../src/lib/search/search.ts';
import { TEXT_WEIGHTS, type TextWeight } from '../../src/lib/search/search-index.ts';
import { type Engines, searchStaged } from '../../src/lib/search/stages.ts';
import { labelOf } from '../search/score-queries.ts';

/** A search over one corpus: the documents found for a query, best first. */
export interface MeasuredEngine {
  name: string;
  find: (query: string) => number[];
}

/** As many results as the page shows. */
const SHOWN = 7;

/** The search of this site with everything loaded: the very function the page calls. */
export function createOurs(corpus: SearchCorpus): MeasuredEngine {
  const { languages, ...english } = buildIndex(corpus);
  const base = createEngine(english);
  const full = createEngine({ ...english, languages });
  const ready: Required<Engines> = {
    base: { ...base, mend: createMender([...base.index.postings.keys()]) },
    full: { ...full, mend: createMender([...full.index.postings.keys()]) },
  };
  return {
    name: 'ours',
    find: (query) => searchStaged(ready, query).results.map(({ document }) => document),
  };
}

/** The texts of one document by weight, with the messages that lead to it; what the other engines are given. */
type FlatDocument = Record<TextWeight | 'action' | 'message', string> & { id: number };

function flatten({ documents, messages }: SearchCorpus): FlatDocument[] {
  const flat = documents.map(({ kind, slug, title, action, texts }, id): FlatDocument => {
    const of = (wanted: TextWeight) =>
      texts
        .filter(({ weight }) => weight === wanted)
        .map(({ text }) => text)
        .join(' \n ');
    const code = kind === 'code' ? ` ${slug.replaceAll('-', ' ')}` : '';
    return {
      id,
      title: `${title}${code} ${of('title')}`,
      symptom: of('symptom'),
      name: of('name'),
      text: of('text'),
      body: of('body'),
      action,
      message: '',
    };
  });
  for (const { text, targets } of messages) {
    const first = flat[targets[0] ?? -1];
    if (first !== undefined) first.message += `${text} \n `;
  }
  return flat;
}

const FIELDS = ['title', 'symptom', 'name', 'text', 'message', 'body', 'action'] as const;
const weightOf = (field: (typeof FIELDS)[number]) =>
  field === 'message' || field === 'action' ? TEXT_WEIGHTS.body : TEXT_WEIGHTS[field];

const WEIGHTS_BY_FIELD = Object.fromEntries(FIELDS.map((field) => [field, weightOf(field)]));

/** MiniSearch over the same documents, with nothing set. */
export function createMiniSearch(corpus: SearchCorpus): MeasuredEngine {
  return miniSearch('MiniSearch, nothing set', corpus, {});
}

/** MiniSearch with the field weights of this site and with its own mending of words and prefixes. */
export function createMendingMiniSearch(corpus: SearchCorpus): MeasuredEngine {
  return miniSearch('MiniSearch, weights and mending', corpus, {
    boost: WEIGHTS_BY_FIELD,
    fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 0.2 : false),
    prefix: (term, i, terms) => i === terms.length - 1 && term.length > 2,
  });
}

function miniSearch(name: string, corpus: SearchCorpus, searchOptions: SearchOptions): MeasuredEngine {
  const index = new MiniSearch<FlatDocument>({ fields: [...FIELDS], searchOptions });
  index.addAll(flatten(corpus));
  return {
    name,
    find: (query) =>
      index
        .search(query)
        .slice(0, SHOWN)
        .map(({ id }) => Number(id)),
  };
}

/** Fuse.js token search over the same documents, with the field weights of this site and nothing else set. */
export function createFuse(corpus: SearchCorpus): MeasuredEngine {
  return fuseSearch('Fuse.js token search', corpus, {});
}

/** The same with half the slips allowed in a word (its threshold is 0.6 unless set), which suits it better. */
export function createStrictFuse(corpus: SearchCorpus): MeasuredEngine {
  return fuseSearch('Fuse.js token search, threshold 0.3', corpus, { threshold: 0.3 });
}

function fuseSearch(name: string, corpus: SearchCorpus, options: IFuseOptions<FlatDocument>): MeasuredEngine {
  const keys = FIELDS.map((field) => ({ name: field, weight: weightOf(field) }));
  const fuse = new Fuse(flatten(corpus), { keys, useTokenSearch: true, ...options });
  return { name, find: (query) => fuse.search(query, { limit: SHOWN }).map(({ item }) => item.id) };
}

/** The documents found as the labels of the query files. */
export function labelsOf(corpus: SearchCorpus, found: readonly number[]): string[] {
  return [...new Set(found.flatMap((document) => labelOf(corpus.documents[document]) ?? []))];
}
