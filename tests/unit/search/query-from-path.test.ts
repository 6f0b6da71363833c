import { describe, expect, it } from 'vitest';
import { queryFromPath } from '~/lib/search/query-from-path.ts';

describe('queryFromPath', () => {
  it.each([
    ['/fix/expired-cert/', '/', 'fix expired cert'],
    ['/codes/0x905/', '/', '0x905'],
    ['/codes/', '/', 'codes'],
    ['/kb/fix/nla.html', '/kb/', 'fix nla'],
    ['/%E2%9C%93-port', '/', '✓ port'],
    ['/%E0%A4%A', '/', '%E0%A4%A'],
    ['/', '/', ''],
  ])('reads %s under %s as “%s”', (path, base, query) => {
    expect(queryFromPath(path, base)).toBe(query);
  });

  it('cuts a path that is too long', () => {
    expect(queryFromPath(`/${'a'.repeat(500)}`, '/')).toHaveLength(200);
  });
});
