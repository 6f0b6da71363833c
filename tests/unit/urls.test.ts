import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardPath, codePath, correctionPath, FIND_PATH, fixPath, nodePath, searchPath, withBase } from '~/lib/urls.ts';

describe('addresses', () => {
  it('are those of the first release', () => {
    expect([
      fixPath('nla'),
      fixPath('nla', 'undo'),
      codePath('0x904-0x7'),
      nodePath('over-vpn', 'what-code'),
      nodePath('what-code', 'what-code'),
      correctionPath('rename-machinekeys'),
      cardPath('code', '0x904-0x7'),
      cardPath('page', 'home'),
      FIND_PATH,
    ]).toEqual([
      '/fix/nla/',
      '/fix/nla/#undo',
      '/codes/0x904-0x7/',
      '/find/over-vpn/',
      '/find/',
      '/corrections/#rename-machinekeys',
      '/cards/code/0x904-0x7.png',
      '/cards/page/home.png',
      '/find/',
    ]);
  });
});

describe('searchPath', () => {
  it('escapes what an address cannot hold', () => {
    expect(searchPath('0x904 0x7')).toBe('/search/?q=0x904%200x7');
    expect(searchPath('a&b=#c?')).toBe('/search/?q=a%26b%3D%23c%3F');
  });

  it('is read back by the browser as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        expect(new URL(searchPath(query), 'https://example.org').searchParams.get('q')).toBe(query);
      }),
    );
  });
});

describe('withBase', () => {
  it.each([
    ['/fix/nla/', '/', '/fix/nla/'],
    ['/fix/nla/', '/kb/', '/kb/fix/nla/'],
    ['/fix/nla/', '/kb', '/kb/fix/nla/'],
    ['/', '/kb/', '/kb/'],
    ['/search/?q=%2F', '/a/b/', '/a/b/search/?q=%2F'],
    ['#undo', '/kb/', '#undo'],
    ['https://learn.microsoft.com/', '/kb/', 'https://learn.microsoft.com/'],
    ['//example.org/', '/kb/', '//example.org/'],
  ])('puts %s under %s', (path, base, full) => {
    expect(withBase(path, base)).toBe(full);
  });
});
