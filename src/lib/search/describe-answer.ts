import { countOf, listOf } from '../text.ts';
import type { SearchAnswer } from './search.ts';

/** Sentence for screen readers and eyes alike: how many results there are, or an honest no. */
export function describeAnswer({
  results,
  unknownCodes,
  isAmbiguous,
}: Pick<SearchAnswer, 'results' | 'unknownCodes' | 'isAmbiguous'>): string {
  if (unknownCodes.length > 0) {
    const names = listOf(unknownCodes.slice(0, 3));
    const no = `Nothing here matches ${names}: ${unknownCodes.length === 1 ? 'it is not a code we know' : 'they are not codes we know'}.`;
    return results.length === 0 ? no : `${no} ${countOf(results.length, 'result')} for the rest of the text.`;
  }
  if (results.length === 0) return 'Nothing here matches.';
  return `${countOf(results.length, 'result')}.${isAmbiguous ? ' The number can be read as hexadecimal or as decimal; both are listed.' : ''}`;
}
