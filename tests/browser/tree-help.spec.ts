import { openTree, panelOf } from '../helpers/tree-browser.ts';
import { expect, test } from './test.ts';

const NLA = '/find/domain-sign-in/#what-code=says-nla';

test.describe('did it help?', () => {
  test('leads from fix to fix, none twice, to the hand-over', async ({ page }) => {
    await openTree(page, NLA);
    const seen: string[] = [];
    const next = page.locator('.did-it-help a').first();
    const button = page.getByRole('button', { name: 'It did not help' });
    while (await button.isVisible()) {
      seen.push((await next.textContent()) ?? '');
      await button.click();
    }
    expect(seen.length).toBeGreaterThan(3);
    expect(new Set(seen).size).toBe(seen.length);
    await expect(panelOf(page)).toContainText('Everything that fits your answers has been tried or is ruled out.');
    await page.getByRole('link', { name: 'Hand it over with what you found' }).click();
    await expect(page).toHaveURL(/\/find\/hand-over\/#what-code=says-nla&tried=nla,/);
    await expect(page.locator('.hand-over-text')).toContainText('TRIED, AND HOW TO UNDO IT');
  });

  test('says what to write down when it is solved', async ({ page }) => {
    await openTree(page, NLA);
    await page.getByRole('button', { name: 'It is solved' }).click();
    await expect(panelOf(page).getByRole('status').filter({ hasText: 'Write this down' })).toContainText(
      'what you changed',
    );
    await page.getByRole('link', { name: 'how to keep it from coming back' }).click();
    await expect(page).toHaveURL('/fix/nla/#prevent');
  });

  test('marks what an answer rules out', async ({ page }) => {
    await openTree(
      page,
      '/find/new-certificate-accepted/#what-code=0x904-0x7&target=windows&other-clients=no&way-in=no&over-vpn=same&timing=first-try-fails',
    );
    await expect(page.locator('li[data-fix="non-windows-host"]')).toContainText(
      'Ruled out by your answer: The remote computer runs Windows.',
    );
    await expect(page.locator('.did-it-help a').first()).not.toHaveText(
      await page.locator('li[data-fix="non-windows-host"] a').innerText(),
    );
  });
});

test.describe('a fix opened out of the tree', () => {
  test('asks whether it helped and leads on, then back to the answers', async ({ page }) => {
    await openTree(page, NLA);
    await page.locator('li[data-fix="nla"] > a').click();
    await expect(page).toHaveURL('/fix/nla/#what-code=says-nla');
    const follow = page.getByRole('complementary', { name: 'Did this fix it?' });
    await follow.getByRole('link', { name: /^No – try next/ }).click();
    await expect(page).toHaveURL(/\/fix\/(?!nla)[a-z-]+\/#what-code=says-nla&tried=nla$/);
    await page.getByRole('link', { name: 'Back to your answers' }).click();
    await expect(page).toHaveURL('/find/domain-sign-in/#what-code=says-nla&tried=nla');
    await expect(page.locator('li[data-fix="nla"]')).toContainText('You have tried this.');
  });

  test('keeps the answers when a link leads to a place on the page', async ({ page }) => {
    await openTree(page, '/fix/nla/#what-code=says-nla');
    await page.locator('nav.contents a[href="#undo"], a[href="#undo"]').first().click();
    await expect(page).toHaveURL('/fix/nla/#what-code=says-nla');
    await expect(page.locator('#undo')).toBeFocused();
    await expect(page.locator('#undo')).toBeInViewport();
  });

  test('names what it leaves out of the link', async ({ page }) => {
    await openTree(page, '/fix/nla/#what-code=says-nla&target=windows&colour=red');
    await expect(page.locator('.notice').last()).toHaveText(
      'Left out of the link: “colour=red” names a question that does not exist any more; “target=windows” does not lead to this page.',
    );
  });

  test('says what to write down when it is solved, on the same page', async ({ page }) => {
    await openTree(page, '/fix/nla/#what-code=says-nla');
    await page.getByRole('button', { name: 'It is solved' }).click();
    await page.getByRole('link', { name: 'how to keep it from coming back' }).click();
    await expect(page).toHaveURL('/fix/nla/#what-code=says-nla');
    await expect(page.locator('#prevent')).toBeInViewport();
  });

  test('shows nothing of the kind when opened from elsewhere', async ({ page }) => {
    await page.goto('/fix/nla/#undo');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(panelOf(page)).toHaveCount(0);
  });
});
