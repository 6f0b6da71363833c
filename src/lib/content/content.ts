import type { z } from 'astro/zod';
import type { COLLECTIONS, CollectionName } from '../schema/collections.ts';
import type { Article } from './article.ts';

/** One content file: its permanent id (the file's name), where it lies, and what it says. */
export interface Entry<Data> {
  id: string;
  /** Path relative to the project's root. */
  file: string;
  data: Data;
  /** Line of each key and list item of the data by its path, such as `next.0.fix`, where the reader knows it. */
  lines?: Readonly<Record<string, number>>;
}

/** An entry with an MDX body. */
export interface Written<Data> extends Entry<Data> {
  article: Article;
  /** Hash of everything in the file except `reviewed`. */
  hash: string;
}

type DataOf<Name extends CollectionName> = z.infer<(typeof COLLECTIONS)[Name]['schema']>;

/** All content of the site in memory, the one input of every derived view. */
export type Content = {
  [Name in CollectionName]: (typeof COLLECTIONS)[Name]['extension'] extends 'mdx'
    ? Written<DataOf<Name>>[]
    : Entry<DataOf<Name>>[];
};

/** Ids of files that exist but could not be read, by collection; rules do not report names that point to them. */
export type Unread = Partial<Record<CollectionName, readonly string[]>>;

/** Where a value of an entry stands, ready to be spread into an issue: the nearest line the reader knows. */
export function placeOf({ file, lines = {} }: Pick<Entry<unknown>, 'file' | 'lines'>, path: string): Place {
  const parts = path.split('.');
  for (let depth = parts.length; depth > 0; depth--) {
    const line = lines[parts.slice(0, depth).join('.')];
    if (line !== undefined) return { file, line };
  }
  return { file };
}

interface Place {
  file: string;
  line?: number;
}
