// Misspelt or foreign on purpose: cspell:ignore certficate Zeile
import { ENGLISH_DIALOG } from './dialogs.ts';
import { paste, searchOf, settle } from './search-page.ts';
import { expect, test } from './test.ts';
import { watch } from './watch.ts';

/** A word nobody else would write, so that it can be found in every request. */
const SECRET = 'PC-VON-ERIKA';

function leaks(requests: readonly string[]): string[] {
  return requests.filter((request) => decodeURIComponent(request).toUpperCase().includes(SECRET));
}

for (const address of ['/search/?q=0x904', '/search/#q=0x904', '/search/?q=0x904+0x7#q=0x904']) {
  test(`${address} reproduces the search`, async ({ page }) => {
    await page.goto(address);
    const { box, links } = searchOf(page);
    await expect(box).toHaveValue('0x904');
    await expect(links.first()).toHaveText('0x904');
    await expect(page).toHaveURL(/\/search\/#q=0x904$/);
  });
}

test('the address follows the text, so that it can be shared', async ({ page, context }) => {
  await page.goto('/search/');
  const { box } = searchOf(page);
  await box.fill('Zeile 1 & 100 % #?');
  await expect(page).toHaveURL(/#q=Zeile%201%20%26%20100%20%25%20%23%3F$/);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(searchOf(other).box).toHaveValue('Zeile 1 & 100 % #?');
  await box.fill('');
  await expect(page).toHaveURL(/\/search\/$/);
});

test('a new fragment is a new search', async ({ page }) => {
  await page.goto('/search/#q=0x904');
  const { box, links } = searchOf(page);
  await expect(links.first()).toHaveText('0x904');
  await page.evaluate(() => location.assign('#q=0x204'));
  await expect(box).toHaveValue('0x204');
  await expect(links.first()).toHaveText('0x204');
});

test('a text of 20,000 characters is cut in the address and whole in the box', async ({ page }) => {
  const seen = await watch(page);
  await page.goto('/search/');
  const { box, links } = searchOf(page);
  const text = `${'😱'.repeat(1500)}${'x '.repeat(8000)} 0x904`;
  await box.fill(text);
  await expect(links.first()).toHaveText('0x904');
  await box.blur();
  await expect(page).toHaveURL(/#q=(?:%F0%9F%98%B1)+$/);
  await expect(box).toHaveValue(text);
  expect(seen.complaints).toEqual([]);
});

for (const [name, path] of [
  ['the search page', '/search/'],
  ['the home page', '/'],
  ['a missing page', '/fix/expired-certficate/'],
] as const) {
  test(`Back from a result to ${name} keeps the text`, async ({ page }) => {
    await page.goto(path);
    const { box, links } = searchOf(page);
    await box.fill('0x904 0x7');
    await expect(links.first()).toHaveText('0x904 / 0x7');
    await links.first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Error code 0x904, extended error code 0x7');
    await page.goBack();
    await expect(box).toHaveValue('0x904 0x7');
    await expect(links.first()).toHaveText('0x904 / 0x7');
  });
}

for (const path of ['/', '/search/', '/fix/nla/', '/codes/', '/find/', '/no/such/page/']) {
  test(`what is pasted on ${path} is never sent`, async ({ page }) => {
    const seen = await watch(page);
    await page.goto(path);
    await settle(page);
    const { box, status } = searchOf(page);
    await paste(page, box, ENGLISH_DIALOG.replace('remote computer', `remote computer ${SECRET}`));
    await expect(status).toHaveText(/result/);
    await box.pressSequentially(` ${SECRET} zwölf`);
    await box.press('Enter');
    await expect(page.getByRole('list', { name: 'Search results' })).toBeVisible();
    await page.getByRole('list', { name: 'Search results' }).getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(leaks(seen.requests)).toEqual([]);
    expect(await page.evaluate(() => document.referrer)).not.toContain(SECRET);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the form puts the text into the address, and the search page says so', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto('/');
    await searchOf(page).box.fill(SECRET);
    await searchOf(page).box.press('Enter');
    await expect(page.getByText('Only an address with ?q=, submitted without JavaScript')).toBeVisible();
    expect(leaks(requests)).toHaveLength(1);
  });
});

test('a shared search is read from the fragment and not sent', async ({ page }) => {
  const seen = await watch(page);
  await page.goto(`/search/#q=${SECRET}%200x904`);
  await expect(searchOf(page).links.first()).toHaveText('0x904');
  expect(leaks(seen.requests.map((request) => request.split('#')[0] ?? ''))).toEqual([]);
});

test('the header search goes to the search page and keeps the text in the fragment', async ({ page }) => {
  await page.goto('/codes/0x904/');
  const { box, links } = searchOf(page);
  await box.fill('expired certificate');
  await expect(links.first()).toHaveText('The host’s certificate has expired and Windows cannot replace it');
  await box.press('Enter');
  await expect(page).toHaveURL(/\/search\/#q=expired%20certificate$/);
  await expect(links.first()).toHaveText('The host’s certificate has expired and Windows cannot replace it');
});

test('the header results go when one turns to the page, and come back with the box', async ({ page }) => {
  await page.goto('/fix/nla/');
  const { box, results } = searchOf(page);
  await box.fill('0x904');
  await expect(results).toBeVisible();
  await results.locator('p').first().click();
  await expect(results).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('heading', { level: 1 })
    .click({ position: { x: 2, y: 2 } });
  await expect(results).toBeHidden();
  await box.focus();
  await expect(results).toBeVisible();
});

for (const [path, first] of [
  ['/fix/expired-certficate/', 'The host’s certificate has expired and Windows cannot replace it'],
  ['/error/0x904/0x7/', '0x904 / 0x7'],
  ['/Fix/NLA.html', 'Network Level Authentication cannot check who you are'],
] as const) {
  test(`a missing address such as ${path} is searched for`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page).toHaveTitle('There is no page at this address – Reconnect');
    await expect(searchOf(page).links.first()).toHaveText(first);
  });
}

test('a missing address with an unknown code says that it is unknown', async ({ page }) => {
  await page.goto('/codes/0x905/');
  await expect(searchOf(page).status).toHaveText('Nothing here matches 0x905: it is not a code we know.');
});

test('browsers are told how to search from the address bar', async ({ page }) => {
  for (const path of ['/', '/fix/nla/', '/search/']) {
    await page.goto(path);
    const link = page.locator('head link[rel="search"]');
    await expect(link).toHaveAttribute('type', 'application/opensearchdescription+xml');
    const description = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(await description.text()).toContain('/search/?q={searchTerms}');
  }
});
