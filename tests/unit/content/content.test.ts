import { describe, expect, it } from 'vitest';
import { placeOf } from '~/lib/content/content.ts';

describe('placeOf', () => {
  const entry = { file: 'a.yaml', lines: { next: 4, 'next.0': 5, 'next.0.fix': 6 } };

  it.each([
    ['next.0.fix', 6],
    ['next.0.when', 5],
    ['next.3', 4],
  ])('finds the nearest line of %s', (path, line) => {
    expect(placeOf(entry, path)).toEqual({ file: 'a.yaml', line });
  });

  it('gives the file alone for a path it does not know', () => {
    expect(placeOf(entry, 'title')).toEqual({ file: 'a.yaml' });
  });

  it('gives the file alone when no lines are known', () => {
    expect(placeOf({ file: 'a.yaml' }, 'next')).toEqual({ file: 'a.yaml' });
  });
});
