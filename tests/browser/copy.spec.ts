// cspell:ignore stripchart dataonly
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const SHORT_COMMAND = 'w32tm /stripchart /computer:DC /samples:3 /dataonly';

function canonicalOf(page: Page): Promise<string> {
  return page.locator('link[rel="canonical"]').evaluate((link: HTMLLinkElement) => link.href);
}

function clipboardOf(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** What is selected on the page. */
function selectionOf(page: Page): Promise<string> {
  return page.evaluate(() => String(getSelection()));
}

test.describe('with a clipboard', () => {
  test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

  test('a command is copied alone, to the letter', async ({ page }) => {
    await page.goto('/fix/nla/');
    const block = page.locator('#clock .command', { hasText: 'w32tm' });
    await block.getByRole('button', { name: 'Copy this Command Prompt command' }).click();
    await expect(page.locator('#copy-status')).toHaveText('Copied.');
    expect(await clipboardOf(page)).toBe(SHORT_COMMAND);
  });

  test('every command of a fix is copied as it is shown, without its label and its button', async ({ page }) => {
    await page.goto('/fix/expired-certificate/');
    const blocks = page.locator('.command', { has: page.getByRole('button') });
    expect(await blocks.count()).toBeGreaterThan(5);
    for (const block of await blocks.all()) {
      const shown = (await block.locator('pre').innerText()).trimEnd();
      await block.getByRole('button').evaluate((button: HTMLElement) => button.click());
      await expect.poll(() => clipboardOf(page)).toBe(shown);
      expect(shown).not.toMatch(/\bCopy\b|Copied|^(?:PS )?[A-Z]:\\>/m);
    }
  });

  for (const [name, path, button, anchor] of [
    ['a fix', '/fix/nla/?from=chat#confirm', 'Copy link to this fix', ''],
    ['a step', '/fix/nla/', 'Copy link to the step: Repair the secure channel', '#step-repair-channel'],
    ['a code', '/codes/0x904-0x7/', 'Copy link to this code', ''],
    ['a question', '/find/target/#what-code=0x904-0x7', 'Copy link to this question', ''],
    ['an outcome', '/find/hand-over/', 'Copy link to this outcome', ''],
    ['a correction', '/corrections/', 'Copy link to this correction', '#rename-machinekeys'],
  ] as const) {
    test(`the link to ${name} is its permanent address`, async ({ page }) => {
      await page.goto(path);
      await page.getByRole('button', { name: button }).first().click();
      await expect(page.locator('#copy-status')).toHaveText('Copied.');
      expect(await clipboardOf(page)).toBe(`${await canonicalOf(page)}${anchor}`);
      expect(new URL(await canonicalOf(page)).pathname).toBe(path.split(/[?#]/)[0]);
    });
  }

  test('the button of the next question copies the address of the next question', async ({ page }) => {
    await page.goto('/find/');
    await expect(page.locator('.answers a').first()).toHaveAttribute('href', /#/);
    await page.locator('.answers a').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What are you connecting to?');
    await page.getByRole('button', { name: 'Copy link to this question' }).click();
    await expect(page.locator('#copy-status')).toHaveText('Copied.');
    expect(new URL(await clipboardOf(page)).pathname).toBe('/find/target/');
  });

  test('says so politely, gives the old words back, and says it again the next time', async ({ page }) => {
    await page.clock.install();
    await page.goto('/fix/nla/');
    const button = page.getByRole('button', { name: 'Copy link to this fix' });
    const status = page.locator('#copy-status');
    await expect(status).toHaveRole('status');
    await expect(status).toBeEmpty();
    for (const _ of ['once', 'again']) {
      await button.click();
      await expect(button).toHaveText('Copied');
      await expect(status).toHaveText('Copied.');
      await page.clock.runFor(3000);
      await expect(button).toHaveText('Copy link');
      await expect(status).toBeEmpty();
    }
  });
});

for (const [name, takeAway] of [
  ['missing', () => Object.defineProperty(navigator, 'clipboard', { value: undefined })],
  [
    'forbidden',
    () =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
      }),
  ],
] as const) {
  test.describe(`with a clipboard that is ${name}`, () => {
    test.beforeEach(({ page }) => page.addInitScript(takeAway));

    test('the command is selected for the keyboard, and the page says so', async ({ page }) => {
      await page.goto('/fix/nla/');
      const button = page.locator('#clock .command', { hasText: 'w32tm' }).getByRole('button');
      await button.click();
      await expect(button).toHaveText('Press Ctrl+C');
      await expect(page.locator('#copy-status')).toHaveText(
        'The browser does not allow copying. The text is selected: press Ctrl+C.',
      );
      expect(await selectionOf(page)).toBe(SHORT_COMMAND);
    });

    test('the address is shown and selected', async ({ page }) => {
      await page.goto('/fix/nla/');
      const button = page.getByRole('button', { name: 'Copy link to the step: Repair the secure channel' });
      await button.click();
      const address = `${await canonicalOf(page)}#step-repair-channel`;
      await expect(page.locator('#step-repair-channel [data-address]')).toHaveText(address);
      expect(await selectionOf(page)).toBe(address);
      await button.click();
      await expect(page.locator('[data-address]')).toHaveCount(1);
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there are no buttons that do nothing', async ({ page }) => {
    for (const path of ['/fix/nla/', '/codes/', '/flowchart/', '/find/hand-over/', '/corrections/']) {
      await page.goto(path);
      for (const button of await page.getByRole('main').getByRole('button').all()) {
        await expect(button, path).toHaveAttribute('type', 'submit');
      }
    }
  });
});
