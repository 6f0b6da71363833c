import type { AddressInfo } from 'node:net';
import { LinkChecker, type LinkResult, LinkState } from 'linkinator';
import { describe, expect, it } from 'vitest';
import { serveSite } from '../../scripts/server.ts';
import { addressOf, BUILDS, type Build, type Page, readPages, SUB_PATH_BUILD } from './built-site.ts';

/** Attributes that hold an address. */
const ADDRESSES = ['href', 'src', 'action', 'content', 'component-url', 'renderer-url', 'before-hydration-url'];

/** Checks every link of every page of a build, without leaving this computer. */
async function checkLinks({ folder, base, origin }: Build, paths: readonly string[]): Promise<LinkResult[]> {
  const server = await serveSite({ folder, base, port: 0 });
  const local = `http://localhost:${(server.address() as AddressInfo).port}`;
  try {
    const { links } = await new LinkChecker().check({
      path: paths.map((path) => local + base + path.slice(1)),
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
    return links;
  } finally {
    server.close();
  }
}

/** Pages a visitor gets to from the home page by links alone. */
function reachedFromHome(pages: readonly Page[], build: Build): Set<string> {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const reached = new Set(['/']);
  for (const path of reached) {
    for (const { name, attributes } of byPath.get(path)?.tags ?? []) {
      if (name !== 'a' && name !== 'form') continue;
      const { href, origin } = new URL(attributes['href'] ?? attributes['action'] ?? '', addressOf(build, path));
      const next = `/${href.slice(addressOf(build, '/').length).replace(/[#?].*$/, '')}`;
      if (origin === build.origin && byPath.has(next)) reached.add(next);
    }
  }
  return reached;
}

describe.each(BUILDS)('the links of $name', (build) => {
  const pages = readPages(build);

  it('all lead to a page, a file or a place on a page', async () => {
    const links = await checkLinks(
      build,
      pages.map(({ path }) => path),
    );
    const broken = links.filter(({ state }) => state === LinkState.BROKEN);
    expect(broken.map(({ url, parent, status }) => ({ url, parent, status }))).toEqual([]);
    expect(links.filter(({ state }) => state === LinkState.OK).length).toBeGreaterThan(pages.length);
  });

  it('lead from the home page to every page but the other spellings of codes', () => {
    const reached = reachedFromHome(pages, build);
    const lost = pages.filter(({ path, isAlias }) => !isAlias && !reached.has(path));
    expect(lost.map(({ path }) => path)).toEqual(['/404.html']);
  });
});

describe('the site under a sub-path', () => {
  it('has no address that leaves the sub-path', () => {
    const { base, origin } = SUB_PATH_BUILD;
    const leaves = (address: string) =>
      (address.startsWith('/') && !address.startsWith(base)) ||
      (address.startsWith(origin) && !address.startsWith(origin + base));
    const outside = readPages(SUB_PATH_BUILD).flatMap(({ path, tags, html }) => {
      const addresses = tags.flatMap(({ attributes }) => ADDRESSES.flatMap((name) => attributes[name] ?? []));
      const refreshes = [...html.matchAll(/content="0; url=([^"]+)"/g)].map(([, address = '']) => address);
      return [...addresses, ...refreshes].filter(leaves).map((address) => `${path}: ${address}`);
    });
    expect(outside).toEqual([]);
  });
});
