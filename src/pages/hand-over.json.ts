import { getEvidencePacks, getHandOverChanges } from '~/data/tree.ts';
import type { HandOverFacts } from '~/lib/tree/hand-over.ts';

/** Read-only commands and undo texts, fetched when a visitor opens the hand-over. */
export function GET(): Response {
  const facts: HandOverFacts = {
    evidence: getEvidencePacks().map(({ data: { title, note, shell, code } }) => ({ title, note, shell, code })),
    changes: getHandOverChanges(),
  };
  return Response.json(facts);
}
