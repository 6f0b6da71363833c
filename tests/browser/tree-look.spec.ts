import type { Page } from '@playwright/test';
import { giveAnswer, openTree, panelOf } from '../helpers/tree-browser.ts';
import { expect, test } from './test.ts';

const PAGES = [
  ['a question', '/find/target/#what-code=0x904-0x7'],
  ['an outcome', '/find/domain-sign-in/#what-code=says-nla&tried=nla'],
  [
    'the hand-over',
    '/find/hand-over/#what-code=0x904-0x7&target=windows&other-clients=no&way-in=no&over-vpn=same&timing=at-once&port=true',
  ],
] as const;

/** How far the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

for (const [name, path] of PAGES) {
  test(`${name} fits into 320 pixels, which is also 400 % zoom`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openTree(page, path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await expect(panelOf(page)).toBeVisible();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test(`${name} shows its borders in forced colours`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await openTree(page, path);
    const first = page.locator('.answers a, .likely > li').first();
    expect(await first.evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('1px');
  });
}

test('nothing moves when the visitor wants no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openTree(page, '/find/target/#what-code=0x904-0x7');
  await giveAnswer(page, 'windows', 'Does another computer or phone reach the same target?');
  expect(
    await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length),
  ).toBe(0);
});

test('headings, lists and buttons have roles and names', async ({ page }) => {
  await openTree(page, '/find/target/#what-code=0x904-0x7');
  await expect(page.getByRole('list', { name: 'Answers' }).getByRole('link')).toHaveCount(7);
  await expect(page.getByRole('region', { name: 'Your answers so far' }).getByRole('listitem')).toHaveCount(1);
  await expect(
    page.getByRole('button', { name: 'Change the answer to “What exactly does the message say?”' }),
  ).toBeVisible();
  await page.goto('/find/domain-sign-in/');
  await expect(page.getByRole('list', { name: 'Likely fixes' }).getByRole('listitem')).toHaveCount(3);
});
