import { describe, expect, it } from 'vitest';
import { readObservation, refutedFixes, weighAnswers } from '../../../src/lib/tree/evidence.ts';
import { given, smallTree } from '../../helpers/tree.ts';

describe('weighAnswers', () => {
  it('says which causes the answers confirm and rule out, and by which answer', () => {
    expect(weighAnswers(smallTree(), given('start=no way-in=yes on-host=yes'))).toEqual({
      confirmed: [{ fix: 'beta', given: { question: 'on-host', answer: 'yes' }, because: 'Beta is seen.' }],
      refuted: [{ fix: 'alpha', given: { question: 'start', answer: 'no' }, because: 'It is not so.' }],
    });
  });

  it('hears nothing in answers the tree does not know', () => {
    expect(weighAnswers(smallTree(), given('start=perhaps nowhere=yes'))).toEqual({ confirmed: [], refuted: [] });
  });
});

describe('refutedFixes', () => {
  it('names each ruled-out cause once', () => {
    expect([...refutedFixes(smallTree(), given('start=no on-host=no'))]).toEqual(['alpha', 'beta']);
  });
});

describe('readObservation', () => {
  it.each([
    ['sees-alpha', { because: 'Alpha is seen.', confirms: ['alpha'], refutes: [] }],
    ['!sees-alpha', { because: 'It is not so.', confirms: [], refutes: ['alpha'] }],
    ['unknown', { because: '', confirms: [], refutes: [] }],
  ])('reads %s', (name, facts) => {
    expect(readObservation(smallTree(), name)).toEqual(facts);
  });
});
