import { drawCard } from '~/data/card-image.ts';
import { getCards } from '~/data/cards.ts';
import type { Card } from '~/lib/cards/card.ts';

export function getStaticPaths() {
  return getCards().map(({ kind, id, card }) => ({ params: { kind, id }, props: { card } }));
}

/** The preview card of one page. */
export async function GET({ props }: { props: { card: Card } }): Promise<Response> {
  return new Response(await drawCard(props.card), { headers: { 'Content-Type': 'image/png' } });
}
