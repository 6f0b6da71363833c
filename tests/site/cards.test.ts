import { existsSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { BUILDS, fileOf, listFiles, metaOf, ROOT_BUILD, readContentPages } from './built-site.ts';

describe.each(BUILDS)('the preview cards of $name', (build) => {
  it('lie where the pages say', () => {
    const missing = readContentPages(build).filter(
      (page) => !existsSync(fileOf(build, metaOf(page, 'og:image')[0] ?? '')),
    );
    expect(missing.map(({ path }) => path)).toEqual([]);
  });
});

describe('the preview cards', () => {
  const pages = readContentPages(ROOT_BUILD);
  const cards = listFiles('dist/cards', '.png');

  it('are PNG pictures of 1200 × 630 pixels that chats take', async () => {
    const sizes = await Promise.all(
      cards.map(async (card) => {
        const { format, width, height, size = 0 } = await sharp(`dist/cards/${card}`).metadata();
        return { card, picture: `${format} ${width}×${height}`, size };
      }),
    );
    expect(sizes.filter(({ picture }) => picture !== 'png 1200×630')).toEqual([]);
    expect(sizes.filter(({ size }) => size > 300_000)).toEqual([]);
  });

  it('are made for each fix, code, question and outcome, each its own', () => {
    const ownCard = /^\/(?:fix|codes|find)\/[^/]+\/$/;
    const own = pages.filter(({ path }) => ownCard.test(path) || path === '/find/');
    const addresses = own.map((page) => metaOf(page, 'og:image')[0]);
    expect(new Set(addresses).size).toBe(own.length);
    expect(addresses.filter((address) => address?.includes('/cards/page/'))).toEqual([]);
  });

  it('are all used', () => {
    const used = new Set(pages.map((page) => metaOf(page, 'og:image')[0]?.split('/cards/')[1]));
    expect(cards.filter((card) => !used.has(card))).toEqual([]);
  });

  it('say in words what they show', () => {
    const silent = pages.filter((page) => (metaOf(page, 'og:image:alt')[0] ?? '').length < 30);
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});
