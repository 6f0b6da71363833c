import { describe, expect, it } from 'vitest';
import { judgeMatrix } from '~/lib/evidence/judge-matrix.ts';
import { contentWith, smallContent } from '../../helpers/content.ts';

/** The matrix no longer separates its two causes, and says nothing against either. */
const blurred = contentWith(({ observations }) => {
  for (const { data } of observations) {
    data.confirms = ['flat-battery', 'loose-cable'];
    data.refutes = [];
    data.oppositeConfirms = [];
    data.oppositeRefutes = ['flat-battery', 'loose-cable'];
  }
});
const exception = { pair: ['loose-cable', 'flat-battery'], because: 'Nobody can tell.' } as const;

describe('judgeMatrix', () => {
  it('finds nothing wrong with causes that differ', () => {
    expect(judgeMatrix(smallContent())).toEqual([]);
  });

  it('reports two causes that no observation tells apart', () => {
    expect(judgeMatrix(blurred)).toEqual([
      {
        rule: 'inseparable-pair',
        file: 'src/content/observations',
        message: 'No observation tells ‘flat-battery’ from ‘loose-cable’.',
        hint: 'Add one that speaks about only one of them, or an exception with its reason to src/lib/evidence/judge-matrix.ts.',
      },
    ]);
  });

  it('accepts a pair that an exception names, in either order', () => {
    expect(judgeMatrix(blurred, [exception])).toEqual([]);
  });

  it('reports an exception that is no longer needed', () => {
    expect(judgeMatrix(smallContent(), [exception])).toEqual([
      {
        rule: 'exception-unneeded',
        file: 'src/lib/evidence/judge-matrix.ts',
        message: 'The exception for ‘loose-cable’ and ‘flat-battery’ is not needed: an observation tells them apart.',
        hint: 'Remove it from INSEPARABLE_PAIRS.',
      },
    ]);
  });

  it('reports a cause that nothing rules out', () => {
    const content = contentWith(({ observations }) => {
      for (const { data } of observations) data.refutes = [];
    });
    expect(judgeMatrix(content)).toEqual([
      {
        rule: 'fix-unobserved',
        file: 'src/content/fixes/loose-cable.mdx',
        message: 'No observation refutes ‘loose-cable’.',
        hint: 'Name the slug in a list of a file of src/content/observations: confirms, refutes, oppositeConfirms or oppositeRefutes.',
      },
    ]);
  });

  it('reports an observation that says both of one cause', () => {
    const content = contentWith(({ observations }) => {
      for (const { data } of observations) data.oppositeRefutes.push('loose-cable');
    });
    expect(judgeMatrix(content)).toEqual([
      {
        rule: 'observation-contradicts',
        file: 'src/content/observations/light-burns.yaml',
        line: 10,
        message: '‘loose-cable’ stands in ‘oppositeConfirms’ and in ‘oppositeRefutes’.',
        hint: 'One observation cannot say both. Remove the slug from one of the lists.',
      },
      {
        rule: 'observation-contradicts',
        file: 'src/content/observations/light-burns.yaml',
        line: 10,
        message: '‘loose-cable’ stands in ‘refutes’ and in ‘oppositeRefutes’.',
        hint: 'One observation cannot say both. Remove the slug from one of the lists.',
      },
    ]);
  });
});
