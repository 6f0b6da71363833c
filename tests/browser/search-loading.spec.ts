// Misspelt on purpose: cspell:ignore certifcate expird
import type { Page } from '@playwright/test';
import { searchOf, settle } from './search-page.ts';
import { expect, test } from './test.ts';

const LISTS = ['all causes', 'all codes'] as const;

async function expectLists(page: Page): Promise<void> {
  const panel = page.locator('#search-results');
  for (const name of LISTS) await expect(panel.getByRole('link', { name })).toBeVisible();
}

/** Holds requests back until the test lets them go. */
async function hold(page: Page, address: string | RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

test.describe('the index', () => {
  test('is not fetched before somebody turns to the box', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/');
    await settle(page);
    expect(asked.filter((url) => url.includes('/search/') || url.includes('mount'))).toEqual([]);
    const core = page.waitForResponse('**/search/core.json');
    await searchOf(page).box.focus();
    expect((await core).ok()).toBe(true);
  });

  test('says so when it cannot be loaded, and offers the lists', async ({ page }) => {
    await page.route('**/search/*.json', (route) => route.abort());
    await page.goto('/');
    const { box, status } = searchOf(page);
    await box.fill('0x904');
    await expect(status).toHaveText('The search could not be loaded.');
    await expectLists(page);
  });

  test('says so when the server answers with an error', async ({ page }) => {
    await page.route('**/search/*.json', (route) => route.fulfill({ status: 503, body: 'busy' }));
    await page.goto('/search/#q=0x904');
    await expect(searchOf(page).status).toHaveText('The search could not be loaded.');
    await expectLists(page);
  });

  test('is tried again on demand, without losing the place of the keyboard', async ({ page }) => {
    await page.route('**/search/*.json', (route) => route.abort());
    await page.goto('/search/#q=0x904');
    const { box, status, links } = searchOf(page);
    await expect(status).toHaveText('The search could not be loaded.');
    await page.unroute('**/search/*.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(links.first()).toHaveText('0x904');
    await expect(box).toBeFocused();
  });

  test('finds codes while the rest of it is missing, and does not call the rest nothing', async ({ page }) => {
    await page.route(/\/search\/(?:messages|more|languages)\.json/, (route) => route.abort());
    await page.goto('/search/');
    const { box, status, links } = searchOf(page);
    await box.fill('0x904');
    await expect(links.first()).toHaveText('0x904');
    await box.fill('0x905');
    await expect(status).toHaveText('Nothing here matches 0x905: it is not a code we know.');
    await box.fill('此计算机无法连接到远程计算机。');
    await expect(status).toHaveText('Nothing found yet: a part of the search could not be loaded.');
    await expectLists(page);
  });

  test('asks only once for a part that fails', async ({ page }) => {
    let asked = 0;
    await page.route('**/search/languages.json', (route) => {
      asked++;
      return route.abort();
    });
    await page.goto('/search/');
    const { box, status } = searchOf(page);
    await box.fill('此计算机无法连接到远程计算机。');
    await expect(status).toHaveText('Nothing found yet: a part of the search could not be loaded.');
    await box.fill('');
    await box.pressSequentially('此计算机无法连接');
    await expect(status).toHaveText('Nothing found yet: a part of the search could not be loaded.');
    expect(asked).toBe(1);
  });
});

test.describe('a slow network', () => {
  test('does not hold up typing and says that the index is being read', async ({ page }) => {
    const letGo = await hold(page, '**/search/*.json');
    await page.goto('/');
    const { box, status, links } = searchOf(page);
    await box.pressSequentially('0x90');
    await expect(status).toHaveText('Reading the index …');
    await box.pressSequentially('4 0x7');
    await expect(box).toHaveValue('0x904 0x7');
    letGo();
    await expect(links.first()).toHaveText('0x904 / 0x7');
  });

  test('keeps what was typed while the code of the search is on its way', async ({ page }) => {
    const letGo = await hold(page, '**/_astro/mount.*.js');
    await page.goto('/');
    const { box, links } = searchOf(page);
    await box.pressSequentially('0x904');
    letGo();
    await expect(links.first()).toHaveText('0x904');
    await expect(box).toBeFocused();
  });

  test('answers codes before the messages have come', async ({ page }) => {
    const letGo = await hold(page, /\/search\/(?:messages|more)\.json/);
    await page.goto('/search/#q=0x904');
    await expect(searchOf(page).links.first()).toHaveText('0x904');
    letGo();
  });
});

test.describe('offline', () => {
  test('still answers what was loaded', async ({ page, context }) => {
    await page.goto('/search/#q=certifcate');
    const { box, links } = searchOf(page);
    await expect(links.first()).toBeVisible();
    await context.setOffline(true);
    await box.fill('0x904 0x7');
    await expect(links.first()).toHaveText('0x904 / 0x7');
    await box.fill('expird');
    await expect(links.first()).toHaveText('The host’s certificate has expired and Windows cannot replace it');
  });

  test('says so when the search was never loaded, and keeps the text for the next try', async ({ page, context }) => {
    await page.goto('/');
    const { box, status, links } = searchOf(page);
    await context.setOffline(true);
    await box.fill('0x904');
    await expect(status).toHaveText('The search could not be loaded.');
    await expectLists(page);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await expect(links.first()).toHaveText('0x904');
  });

  test('says so when a part is missing, and recovers with the network', async ({ page, context }) => {
    await page.goto('/search/#q=0x904');
    const { box, status, links } = searchOf(page);
    await expect(links.first()).toBeVisible();
    await context.setOffline(true);
    await box.fill('此计算机无法连接到远程计算机。');
    await expect(status).toHaveText('Nothing found yet: a part of the search could not be loaded.');
    await context.setOffline(false);
    await expect(links.first()).toHaveText('0x904 / 0x7');
  });
});
