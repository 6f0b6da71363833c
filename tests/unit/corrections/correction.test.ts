import { describe, expect, it } from 'vitest';
import { buildCorrection, VERDICT_LABELS } from '~/lib/corrections/correction.ts';
import { judgeCorrections } from '~/lib/corrections/judge-corrections.ts';
import { VERDICTS, type Verdict } from '~/lib/schema/correction.ts';
import { contentWith, smallContent } from '../../helpers/content.ts';

describe('buildCorrection', () => {
  it('looks up the fixes and sources', () => {
    const content = smallContent();
    const [entry] = content.corrections;
    if (entry === undefined) throw new Error('The fixture has lost its correction.');
    const { id, fixes, sources } = buildCorrection(entry, content);
    expect([id, fixes.map((fix) => fix.id), sources.map((source) => source.id)]).toEqual([
      'shake-it',
      ['loose-cable'],
      ['manual'],
    ]);
  });
});

describe('VERDICT_LABELS', () => {
  it('names every verdict differently', () => {
    expect(new Set(VERDICTS.map((verdict) => VERDICT_LABELS[verdict].name)).size).toBe(VERDICTS.length);
  });
});

describe('judgeCorrections', () => {
  const judged = (verdict: Verdict, change: { sources?: string[]; fixes?: string[]; instead?: string }) =>
    judgeCorrections(
      contentWith(({ corrections }) => {
        for (const { data } of corrections) Object.assign(data, { verdict, ...change });
      }),
    );

  it('finds nothing wrong with a sourced correction', () => {
    expect(judged('dangerous', {})).toEqual([]);
  });

  it.each(['dangerous', 'outdated', 'half-true', 'right'] as const)(
    'reports the verdict ‘%s’ without a source',
    (verdict) => {
      expect(judged(verdict, { sources: [] })).toEqual([
        {
          rule: 'correction-without-source',
          file: 'src/content/corrections/shake-it.yaml',
          line: 3,
          message: `The verdict ‘${verdict}’ has no source.`,
          hint: 'Name the source keys that say so, or use ‘wrong’ or ‘unsupported’ when none can exist.',
        },
      ]);
    },
  );

  it.each(['wrong', 'unsupported'] as const)('lets the verdict ‘%s’ stand without a source', (verdict) => {
    expect(judged(verdict, { sources: [] })).toEqual([]);
  });

  it('reports a correction that leads nowhere', () => {
    expect(judged('wrong', { fixes: [] })).toEqual([
      {
        rule: 'correction-without-way',
        file: 'src/content/corrections/shake-it.yaml',
        line: 2,
        message: 'The correction names neither a fix nor what to do instead.',
        hint: 'Add the slug of the fix that does it right to ‘fixes:’, or write ‘instead:’.',
      },
    ]);
  });

  it('accepts what to do instead in place of a fix', () => {
    expect(judged('wrong', { fixes: [], instead: 'Leave it alone.' })).toEqual([]);
  });
});
