import { PAGES } from './page-types.ts';
import { searchOf, settle } from './search-page.ts';
import { expect, test } from './test.ts';

test('no page sets a cookie or fills the storage', async ({ page, context }) => {
  for (const [, path] of PAGES) {
    await page.goto(path);
    await settle(page);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length]), path).toEqual([0, 0]);
  }
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(async () => [await caches.keys(), await indexedDB.databases()])).toEqual([[], []]);
});

test('searching and copying leave nothing behind', async ({ page, context }) => {
  await page.goto('/');
  const { box, links } = searchOf(page);
  await box.fill('0x904 0x7');
  await links.first().click();
  await page.getByRole('button', { name: 'Copy link to this code' }).click();
  await expect(page.locator('#copy-status')).not.toBeEmpty();
  await page.goto('/search/#q=certificate');
  await expect(links.first()).toBeVisible();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  expect(await context.cookies()).toEqual([]);
});

test('only an answer in the tree is remembered, on this computer', async ({ page, context }) => {
  await page.goto('/find/');
  await expect(page.locator('.answers a').first()).toHaveAttribute('href', /#/);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.locator('.answers a').first().click();
  await expect(page).toHaveURL(/\/find\/target\/#what-code=0x904-0x7$/);
  await expect
    .poll(() => page.evaluate(() => Object.entries(localStorage)))
    .toEqual([['reconnect:last', '/find/target/#what-code=0x904-0x7']]);
  expect(await context.cookies()).toEqual([]);
});

test('links to sources do not tell where one comes from', async ({ page }) => {
  const response = await page.goto('/fix/nla/');
  expect(response?.headers()['referrer-policy']).toBe('no-referrer');
  const sources = page.locator('main a[href^="http"]');
  expect(await sources.count()).toBeGreaterThan(0);
  for (const source of await sources.all()) await expect(source).toHaveAttribute('rel', /noreferrer/);
});
