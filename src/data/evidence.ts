import type { Entry } from '../lib/content/content.ts';
import type { ObservationEntry } from '../lib/schema/observation.ts';
import { getContent } from './content.ts';

/** The rows of the evidence matrix, cheap and telling ones first. */
export function getObservations(): Entry<ObservationEntry>[] {
  return getContent().observations.toSorted((a, b) => a.data.order - b.data.order);
}
