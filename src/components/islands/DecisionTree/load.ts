import type { HandOverFacts } from '~/lib/tree/hand-over.ts';
import type { Tree } from '~/lib/tree/tree.ts';
import { href } from '~/site.ts';

/** Path of the tree’s data, made at build time. */
export const TREE_DATA = '/tree.json';

/** Path of the commands and undo texts a hand-over needs. */
export const HAND_OVER_DATA = '/hand-over.json';

/** Fetches the tree; the promise is shared by every part of the page. */
export const loadTree = once(() => fetchJson<Tree>(TREE_DATA));

/** Fetches what only a hand-over needs. */
export const loadHandOverFacts = once(() => fetchJson<HandOverFacts>(HAND_OVER_DATA));

async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(href(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // The file was written by the same build from the type it is read as.
  return (await response.json()) as T;
}

/** Calls a loader once; a failure may be tried again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let promise: Promise<T> | undefined;
  return () => {
    promise ??= load().catch((error: unknown) => {
      promise = undefined;
      throw error;
    });
    return promise;
  };
}
