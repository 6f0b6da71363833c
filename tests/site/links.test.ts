import type { AddressInfo } from 'node:net';
import { LinkChecker } from 'linkinator';
import { describe, expect, it } from 'vitest';
import { serveSite } from '../../scripts/server.ts';
import { BUILDS, type Build, readPages, SUB_PATH_BUILD } from './built-site.ts';

/** Follows every link of a build, from its home page and its aliases, without leaving this computer. */
async function checkLinks({ folder, base, origin }: Build) {
  const server = await serveSite({ folder, base, port: 0 });
  const local = `http://localhost:${(server.address() as AddressInfo).port}`;
  const aliases = readPages({ folder, base, origin, name: '' }).filter(({ isAlias }) => isAlias);
  try {
    return await new LinkChecker().check({
      path: [local + base, `${local + base}404.html`, ...aliases.map(({ path }) => local + base + path.slice(1))],
      recurse: true,
      checkFragments: true,
      checkCss: true,
      concurrency: 20,
      // Canonical addresses and cards name the published origin, which is this build.
      urlRewriteExpressions: [{ pattern: new RegExp(`^${origin}(?=/|$)`), replacement: local }],
      linksToSkip: async (link) => !link.startsWith(local),
      // A fragment with “=” is a state of the tree, no place on the page.
      fragmentsToSkip: async (fragment) => fragment.includes('='),
      redirects: 'error',
      timeout: 30_000,
    });
  } finally {
    server.close();
  }
}

describe.each(BUILDS)('the links of $name', (build) => {
  it('all lead to a page, a file or a place on a page', async () => {
    const { links } = await checkLinks(build);
    const broken = links.filter(({ state }) => state === 'BROKEN');
    expect(broken.map(({ url, parent, status }) => ({ url, parent, status }))).toEqual([]);
    // The crawl has seen the site: every page was reached by a link or is an alias.
    const reached = new Set(links.map(({ url }) => new URL(url).pathname));
    const lost = readPages(build).filter(({ path }) => !reached.has(build.base + path.slice(1)));
    expect(lost.map(({ path }) => path)).toEqual([]);
  });
});

describe('the site under a sub-path', () => {
  it('has no address that leaves the sub-path', () => {
    const { base, origin } = SUB_PATH_BUILD;
    const leaves = (address: string) =>
      (address.startsWith('/') && !address.startsWith(base)) ||
      (address.startsWith(origin) && !address.startsWith(origin + base));
    const outside = readPages(SUB_PATH_BUILD).flatMap(({ path, tags, html }) => {
      const addresses = tags.flatMap(({ attributes }) =>
        ['href', 'src', 'action', 'content', 'component-url', 'renderer-url', 'before-hydration-url'].flatMap(
          (name) => attributes[name] ?? [],
        ),
      );
      const refreshes = [...html.matchAll(/content="0; url=([^"]+)"/g)].map(([, address = '']) => address);
      return [...addresses, ...refreshes].filter(leaves).map((address) => `${path}: ${address}`);
    });
    expect(outside).toEqual([]);
  });
});
