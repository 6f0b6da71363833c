import { buildCorrection, type Correction } from '../lib/corrections/correction.ts';
import { getContent } from './content.ts';

/** All corrections in the order of the page. */
export function getCorrections(): Correction[] {
  const content = getContent();
  return content.corrections
    .toSorted((a, b) => a.data.order - b.data.order)
    .map((entry) => buildCorrection(entry, content));
}
