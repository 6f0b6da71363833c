import type { Page } from '@playwright/test';
import { PAGES } from './page-types.ts';
import { expect, test } from './test.ts';

/** Width of the text on A4 with Chromium’s own margins, in CSS pixels. */
const PAPER = { width: 718, height: 1000 };

/** Chromium writes its pages as plain objects, one `/Type /Page` each; `/Count` of the root must say the same. */
async function pagesOf(page: Page, options: { format: 'A4' | 'Letter'; scale?: number }): Promise<number> {
  const pdf = (await page.pdf(options)).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  const counts = [...pdf.matchAll(/\/Count\s+(\d+)/g)].map(([, count]) => Number(count));
  expect(Math.max(...counts)).toBe(pages);
  return pages;
}

for (const format of ['A4', 'Letter'] as const) {
  test(`the checklist is one sheet of ${format}, with room for a wider font`, async ({ page }) => {
    await page.goto('/checklist/');
    expect(await pagesOf(page, { format })).toBe(1);
    expect(await pagesOf(page, { format, scale: 1.06 })).toBe(1);
  });
}

test('the count of pages would notice a second sheet', async ({ page }) => {
  await page.goto('/fix/nla/');
  expect(await pagesOf(page, { format: 'A4' })).toBeGreaterThan(3);
});

for (const [name, path] of PAGES) {
  test(`${name} prints without navigation and buttons`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const role of ['navigation', 'button', 'searchbox'] as const) {
      for (const part of await page.getByRole(role, { includeHidden: true }).all()) {
        // The questions and families of a page are its content; so is a dialog’s drawing.
        if (await part.evaluate((element) => element.closest('main') !== null && element.matches('nav'))) continue;
        await expect(part, role).toBeHidden();
      }
    }
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeHidden();
  });
}

/** Commands whose ends the paper cuts off. */
function findCutCommands(): string[] {
  return [...document.querySelectorAll<HTMLElement>('pre')]
    .filter((pre) => pre.scrollWidth > pre.clientWidth + 1)
    .map((pre) => pre.innerText);
}

test('a fix prints its commands whole and the addresses of its sources', async ({ page }) => {
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print' });
  for (const path of ['/fix/nla/', '/fix/expired-certificate/', '/fix/private-key-permissions/', '/find/hand-over/']) {
    await page.goto(path);
    expect(await page.evaluate(findCutCommands), path).toEqual([]);
    const sources = page.locator('.sources a[href^="http"]');
    for (const source of await sources.all()) {
      const written = await source.evaluate((link) => getComputedStyle(link, '::after').content);
      expect(written).toContain((await source.getAttribute('href')) ?? 'no address');
    }
  }
});

test('what is folded away on the screen is printed', async ({ page }) => {
  await page.goto('/fix/nla/');
  const folded = page.locator('details').filter({ hasText: 'Remote Desktop is down' }).locator('dd, li, p').first();
  await expect(folded).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(folded).toBeVisible();
});
