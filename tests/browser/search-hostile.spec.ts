// Nonsense on purpose: cspell:ignore sgdfjhg qwpoeirut
import { searchOf } from './search-page.ts';
import { expect, test } from './test.ts';
import { watch } from './watch.ts';

const NOTHING = 'Nothing here matches.';
const LONGEST = 20_000;

/** Texts nobody should have to fear, with what the page says to them. */
const HOSTILE = [
  ['a script', '<script>alert(1)</script>', NOTHING],
  ['an image with a handler', '<img src=x onerror=alert(1)>', /^(?:Nothing here matches\.|\d results?\.)$/],
  ['a script around a code', '"><svg onload=alert(1)>0x904<script>alert(2)</script>', /^\d results\.$/],
  ['an entity', '&lt;b&gt;0x904&amp;lt;', /^\d results\.$/],
  ['control characters', '\u0000\u0007\u001b[31m 0x904 \u202e\u200b', /^\d results\.$/],
  ['emoji', '😱 0x904 👩‍💻🤷', /^\d results\.$/],
  ['nothing but emoji', '😱👩‍💻🤷', NOTHING],
  ['half a character', '0x904 \ud83d', /^\d results\.$/],
  ['20,000 times the same letter', 'a'.repeat(LONGEST), NOTHING],
  ['20,000 digits', '9'.repeat(LONGEST), /^Nothing here matches/],
  ['20,000 open brackets', '('.repeat(LONGEST), NOTHING],
  ['a code at the end of a long log', `${'lorem ipsum '.repeat(1600)} Error code: 0x904`, /^\d results\.$/],
  ['nonsense', 'sgdfjhg qwpoeirut', NOTHING],
] as const;

for (const [name, text, answer] of HOSTILE) {
  test(`answers ${name} with words and nothing else`, async ({ page }) => {
    const seen = await watch(page);
    page.on('dialog', (dialog) => {
      seen.complaints.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto('/search/');
    const { box, status } = searchOf(page);
    await box.evaluate((input: HTMLInputElement, value) => {
      input.focus();
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
    await expect(status).toHaveText(answer);
    await box.blur();
    await page.reload();
    await expect(status).toHaveText(answer);
    await expect(page.locator('#search-results').locator('script, img, svg, iframe, b')).toHaveCount(0);
    expect(seen.complaints).toEqual([]);
  });
}

/** Errors of other programs, and codes that do not exist. */
const FOREIGN = [
  ['Outlook 0x800CCC0E', 'Nothing here matches 0x800ccc0e: it is not a code we know.'],
  ['ORA-00904: invalid identifier', NOTHING],
  ['HTTP 904', NOTHING],
  ['0x905', 'Nothing here matches 0x905: it is not a code we know.'],
  ['Error code: 0x905', 'Nothing here matches 0x905: it is not a code we know.'],
  ['printer is offline', NOTHING],
] as const;

for (const [text, answer] of FOREIGN) {
  test(`says no to “${text}” and shows the way on`, async ({ page }) => {
    await page.goto('/search/');
    const { box, status, results } = searchOf(page);
    await box.fill(text);
    await expect(status).toHaveText(answer);
    await expect(results).toBeHidden();
    const wayOn = page.locator('#search-results').getByRole('link', { name: 'answer a few questions' });
    await expect(wayOn).toHaveAttribute('href', '/find/');
    await expect(page.locator('#search-results')).toContainText('This site covers faults of connecting');
  });
}

test('says which code it does not know and still answers the rest', async ({ page }) => {
  await page.goto('/search/');
  const { box, status, links } = searchOf(page);
  await box.fill('0x905 certificate expired');
  await expect(status).toHaveText(
    /^Nothing here matches 0x905: it is not a code we know\. \d results for the rest of the text\.$/,
  );
  await expect(links.first()).toHaveText('The host’s certificate has expired and Windows cannot replace it');
});
