import type { Locator, Page } from '@playwright/test';

/** The panel the island adds: it is there as soon as the tree has been loaded. */
export function panelOf(page: Page): Locator {
  return page.locator('.tree-panel');
}

/** Opens a page of the tree, gives a sign of life as a visitor does, and waits for the island. */
export async function openTree(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.mouse.move(2, 2);
  await panelOf(page).waitFor();
}

/** The link of an answer. */
export function answerLink(page: Page, id: string): Locator {
  return page.locator(`#tree-node a[data-answer="${id}"]`);
}

/** Clicks an answer and waits for the next page to stand there. */
export async function giveAnswer(page: Page, id: string, heading: string): Promise<void> {
  await answerLink(page, id).click();
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** Answers of the trail, as a visitor reads them. */
export async function trailOf(page: Page): Promise<string[]> {
  const rows = await page.locator('.trail li').all();
  return Promise.all(rows.map(async (row) => (await row.locator('> span').allTextContents()).join(': ')));
}

/** A mark on the page that a full page load takes away. */
export async function markPage(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
  return () => page.evaluate(() => 'stayed' in globalThis);
}
