import { describe, expect, it } from 'vitest';
import { siteSettings } from '../../scripts/site-settings.ts';

describe('siteSettings', () => {
  it('is this computer when nothing is said', () => {
    expect(siteSettings({})).toEqual({ site: 'http://localhost:4321', base: '/', isLocal: true });
    expect(siteSettings({ SITE_URL: '', PORT: '8080' })).toEqual({
      site: 'http://localhost:8080',
      base: '/',
      isLocal: true,
    });
  });

  it.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['http://example.org:8080', 'http://example.org:8080'],
    ['HTTPS://EXAMPLE.org', 'https://example.org'],
  ])('takes the origin of %s', (url, site) => {
    expect(siteSettings({ SITE_URL: url })).toEqual({ site, base: '/', isLocal: false });
  });

  it.each([
    ['/', '/'],
    ['', '/'],
    ['kb', '/kb/'],
    ['/kb', '/kb/'],
    ['/kb/', '/kb/'],
    ['//kb//rdp/', '/kb/rdp/'],
    ['a-b_c.d', '/a-b_c.d/'],
  ])('puts slashes around the sub-path %j', (path, base) => {
    expect(siteSettings({ BASE_PATH: path }).base).toBe(base);
  });

  it.each([['example.org'], ['ftp://example.org'], ['javascript:alert(1)'], ['not an address']])(
    'refuses the address %s with what to write',
    (url) => {
      expect(() => siteSettings({ SITE_URL: url })).toThrow(
        `SITE_URL is ‘${url}’, which is not an address. Write the origin, for example https://example.org`,
      );
    },
  );

  it('asks for a path in its own setting', () => {
    expect(() => siteSettings({ SITE_URL: 'https://example.org/kb/' })).toThrow(
      'SITE_URL is ‘https://example.org/kb/’; put the path ‘/kb/’ into BASE_PATH.',
    );
  });

  it.each([['/k b/'], ['/<script>/'], ['/ä/'], ['/a?b/'], ['/../'], ['/kb/..'], ['/./']])(
    'refuses the sub-path %j with what to write',
    (path) => {
      expect(() => siteSettings({ BASE_PATH: path })).toThrow(
        `BASE_PATH is ‘${path}’; use letters, digits, hyphens and slashes, for example /kb/`,
      );
    },
  );
});
