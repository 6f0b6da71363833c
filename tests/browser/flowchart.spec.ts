import { expect, test } from './test.ts';

const STATE = '#what-code=0x904-0x7&target=windows&other-clients=no';

/** Sheets of a PDF and their size in points. */
function sheetsOf(pdf: Buffer): { count: number; sizes: string[] } {
  const boxes = pdf.toString('latin1').match(/\/MediaBox *\[[^\]]*\]/g) ?? [];
  return { count: boxes.length, sizes: [...new Set(boxes)] };
}

test('shows where the visitor is, and the path taken', async ({ page }) => {
  await page.goto(`/flowchart/${STATE}`);
  await expect(page.getByRole('status').filter({ hasText: 'You are here' })).toHaveText(
    /^You are here: “Can you get onto the remote computer another way\?”, by “Message: .*”, “Target: .*” and “Other clients: No, others fail as well”\./,
  );
  await expect(page.locator('#node-way-in')).toHaveClass(/(^| )here( |$)/);
  await expect(page.locator('#node-way-in')).toBeInViewport();
  await expect(page.locator('.edges .taken')).toHaveCount(3);
  await page.locator('#node-way-in > a').click();
  await expect(page).toHaveURL(`/find/way-in/${STATE}`);
});

test('is opened from the tree with the answers', async ({ page }) => {
  await page.goto(`/find/way-in/${STATE}`);
  await page.getByRole('link', { name: 'See where you are in the flowchart' }).click();
  await expect(page).toHaveURL(`/flowchart/${STATE}`);
  await expect(page.locator('.edges .taken')).toHaveCount(3);
});

test('follows the address and names what it leaves out', async ({ page }) => {
  await page.goto(`/flowchart/${STATE}`);
  await expect(page.locator('.edges .taken')).toHaveCount(3);
  await page.evaluate(() => {
    location.hash = '#what-code=says-nla&colour=red';
  });
  await expect(page.locator('.edges .taken')).toHaveCount(1);
  await expect(page.locator('#chart-here')).toContainText(
    '“colour=red” names a question that does not exist any more.',
  );
});

test('zooms around what is in view and never scrolls the page sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/flowchart/');
  const chart = page.locator('svg.chart');
  const width = () => chart.evaluate((element) => element.getBoundingClientRect().width);
  const natural = await width();
  await page.getByRole('button', { name: 'Larger' }).click();
  expect(await width()).toBeCloseTo(natural * 1.25, 0);
  await page.getByRole('button', { name: 'Fit the width' }).click();
  expect(await width()).toBeGreaterThan(natural * 0.19);
  expect(await width()).toBeLessThan(natural);
  await page.getByRole('button', { name: 'Smaller' }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('hands the wheel on to the page at its end', async ({ page }) => {
  await page.goto('/flowchart/');
  const frame = page.locator('.chart-frame');
  await frame.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await frame.hover();
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test('takes the keyboard through its boxes, each with a visible focus', async ({ page }) => {
  await page.goto('/flowchart/');
  await page.locator('.chart-frame').focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('#node-what-code > a')).toBeFocused();
  expect(await page.locator('#node-what-code rect').evaluate((rect) => getComputedStyle(rect).outlineStyle)).toBe(
    'solid',
  );
  await page.keyboard.press('Tab');
  await expect(page.locator('#node-target > a')).toBeFocused();
});

test('prints on one sheet of A3, also zoomed and with a path', async ({ page }) => {
  await page.goto(`/flowchart/${STATE}`);
  await expect(page.locator('.edges .taken')).toHaveCount(3);
  await page.getByRole('button', { name: 'Larger' }).click();
  const { count, sizes } = sheetsOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(count).toBe(1);
  expect(sizes).toEqual([expect.stringMatching(/\[0 0 119\d\S* 84\d\S*\]/)]);
});
