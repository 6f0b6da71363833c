// Misspelt on purpose: cspell:ignore certifcate
import { ENGLISH_DIALOG, FOREIGN_DIALOGS, QUOTED_DIALOG } from './dialogs.ts';
import { paste, searchOf } from './search-page.ts';
import { expect, test } from './test.ts';

test.describe('typing', () => {
  test('shows results with every key and never waits for Enter', async ({ page }) => {
    await page.goto('/search/');
    const { box, links, status } = searchOf(page);
    await box.pressSequentially('expired cert');
    await expect(status).toHaveText(/^\d results\.$/);
    await expect(links.first()).toHaveText('The host’s certificate has expired and Windows cannot replace it');
    await box.pressSequentially(' 0x904');
    await expect(links.first()).toHaveText('0x904');
  });

  test('says the count in one live region that stands there before', async ({ page }) => {
    await page.goto('/');
    const { box, status } = searchOf(page);
    await box.focus();
    await expect(status).toBeAttached();
    await expect(status).toBeEmpty();
    const region = await status.elementHandle();
    await box.fill('0x904');
    await expect(page.getByRole('status')).toHaveCount(1);
    await expect(status).toHaveText('7 results.');
    await box.fill('0x905');
    await expect(status).toHaveText('Nothing here matches 0x905: it is not a code we know.');
    expect(await status.evaluate((now, before) => now === before, region)).toBe(true);
  });

  test('marks the words that were found and says how a code was read', async ({ page }) => {
    await page.goto('/search/');
    const { box, results } = searchOf(page);
    await box.fill('certifcate expired');
    await expect(results.locator('mark').first()).toHaveText(/^(?:certificate|expired)$/i);
    await box.fill('Fehler 0X00000904');
    await expect(results.getByRole('listitem').first()).toContainText('Code read: 0X00000904');
  });

  test('lists at most seven pages, each with what to do first', async ({ page }) => {
    await page.goto('/search/#q=certificate');
    const { results } = searchOf(page);
    await expect(results.getByRole('listitem')).toHaveCount(7);
    await expect(results.getByRole('listitem').first().locator('p').first()).not.toBeEmpty();
  });

  test('offers both readings of a bare number', async ({ page }) => {
    await page.goto('/search/#q=17');
    const { status } = searchOf(page);
    await expect(status).toContainText('The number can be read as hexadecimal or as decimal; both are listed.');
  });

  test('shows nothing for an empty box', async ({ page }) => {
    await page.goto('/search/');
    const { box, status, results } = searchOf(page);
    await box.fill('0x904');
    await expect(results).toBeVisible();
    await box.fill('   ');
    await expect(results).toBeHidden();
    await expect(status).toBeEmpty();
  });
});

test.describe('the keyboard', () => {
  test('moves through the results with the arrow keys and back with Escape', async ({ page }) => {
    await page.goto('/search/#q=0x904');
    const { box, links } = searchOf(page);
    await expect(links.nth(1)).toBeVisible();
    await box.focus();
    await page.keyboard.press('ArrowDown');
    await expect(links.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(box).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(box).toBeFocused();
    await expect(box).toHaveValue('0x904');
  });

  test('empties the box with Escape', async ({ page }) => {
    await page.goto('/search/#q=0x904');
    const { box, results } = searchOf(page);
    await expect(results).toBeVisible();
    await box.focus();
    await page.keyboard.press('Escape');
    await expect(box).toHaveValue('');
    await expect(results).toBeHidden();
  });

  test('stays on the last result', async ({ page }) => {
    await page.goto('/search/#q=0x904');
    const { box, links } = searchOf(page);
    await expect(links.last()).toBeVisible();
    await box.focus();
    for (let presses = 0; presses < 9; presses++) await page.keyboard.press('ArrowDown');
    await expect(links.last()).toBeFocused();
  });

  test('types a slash into the box once the box has the focus', async ({ page }) => {
    await page.goto('/codes/0x904/');
    const { box } = searchOf(page);
    await page.keyboard.press('/');
    await expect(box).toBeFocused();
    await expect(box).toHaveValue('');
    await page.keyboard.type('sec/nla');
    await expect(box).toHaveValue('sec/nla');
  });
});

test.describe('pasting a dialog', () => {
  for (const [name, dialog] of [
    ['with the line ends of Windows', ENGLISH_DIALOG],
    ['quoted in an e-mail', QUOTED_DIALOG],
    ['with the codes on one glued line', 'Error code: 0x904Extended error code: 0x7Timestamp (UTC): 11/20/26'],
  ] as const) {
    test(`finds the pair ${name}`, async ({ page }) => {
      await page.goto('/search/');
      const { box, links } = searchOf(page);
      await paste(page, box, dialog);
      await expect(links.first()).toHaveText('0x904 / 0x7');
      await expect(links.nth(1)).toHaveText('0x904');
      await expect(links.nth(2)).toHaveText('Extended 0x7');
    });
  }

  test('keeps the lines apart and the caret at the end', async ({ page }) => {
    await page.goto('/search/');
    const { box } = searchOf(page);
    await box.fill('seen today: ');
    await paste(page, box, 'Error code: 0x904\r\n\r\nExtended error code: 0x7');
    await page.keyboard.type(' at home');
    await expect(box).toHaveValue('seen today: Error code: 0x904 Extended error code: 0x7 at home');
  });

  test('leads into the questions with the answer given', async ({ page }) => {
    await page.goto('/');
    const { box } = searchOf(page);
    await paste(page, box, ENGLISH_DIALOG);
    await page.getByRole('link', { name: 'Start with these answers' }).click();
    await expect(page).toHaveURL(/\/find\/target\/#what-code=0x904-0x7$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What are you connecting to?');
    await expect(page.getByText('Error code 0x904 and extended error code 0x7')).toBeVisible();
  });

  test('claims no answer that the text does not give', async ({ page }) => {
    await page.goto('/search/');
    const { box, links } = searchOf(page);
    await box.fill('This computer can’t connect to the remote computer.');
    await expect(links.first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'Start with these answers' })).toBeHidden();
  });

  for (const { name, tag, sentence, codes } of FOREIGN_DIALOGS) {
    test(`reads it in ${name}`, async ({ page }) => {
      await page.goto('/search/');
      const { box, links, results } = searchOf(page);
      await box.fill(sentence);
      const found = results.getByRole('listitem').filter({ hasText: 'this site is in English' }).first();
      await expect(found.locator(`[lang="${tag}"]`)).toHaveText(sentence);
      await paste(page, box, `\r\n${codes}`);
      await expect(links.first()).toHaveText('0x904 / 0x7');
      await expect(found.locator(`[lang="${tag}"]`)).toHaveText(sentence);
    });
  }
});
