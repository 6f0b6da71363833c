import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { COLLECTIONS, type CollectionName } from './lib/schema/collections.ts';

/** One Astro collection per row of the table; ids are the file names, unchanged. */
const define = (name: CollectionName) => {
  const { folder, extension, schema } = COLLECTIONS[name];
  return defineCollection({
    loader: glob({
      base: `./src/content/${folder}`,
      pattern: `*.${extension}`,
      generateId: ({ entry }) => entry.replace(/\.\w+$/, ''),
    }),
    schema,
  });
};

export const collections = {
  fixes: define('fixes'),
  questions: define('questions'),
};
