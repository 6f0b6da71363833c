import { expect, type Locator, type Page } from '@playwright/test';

/** The search of a page, as somebody who uses it finds it. */
export interface Search {
  box: Locator;
  status: Locator;
  results: Locator;
  links: Locator;
}

/** Finds the search box of a page with its live count and its list of results. */
export function searchOf(page: Page): Search {
  const results = page.getByRole('list', { name: 'Search results' });
  return {
    box: page.getByRole('searchbox', { name: 'Paste or type the error' }),
    status: page.locator('#search-results').getByRole('status'),
    results,
    links: results.locator('li > a:first-child'),
  };
}

/** Puts a text on the clipboard and pastes it into the box, as a visitor would. */
export async function paste(page: Page, box: Locator, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await box.click();
  await box.press('End');
  await page.keyboard.press('ControlOrMeta+v');
}

/** Waits until a page has loaded and its scripts have nothing more to do of their own. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
}

/** Presses Tab until an element has the focus; fails when it cannot be reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target, 'can be reached with Tab').toBeFocused();
}
