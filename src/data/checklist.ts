import type { Entry } from '../lib/content/content.ts';
import type { ChecklistEntry } from '../lib/schema/checklist.ts';
import { getContent } from './content.ts';

/** The order of attack, cheapest and safest first. */
export function getChecklist(): Entry<ChecklistEntry>[] {
  return getContent().checklist.toSorted((a, b) => a.data.order - b.data.order);
}
