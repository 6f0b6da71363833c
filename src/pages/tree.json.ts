import { getTree } from '~/data/tree.ts';

/** The decision tree as data, for the island on the tree’s pages. */
export function GET(): Response {
  return Response.json(getTree());
}
