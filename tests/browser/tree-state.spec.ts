import { openTree, panelOf, trailOf } from '../helpers/tree-browser.ts';
import { expect, test } from './test.ts';

const PLACE = '/find/way-in/#what-code=0x904-0x7&target=windows&other-clients=no';
const KEY = 'reconnect:last';

test.describe('a link', () => {
  for (const [name, fragment, notice] of [
    [
      'garbage',
      '#=&&%E0%A4%A=1',
      /Left out of the link: “=” was not understood; .* names a question that does not exist any more\./,
    ],
    ['an old answer', '#what-code=old', /“what-code=old” names an answer that does not exist any more\./],
    ['repeated answers', '#what-code=0x904-0x7&what-code=0x904-0x7', /“what-code=0x904-0x7” stands in it twice\./],
    [
      'conflicting answers',
      '#what-code=cant-tell&what-code=says-nla',
      /“what-code=says-nla” does not lead to this page\./,
    ],
    ['markup', '#<img src=x onerror=alert(1)>=1', /was not understood/],
    ['far too much', `#what-code=${'x'.repeat(9000)}`, /is too long to be one of our links\./],
    ['names of the language', '#__proto__=constructor&tried=toString', /“__proto__=constructor” names a question/],
  ] as const)
    test(`with ${name} opens the question and says what it leaves out`, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('dialog', (dialog) => errors.push(dialog.message()));
      await openTree(page, `/find/target/${fragment}`);
      await expect(page.locator('.notice')).toHaveText(notice);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('What are you connecting to?');
      expect(errors).toEqual([]);
    });
});

test.describe('continue where you left off', () => {
  test('offers the last place on a visit without answers', async ({ page }) => {
    await openTree(page, PLACE);
    await openTree(page, '/find/');
    await page.getByRole('link', { name: 'Continue where you left off' }).click();
    await expect(page).toHaveURL(PLACE);
    await expect(page.locator('.trail li')).toHaveCount(3);
  });

  for (const stored of [
    '{"x":1}',
    '/find/gone/#a=b',
    'https://evil.example/find/#a=b',
    '/find/"><b>#a=b',
    'javascript:1#=',
  ])
    test(`ignores ‘${stored}’ in the storage`, async ({ page }) => {
      await page.addInitScript(([key, value]) => localStorage.setItem(key ?? '', value ?? ''), [KEY, stored]);
      await openTree(page, '/find/');
      await expect(page.getByRole('link', { name: 'Continue where you left off' })).toHaveCount(0);
    });

  test('is silent when the storage is blocked', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('Blocked.', 'SecurityError');
        },
      });
    });
    await openTree(page, PLACE);
    expect(await trailOf(page)).toHaveLength(3);
    await page.getByRole('link', { name: 'Start again' }).click();
    await expect(page).toHaveURL('/find/');
    await page.mouse.move(3, 3);
    await expect(panelOf(page)).toBeVisible();
    expect(errors).toEqual([]);
  });
});

test.describe('the hand-over', () => {
  test('copies text and Markdown with a link that reopens the same state', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openTree(page, `${PLACE}&tried=nla`);
    await page.getByText('Summary to hand over or to keep').click();
    await page.getByLabel('Anything to add?').fill('Seen on Monday');
    await expect(page.locator('.hand-over-text')).toContainText('COLLECT ON THE REMOTE COMPUTER');
    for (const [button, heading] of [
      ['Copy as text', 'ANSWERS'],
      ['Copy as Markdown', '## Answers'],
    ] as const) {
      await page.getByRole('button', { name: button }).click();
      await expect(page.getByText('Copied.')).toBeVisible();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain(heading);
      expect(copied).toContain('Seen on Monday');
      expect(copied).toMatch(/Summary made: \d{4}-\d\d-\d\d \d\d:\d\d [+-]\d\d:\d\d/);
      const link = /http\S+\/find\/\S+$/.exec(copied)?.[0] ?? '';
      const opened = await context.newPage();
      await openTree(opened, link);
      expect(await trailOf(opened)).toEqual(await trailOf(page));
      expect(new URL(opened.url()).hash).toBe(new URL(page.url()).hash);
      await opened.close();
    }
  });

  test('says what to do when copying is blocked', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('Blocked.')) },
      });
    });
    await openTree(page, PLACE);
    await page.getByText('Summary to hand over or to keep').click();
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await expect(page.getByText('Select the text below and press Ctrl+C.')).toBeVisible();
  });

  test('is open on its own page and prints', async ({ page }) => {
    await openTree(
      page,
      '/find/hand-over/#what-code=0x904-0x7&target=windows&other-clients=no&way-in=no&over-vpn=same&timing=at-once&port=true',
    );
    await expect(page.locator('.hand-over-text')).toContainText('CODES AND TARGET');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.hand-over-text')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy as text' })).toBeHidden();
  });
});
