import { type Content, placeOf } from '../content/content.ts';
import type { Issue } from '../issues/issue.ts';
import type { Verdict } from '../schema/correction.ts';

/** Verdicts that say how things are, and so need somebody who says it; the others say that nobody does. */
const NEEDS_SOURCE: readonly Verdict[] = ['dangerous', 'outdated', 'half-true', 'right'];

/** Judges corrections: a verdict about facts has a source, and wrong advice names what to do instead. */
export function judgeCorrections({ corrections }: Pick<Content, 'corrections'>): Issue[] {
  return corrections.flatMap((entry) => {
    const { verdict, sources, fixes, instead } = entry.data;
    return [
      ...(NEEDS_SOURCE.includes(verdict) && sources.length === 0
        ? [
            {
              rule: 'correction-without-source',
              ...placeOf(entry, 'verdict'),
              message: `The verdict ‘${verdict}’ has no source.`,
              hint: 'Name the source keys that say so, or use ‘wrong’ or ‘unsupported’ when none can exist.',
            },
          ]
        : []),
      ...(fixes.length === 0 && instead === undefined
        ? [
            {
              rule: 'correction-without-way',
              ...placeOf(entry, 'claim'),
              message: 'The correction names neither a fix nor what to do instead.',
              hint: 'Add the slug of the fix that does it right to ‘fixes:’, or write ‘instead:’.',
            },
          ]
        : []),
    ];
  });
}
