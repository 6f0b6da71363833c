import type { z } from 'astro/zod';
import type { COLLECTIONS, CollectionName } from '../schema/collections.ts';
import type { Article } from './article.ts';

/** One content file: its permanent id (the file's name), where it lies, and what it says. */
export interface Entry<Data> {
  id: string;
  /** Path relative to the project's root. */
  file: string;
  data: Data;
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
