import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeForDropped } from '../../../src/lib/tree/notices.ts';
import { allPaths } from '../../../src/lib/tree/paths.ts';
import { EMPTY_STATE, fitToNode, fitToTrail, formatState, parseState } from '../../../src/lib/tree/state.ts';
import { given, smallTree } from '../../helpers/tree.ts';
import { realTree } from '../../helpers/tree-content.ts';

const paths = allPaths(realTree);

/** A state a visitor can be in: the beginning of a path, and some fixes tried. */
const anyState = fc.record({
  answers: fc.tuple(fc.constantFrom(...paths), fc.nat(12)).map(([path, length]) => path.answers.slice(0, length)),
  tried: fc.subarray(Object.keys(realTree.fixes)),
});

describe('formatState', () => {
  it('writes answers in trail order and the tried fixes last', () => {
    expect(formatState({ answers: given('start=no way-in=yes'), tried: ['alpha', 'beta'] })).toBe(
      '#start=no&way-in=yes&tried=alpha,beta',
    );
  });

  it('writes nothing for the empty state', () => {
    expect(formatState(EMPTY_STATE)).toBe('');
  });
});

describe('parseState', () => {
  it('reads back every state that formatState writes', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(parseState(formatState(state), realTree)).toEqual({ state, dropped: [] });
      }),
    );
  });

  it('gives the empty state for an element id', () => {
    expect(parseState('#find-out', smallTree())).toEqual({ state: EMPTY_STATE, dropped: [] });
  });

  it('reads percent-encoded parts', () => {
    expect(parseState('#start%3Dno&way%2Din=yes&x=1', smallTree()).state.answers).toEqual(given('way-in=yes'));
  });

  it.each([
    ['#colour=red', 'Left out of the link: “colour=red” names a question that does not exist any more.'],
    ['#start=maybe', 'Left out of the link: “start=maybe” names an answer that does not exist any more.'],
    ['#tried=gamma', 'Left out of the link: “tried=gamma” names a fix that does not exist any more.'],
    ['#tried=alpha,alpha', 'Left out of the link: “tried=alpha,alpha” stands in it twice.'],
    ['#tried=alpha&tried=alpha', 'Left out of the link: “tried=alpha” stands in it twice.'],
    ['#start=no&start=no', 'Left out of the link: “start=no” stands in it twice.'],
    ['#=', 'Left out of the link: “=” was not understood.'],
    ['#start=', 'Left out of the link: “start=” was not understood.'],
    ['#start=no=yes', 'Left out of the link: “start=no=yes” was not understood.'],
    ['#__proto__=x', 'Left out of the link: “__proto__=x” names a question that does not exist any more.'],
    ['#tried=constructor', 'Left out of the link: “tried=constructor” names a fix that does not exist any more.'],
    ['#hand-over=yes', 'Left out of the link: “hand-over=yes” names a question that does not exist any more.'],
    [
      '#<script>alert(1)</script>=1',
      'Left out of the link: “<script>alert(1)</script>=1” names a question that does not exist any more.',
    ],
    ['#%E0%A4%A=1', 'Left out of the link: “%E0%A4%A=1” names a question that does not exist any more.'],
    [
      `#start=${'x'.repeat(100)}`,
      `Left out of the link: “start=${'x'.repeat(54)}…” names an answer that does not exist any more.`,
    ],
    [
      `#start=${'x'.repeat(5000)}`,
      `Left out of the link: “start=${'x'.repeat(34)}…” is too long to be one of our links.`,
    ],
    [
      '#a=1&b=1&c=1&d=1',
      'Left out of the link: “a=1” names a question that does not exist any more; “b=1” names a question that does not exist any more; “c=1” names a question that does not exist any more, and 1 more.',
    ],
  ])('says what it leaves out of %s', (fragment, notice) => {
    expect(noticeForDropped(parseState(fragment, smallTree()).dropped)).toBe(notice);
  });

  it('keeps what it understands beside what it does not', () => {
    const { state } = parseState('#start=no&colour=red&way-in=yes&tried=alpha,gamma,beta', smallTree());
    expect(state).toEqual({ answers: given('start=no way-in=yes'), tried: ['alpha', 'beta'] });
  });

  it('never throws, and gives a notice for whatever it does not take over', () => {
    const ids = [
      ...Object.keys(realTree.nodes),
      'tried',
      'cant-tell',
      'yes',
      'no',
      '__proto__',
      'toString',
      '%',
      'ü',
      '<b>',
    ];
    const part = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }).map((words) => words.join('=')),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const fragment = `#${parts.join('&')}`;
        const { state, dropped } = parseState(fragment, realTree);
        const written = fragment.slice(1).split('&').filter(Boolean);
        if (fragment.includes('=') && state.answers.length + state.tried.length < written.length)
          expect(noticeForDropped(dropped)).not.toBe('');
        for (const id of ['target', 'hand-over']) expect(() => fitToNode(realTree, id, state)).not.toThrow();
        expect(() => fitToTrail(realTree, state)).not.toThrow();
        expect(parseState(formatState(state), realTree).state).toEqual(state);
      }),
      { numRuns: 300 },
    );
  });
});
