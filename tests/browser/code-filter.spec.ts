import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** How many codes the page says it has. */
async function countOfCodes(page: Page): Promise<number> {
  const lead = await page.locator('.lead').innerText();
  const count = Number(lead.split(' ')[0]);
  expect(count).toBeGreaterThan(300);
  return count;
}

test.describe('the filter of all codes', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/codes/');
  });

  test('shows the codes that hold all words, with a live count', async ({ page }) => {
    const box = page.getByLabel('Filter the list');
    const rows = page.locator('.code-rows li:visible');
    const status = page.locator('#code-filter-status');
    const all = await countOfCodes(page);
    await expect(rows).toHaveCount(all);
    await expect(status).toHaveRole('status');
    await box.pressSequentially('0x904');
    await expect(rows.first()).toContainText('0x904');
    await expect(status).toHaveText(`${await rows.count()} codes shown.`);
    await box.fill('socket 2308');
    await expect(rows).toHaveCount(1);
    await expect(status).toHaveText('1 code shown.');
    await box.fill('');
    await expect(rows).toHaveCount(all);
    await expect(status).toBeEmpty();
  });

  test('hides families without a match and says when nothing is left', async ({ page }) => {
    const box = page.getByLabel('Filter the list');
    await box.fill('GATEWAY certificate');
    await expect(page.getByRole('heading', { level: 2 }).and(page.locator(':visible'))).toHaveCount(
      await page.locator('.code-family:has(li:not([hidden]))').count(),
    );
    await box.fill('<b>nothing</b>');
    await expect(page.locator('#code-filter-status')).toHaveText('No code matches. Clear the box to see all.');
    await expect(page.locator('.code-family:visible')).toHaveCount(0);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole list is there, and no filter that does nothing', async ({ page }) => {
    await page.goto('/codes/');
    await expect(page.locator('.code-rows li:visible')).toHaveCount(await countOfCodes(page));
    await expect(page.getByLabel('Filter the list')).toBeHidden();
  });
});
