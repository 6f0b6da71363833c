import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressOf, BUILDS, fileOf } from './built-site.ts';

const links = readFileSync('permalinks.txt', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((link) => {
    const [path = '', fragment] = link.split('#');
    return { link, path, fragment };
  });

describe.each(BUILDS)('$name', (build) => {
  const idsOf = new Map<string, Set<string>>();
  /** Ids of the page in a file. */
  function idsIn(file: string): Set<string> {
    const ids =
      idsOf.get(file) ?? new Set([...readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));
    idsOf.set(file, ids);
    return ids;
  }

  it('has a file for every address of permalinks.txt', () => {
    const missing = links.filter(({ path }) => !existsSync(fileOf(build, addressOf(build, path))));
    expect(missing.map(({ link }) => link)).toEqual([]);
  });

  it('has every id of permalinks.txt on its page', () => {
    const missing = links.filter(({ path, fragment }) => {
      // With “=” it is an answer of the tree, which the tests of the tree replay.
      if (fragment === undefined || fragment.includes('=')) return false;
      return !idsIn(fileOf(build, addressOf(build, path))).has(fragment);
    });
    expect(missing.map(({ link }) => link)).toEqual([]);
  });
});
