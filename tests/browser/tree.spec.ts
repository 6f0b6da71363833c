import { answerLink, giveAnswer, markPage, openTree, panelOf, trailOf } from '../helpers/tree-browser.ts';
import { expect, test } from './test.ts';

const TARGET = 'What are you connecting to?';
const OTHERS = 'Does another computer or phone reach the same target?';
const WAY_IN = 'Can you get onto the remote computer another way?';
const CODE = '#what-code=0x904-0x7';

test.describe('an answer', () => {
  test('shows the next question without loading a page', async ({ page }) => {
    await openTree(page, '/find/');
    const hasStayed = await markPage(page);
    await giveAnswer(page, '0x904-0x7', TARGET);
    expect(await hasStayed()).toBe(true);
    await expect(page).toHaveURL(`/find/target/${CODE}`);
    await expect(page).toHaveTitle(/^What are you connecting to\?/);
    await expect(page.locator('.breadcrumb')).toContainText('Target');
    expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toMatch(/\/find\/target\/$/);
    expect(await trailOf(page)).toEqual(['Message: Error code 0x904 and extended error code 0x7']);
  });

  test('moves the focus to the new heading, which is announced once', async ({ page }) => {
    await openTree(page, '/find/');
    await giveAnswer(page, '0x904-0x7', TARGET);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    // The focus speaks the heading; a live region with the same words would speak it a second time.
    const spoken = await page.locator('[role="status"], [aria-live]').allTextContents();
    expect(spoken.filter((text) => text.trim() !== '')).toEqual([]);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('can be given with the keyboard alone', async ({ page }) => {
    await openTree(page, '/find/');
    await answerLink(page, '0x904-0x7').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: TARGET })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(answerLink(page, 'windows')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: OTHERS })).toBeFocused();
  });

  test('opened in a new tab carries the answers along', async ({ page, context }) => {
    await openTree(page, `/find/target/${CODE}`);
    const link = answerLink(page, 'windows');
    await expect(link).toHaveJSProperty('hash', `${CODE}&target=windows`);
    const tab = await context.newPage();
    await openTree(tab, await link.evaluate((element) => (element as HTMLAnchorElement).href));
    expect(await trailOf(tab)).toHaveLength(2);
  });

  test('is followed in the ordinary way when the next page cannot be fetched', async ({ page }) => {
    await page.route('**/find/other-clients/', (route) =>
      route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
    );
    await openTree(page, `/find/target/${CODE}`);
    const hasStayed = await markPage(page);
    await giveAnswer(page, 'windows', OTHERS);
    await expect(page.locator('.trail li')).toHaveCount(2);
    expect(await hasStayed()).toBe(false);
  });

  test('still works when the data of the tree cannot be loaded', async ({ page }) => {
    await page.route('**/tree.json', (route) => route.abort());
    await openTree(page, '/find/target/');
    await expect(panelOf(page)).toContainText('Your answers cannot be listed');
    await giveAnswer(page, 'tunnel', 'Something between answers for the computer');
  });
});

test.describe('Change', () => {
  const DEEP = `/find/way-in/${CODE}&target=windows&other-clients=no`;

  test('keeps later answers that still fit and names them', async ({ page }) => {
    await openTree(page, DEEP);
    await page.getByRole('button', { name: `Change the answer to “${TARGET}”` }).click();
    await expect(page.getByRole('heading', { level: 1, name: TARGET })).toBeFocused();
    expect(await trailOf(page)).toHaveLength(1);
    await giveAnswer(page, 'azure-vm', WAY_IN);
    await expect(page.locator('.notice')).toHaveText(
      'Kept, because they still fit: “Other clients: No, others fail as well”.',
    );
    await expect(page).toHaveURL(`/find/way-in/${CODE}&target=azure-vm&other-clients=no`);
  });

  test('names the answers that are no longer needed', async ({ page }) => {
    await openTree(page, DEEP);
    await page.getByRole('button', { name: `Change the answer to “${TARGET}”` }).click();
    await giveAnswer(page, 'tunnel', 'Something between answers for the computer');
    await expect(page.locator('.notice')).toHaveText('No longer needed: “Other clients: No, others fail as well”.');
    await expect(page).toHaveURL(`/find/something-between/${CODE}&target=tunnel`);
  });
});

test.describe('Back and Forward', () => {
  test('restore question, trail and scroll position', async ({ page }) => {
    await page.setViewportSize({ width: 400, height: 500 });
    await openTree(page, `/find/target/${CODE}`);
    await answerLink(page, 'cant-tell').scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => scrollY);
    expect(scrolled).toBeGreaterThan(100);
    await giveAnswer(page, 'cant-tell', OTHERS);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(TARGET);
    expect(await trailOf(page)).toHaveLength(1);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(scrolled);
    await page.goForward();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(OTHERS);
    await expect(page.locator('.trail li')).toHaveCount(2);
  });

  test('take back a “did not help”', async ({ page }) => {
    await openTree(page, `/find/domain-sign-in/#what-code=says-nla`);
    await page.getByRole('button', { name: 'It did not help' }).click();
    await expect(page).toHaveURL(/&tried=nla$/);
    await expect(page.locator('li[data-fix="nla"]')).toContainText('You have tried this.');
    await page.goBack();
    await expect(page).toHaveURL(/says-nla$/);
    await expect(page.locator('li[data-fix="nla"]')).not.toContainText('You have tried this.');
  });
});

test.describe('the way through', () => {
  test('starts again without answers', async ({ page }) => {
    await openTree(page, `/find/target/${CODE}`);
    await page.getByRole('link', { name: 'Start again' }).click();
    await expect(page).toHaveURL('/find/');
    await page.mouse.move(3, 3);
    await panelOf(page).waitFor();
    await expect(page.locator('.trail')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Continue where you left off' })).toHaveCount(0);
  });

  test('keeps the answers when a link leads to a place on the page', async ({ page }) => {
    await openTree(page, `/find/target/${CODE}`);
    await page.getByRole('link', { name: 'Skip to' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/find/target/${CODE}`);
    await page.evaluate(() => {
      location.hash = 'find-out';
    });
    await expect(page.locator('.trail li')).toHaveCount(1);
  });

  test('lists a plan that gets shorter with every answer', async ({ page }) => {
    await openTree(page, `/find/target/${CODE}`);
    const plan = page.getByText('What it can still be:');
    await expect(plan).toContainText('33 causes');
    await giveAnswer(page, 'windows', OTHERS);
    await expect(plan).not.toContainText('33 causes');
    await plan.click();
    await expect(page.locator('.tree-panel ol:not(.trail) li').first()).toContainText(/about \d+ minutes/);
  });
});
