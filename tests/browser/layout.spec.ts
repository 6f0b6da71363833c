// cspell:ignore domcontentloaded
import type { Page } from '@playwright/test';
import { PAGES } from './page-types.ts';
import { expect, test } from './test.ts';

/** 320 CSS pixels are also what a window of 1280 pixels shows at a zoom of 400 %. */
const NARROW = { width: 320, height: 800 };

/** What WCAG 1.4.12 says a reader may set. */
const TEXT_SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/** Adds a style sheet as a reader’s own would be, past the policy of the page. */
async function addReaderStyles(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

/** The innermost elements that stick out of the page sideways, apart from those in something that scrolls by itself. */
function findOverflowing(): string[] {
  const edge = document.documentElement.clientWidth + 1;
  const sticksOut = (element: Element) => element.getBoundingClientRect().right > edge;
  const isHeldBack = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).overflowX !== 'visible' || isHeldBack(element.parentElement));
  return [...document.querySelectorAll('body *')]
    .filter((element) => sticksOut(element) && ![...element.children].some(sticksOut))
    .filter((element) => !isHeldBack(element.parentElement))
    .map((element) => element.outerHTML.slice(0, 120));
}

/** Elements that hide a part of their text and do not scroll. */
function findClipped(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => /hidden|clip/.test(getComputedStyle(element).overflow))
    .filter((element) => element.closest('.visually-hidden, svg, input') === null)
    .filter(
      (element) => element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1,
    )
    .map((element) => element.outerHTML.slice(0, 120));
}

for (const [name, path] of PAGES) {
  test(`${name} fits into 320 pixels, also with wide text`, async ({ page }) => {
    await page.setViewportSize(NARROW);
    await page.goto(path);
    expect(await page.evaluate(findOverflowing)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
    await addReaderStyles(page, TEXT_SPACING);
    expect(await page.evaluate(findOverflowing)).toEqual([]);
    expect(await page.evaluate(findClipped)).toEqual([]);
  });
}

test('every fix fits into 320 pixels', async ({ page }) => {
  await page.setViewportSize(NARROW);
  await page.goto('/fix/');
  const links = page.locator('.fix-list a[href^="/fix/"]');
  const paths = new Set(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')));
  expect(paths.size).toBe(35);
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    expect(await page.evaluate(findOverflowing), path).toEqual([]);
  }
});
