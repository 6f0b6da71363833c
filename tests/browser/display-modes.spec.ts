// cspell:ignore pagereveal
import type { Locator, Page } from '@playwright/test';
import { PAGES } from './page-types.ts';
import { searchOf } from './search-page.ts';
import { expect, test } from './test.ts';

/** Controls without an edge, which vanish when the system takes the colours over. */
function findWithoutEdge(): string[] {
  return [...document.querySelectorAll<HTMLElement>('button, .button, input, .badge')]
    .filter((control) => control.checkVisibility())
    .filter((control) => {
      const { borderTopStyle, borderTopWidth } = getComputedStyle(control);
      return borderTopStyle === 'none' || Number.parseFloat(borderTopWidth) < 1;
    })
    .map((control) => control.outerHTML.slice(0, 120));
}

async function expectVisibleFocus(target: Locator): Promise<void> {
  const { style, width } = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return { style: outlineStyle, width: Number.parseFloat(outlineWidth) };
  });
  expect(style).not.toBe('none');
  expect(width).toBeGreaterThanOrEqual(2);
}

/** Presses Tab through the first controls of a page and looks at each focus. */
async function walkFocus(page: Page, steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('Tab');
    await expectVisibleFocus(page.locator(':focus'));
  }
}

test.describe('forced colours', () => {
  for (const [name, path] of PAGES) {
    test(`buttons of ${name} keep their edges`, async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await page.goto(path);
      expect(await page.evaluate(findWithoutEdge)).toEqual([]);
    });
  }

  test('the focus stays visible', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/fix/nla/');
    await walkFocus(page, 15);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the focus is visible in ${colorScheme} mode`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of ['/', '/find/target/', '/codes/']) {
      await page.goto(path);
      await walkFocus(page, 15);
    }
  });
}

test('nothing with the focus hides under the results of the header', async ({ page }) => {
  await page.goto('/fix/nla/');
  const { box, links, results, status } = searchOf(page);
  await box.fill('0x904');
  await expect(status).toHaveText('7 results.');
  await links.last().focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toBeVisible();
  await expect(results).toBeHidden();
});

test('nothing moves by itself when asked to hold still', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [name, path] of PAGES) {
    await page.goto(path);
    expect(await page.evaluate(() => document.getAnimations().length), name).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), name).toBe('auto');
  }
});

/** Controls smaller than a fingertip, apart from links inside a sentence. */
function findSmallControls(): string[] {
  return [...document.querySelectorAll<HTMLElement>('button, input, summary, nav a, .button, .answers a')]
    .filter((control) => control.checkVisibility() && control.closest('.skip-link, .breadcrumb') === null)
    .filter((control) => {
      const { width, height } = control.getBoundingClientRect();
      return width < 24 || height < 24;
    })
    .map((control) => control.outerHTML.slice(0, 120));
}

for (const [name, path] of PAGES) {
  test(`the controls of ${name} are large enough for a finger`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    expect(await page.evaluate(findSmallControls)).toEqual([]);
  });
}
