import type { Locator, Page } from '@playwright/test';
import { ENGLISH_DIALOG } from './dialogs.ts';
import { paste, searchOf, tabTo } from './search-page.ts';
import { expect, test } from './test.ts';

const MOST_ANSWERS = 12;

/** How answers are followed. */
interface Way {
  hasScript: boolean;
  activate: (link: Locator) => Promise<void>;
}

/** Follows the first answer of every question until the fixes stand there. */
async function answerUntilFixes(page: Page, { hasScript, activate }: Way): Promise<void> {
  for (let answers = 0; answers < MOST_ANSWERS; answers++) {
    const link = page.getByRole('list', { name: 'Answers' }).getByRole('link').first();
    // The script has joined the page when the answers so far stand in the links.
    await expect(link).toHaveAttribute('href', hasScript ? /#.+=/ : /\/$/);
    const target = new URL((await link.getAttribute('href')) ?? '', page.url());
    await activate(link);
    await page.waitForURL(({ pathname }) => pathname === target.pathname);
    if ((await page.getByRole('list', { name: 'Likely fixes' }).count()) > 0) return;
  }
  throw new Error(`No fixes after ${MOST_ANSWERS} answers`);
}

function firstFix(page: Page) {
  return page.getByRole('list', { name: 'Likely fixes' }).getByRole('listitem').first().getByRole('link').first();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the questions lead from the home page to a fix', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('main').getByRole('link', { name: 'Find my fix' }).click();
      await expect(page).toHaveURL(/\/find\/$/);
      await answerUntilFixes(page, { hasScript: javaScriptEnabled, activate: (link) => link.click() });
      const name = await firstFix(page).innerText();
      await firstFix(page).click();
      await expect(page).toHaveURL(/\/fix\/[a-z0-9-]+\//);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    });

    test('a chat link opens the article at its step', async ({ page }) => {
      await page.goto('/fix/nla/#step-repair-channel');
      await expect(page).toHaveTitle('Network Level Authentication cannot check who you are – Reconnect');
      await expect(page.getByRole('article')).toBeVisible();
      const step = page.locator('#step-repair-channel').getByRole('heading', { level: 3 });
      await expect(step).toHaveText('Repair the secure channel');
      await expect(step).toBeInViewport();
    });

    test('a chat link to a code opens what the code means', async ({ page }) => {
      await page.goto('/codes/0x904-0x7/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Error code 0x904, extended error code 0x7');
      await page
        .getByRole('region', { name: 'Causes, best evidence first' })
        .getByRole('link', { name: 'The host’s certificate has expired and Windows cannot replace it' })
        .click();
      await expect(page).toHaveURL(/\/fix\/expired-certificate\/$/);
    });
  });
}

test('the pasted dialog leads to the page of its pair and on to a fix', async ({ page }) => {
  await page.goto('/');
  const { box, links, status } = searchOf(page);
  await paste(page, box, ENGLISH_DIALOG);
  await expect(status).toHaveText('7 results.');
  await expect(links.first()).toHaveText('0x904 / 0x7');
  await links.first().click();
  await expect(page).toHaveURL(/\/codes\/0x904-0x7\/$/);
  await page.getByRole('region', { name: 'Causes, best evidence first' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/fix\/[a-z0-9-]+\/$/);
  await expect(page.getByRole('heading', { name: 'Is it this?' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the form leads to all causes and all codes, with the way to use the browser’s own find', async ({ page }) => {
    await page.goto('/');
    const { box } = searchOf(page);
    await box.fill(ENGLISH_DIALOG);
    await box.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=.*0x904/);
    await expect(page.locator('noscript p')).toContainText('use the browser’s own find');
    await expect(page.locator('noscript p')).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'all codes' }).first().click();
    await page.getByRole('link', { name: '0x904 / 0x7', exact: true }).click();
    await expect(page).toHaveURL(/\/codes\/0x904-0x7\/$/);
    await page.getByRole('region', { name: 'Causes, best evidence first' }).getByRole('link').first().click();
    await expect(page).toHaveURL(/\/fix\/[a-z0-9-]+\/$/);
  });

  test('every cause is linked from the search page', async ({ page }) => {
    await page.goto('/search/?q=kicks+me+out');
    await expect(page.getByRole('region', { name: 'All causes' }).locator('a[href^="/fix/"]')).toHaveCount(35);
  });
});

test.describe('by keyboard alone', () => {
  test('the first Tab offers to skip the header', async ({ page }) => {
    await page.goto('/fix/nla/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

  test('the pasted dialog leads to its page', async ({ page }) => {
    await page.goto('/');
    const { box, links } = searchOf(page);
    await page.keyboard.press('/');
    await expect(box).toBeFocused();
    await paste(page, box, ENGLISH_DIALOG);
    await expect(links.first()).toHaveText('0x904 / 0x7');
    await page.keyboard.press('Enter');
    await expect(links.first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/codes\/0x904-0x7\/$/);
  });

  test('the questions lead to a fix', async ({ page }) => {
    await page.goto('/');
    await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Find my fix' }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/find\/$/);
    await answerUntilFixes(page, {
      hasScript: true,
      activate: async (link) => {
        await tabTo(page, link);
        await page.keyboard.press('Enter');
      },
    });
    await tabTo(page, firstFix(page));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/fix\/[a-z0-9-]+\//);
  });
});
