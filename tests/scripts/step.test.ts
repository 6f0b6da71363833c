import { afterEach, describe, expect, it, vi } from 'vitest';
import { countPlaywright, countVitest, resultOf, runStep } from '../../scripts/test/step.ts';

describe('countVitest', () => {
  it.each([
    ['\n Test Files  1 passed (1)\n      Tests  12 passed (12)\n', { passed: 12, failed: 0 }],
    ['      Tests  2 failed | 310 passed (312)\n', { passed: 310, failed: 2 }],
    ['      Tests  3 failed (3)\n', { passed: 0, failed: 3 }],
    ['      Tests  1 failed | 2 passed | 4 skipped (7)\n', { passed: 2, failed: 1 }],
  ])('reads %j', (output, result) => {
    expect(countVitest(output)).toEqual(result);
  });

  it('returns undefined where no tests were counted', () => {
    expect(countVitest('Error: Cannot find module')).toBeUndefined();
    expect(countVitest('')).toBeUndefined();
  });
});

describe('countPlaywright', () => {
  it.each([
    ['  58 passed (21.3s)\n', { passed: 58, failed: 0 }],
    ['  2 failed\n    home.spec.ts:3:1 › title\n  56 passed (20.0s)\n', { passed: 56, failed: 2 }],
    ['  1 flaky\n  57 passed (20.0s)\n', { passed: 57, failed: 1 }],
    ['  1 failed\n  3 did not run\n  4 passed (2.0s)\n', { passed: 4, failed: 4 }],
    // Progress lines are not the summary.
    ['[1/58] home.spec.ts\n58 passed (1s)\n', { passed: 58, failed: 0 }],
  ])('reads %j', (output, result) => {
    expect(countPlaywright(output)).toEqual(result);
  });

  it('returns undefined where no tests were counted', () => {
    expect(countPlaywright('Error: No tests found')).toBeUndefined();
  });
});

describe('resultOf', () => {
  it.each([
    ['a tool that passed', 0, undefined, { passed: 1, failed: 0 }],
    ['a tool that failed', 1, undefined, { passed: 0, failed: 1 }],
    ['tests that passed', 0, { passed: 5, failed: 0 }, { passed: 5, failed: 0 }],
    ['tests that failed', 1, { passed: 4, failed: 1 }, { passed: 4, failed: 1 }],
    // An error outside of tests, such as a file that does not load.
    ['a tool that failed although no test did', 1, { passed: 5, failed: 0 }, { passed: 5, failed: 1 }],
    ['a tool killed from outside', 137, { passed: 5, failed: 0 }, { passed: 5, failed: 1 }],
    // A tool that counts wrongly must not turn a failure into a pass.
    ['tests that failed while the tool says it passed', 0, { passed: 4, failed: 1 }, { passed: 4, failed: 1 }],
  ])('counts %s', (_, code, counted, result) => {
    expect(resultOf(code, counted)).toEqual(result);
  });
});

describe('runStep', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });
  const tool = '../tests/fixtures/steps/tool.mjs';
  const printed = () => vi.spyOn(console, 'log').mockImplementation(() => undefined).mock.calls;

  it('says in one line what passed, and not what the tool printed', async () => {
    const lines = printed();
    const step = { name: 'Unit tests', command: [tool, '0', 'Tests  3 passed (3)'], count: countVitest };
    expect(await runStep(step)).toEqual({ passed: 3, failed: 0 });
    expect(lines).toEqual([[expect.stringMatching(/^✓ Unit tests – 3 passed, 0 failed \(\d+\.\d s\)$/)]]);
  });

  it('prints what a failed tool had to say', async () => {
    const lines = printed();
    expect(await runStep({ name: 'Lint', command: [tool, '2', 'src/a.ts: no'] })).toEqual({ passed: 0, failed: 1 });
    expect(lines).toEqual([[expect.stringMatching(/^✗ Lint – 0 passed, 1 failed \(\d+\.\d s\)$/)], ['src/a.ts: no\n']]);
  });

  it('counts a tool that is not there as failed', async () => {
    printed();
    expect(await runStep({ name: 'None', command: ['no-such-tool/cli.js'] })).toEqual({ passed: 0, failed: 1 });
  });
});
