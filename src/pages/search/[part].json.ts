import { getSearchIndex } from '~/data/search.ts';

const PARTS = ['core', 'messages', 'more', 'languages'] as const;

export function getStaticPaths() {
  return PARTS.map((part) => ({ params: { part } }));
}

/** One part of the search index: the core for the first result, known messages, the rest, the other languages. */
export function GET({ params }: { params: { part: (typeof PARTS)[number] } }): Response {
  return Response.json(getSearchIndex()[params.part]);
}
