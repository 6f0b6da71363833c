// Misspelt on purpose: cspell:ignore certifcate
import { ENGLISH_DIALOG } from './dialogs.ts';
import { PAGES } from './page-types.ts';
import { paste, searchOf, settle } from './search-page.ts';
import { expect, test } from './test.ts';
import { type Watch, watch } from './watch.ts';

/** A missing page answers with status 404, which the console reports as an error of its own. */
const NOT_FOUND = 'Failed to load resource: the server responded with a status of 404 (Not Found)';

function complaintsOf({ complaints }: Watch): string[] {
  return complaints.filter((complaint) => complaint !== NOT_FOUND);
}

function foreignRequests({ requests }: Watch, origin: string): string[] {
  return requests.filter((request) => !request.startsWith(`${origin}/`));
}

for (const [name, path] of PAGES) {
  test(`${name} breaks no rule of its policy and asks no other origin`, async ({ page }) => {
    const seen = await watch(page);
    await page.goto(path);
    await settle(page);
    const origin = new URL(page.url()).origin;
    const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
    expect(policy).toMatch(/^default-src 'none';.* script-src 'self'/);
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
    expect(complaintsOf(seen)).toEqual([]);
    expect(foreignRequests(seen, origin)).toEqual([]);
  });
}

test('an inline script that got into a page would not run', async ({ page }) => {
  const seen = await watch(page);
  await page.goto('/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.body.append(script);
  });
  await expect.poll(() => seen.complaints.join('\n')).toContain('script-src-elem inline');
  await expect(page).not.toHaveTitle('run');
});

test('searching and copying break no rule', async ({ page }) => {
  const seen = await watch(page);
  await page.goto('/fix/expired-certificate/');
  const { box, links } = searchOf(page);
  await paste(page, box, ENGLISH_DIALOG);
  await expect(links.first()).toHaveText('0x904 / 0x7');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Copy link to this fix' }).click();
  await expect(page.locator('#copy-status')).toHaveText('Copied.');
  await page.goto('/search/');
  await box.fill('certifcate');
  await expect(links.first()).toBeVisible();
  await box.fill('此计算机无法连接到远程计算机。');
  await expect(links.first()).toBeVisible();
  expect(seen.complaints).toEqual([]);
  expect(foreignRequests(seen, new URL(page.url()).origin)).toEqual([]);
});

test('the tree and the filter break no rule', async ({ page }) => {
  const seen = await watch(page);
  await page.goto('/find/unsteady-way/#what-code=0x904-0x7');
  await page.getByRole('list', { name: 'Likely fixes' }).getByRole('link').first().click();
  await expect(page.getByRole('article')).toBeVisible();
  await page.goto('/codes/');
  await page.getByLabel('Filter the list').fill('gateway');
  await expect(page.locator('#code-filter-status')).toContainText('shown');
  expect(seen.complaints).toEqual([]);
  expect(foreignRequests(seen, new URL(page.url()).origin)).toEqual([]);
});
