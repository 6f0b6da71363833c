import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

test('a visitor reaches a fix by clicking answers', async ({ page }) => {
  await page.goto('/find/');
  for (const answer of [
    'Error code 0x904 and extended',
    'A Windows PC or server',
    'No, others fail as well',
    'No, or I am not allowed to',
  ])
    await page.getByRole('list', { name: 'Answers' }).getByRole('link', { name: answer }).click();
  await page.getByRole('link', { name: 'Yes, on another network or after reconnecting it works' }).click();
  await expect(page).toHaveURL('/find/the-way-there/');
  await page.getByRole('list', { name: 'Likely fixes' }).getByRole('link').first().click();
  await expect(page).toHaveURL('/fix/vpn-instability/');
});

test('a link with answers opens its page', async ({ page }) => {
  await page.goto('/find/target/#what-code=0x904-0x7');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What are you connecting to?');
  await expect(page.locator('.needs-script:visible')).toHaveCount(0);
});

test('the flowchart is there, with links and the outline', async ({ page }) => {
  await page.goto('/flowchart/');
  await expect(page.locator('svg.chart')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Larger' })).toBeHidden();
  await page.locator('svg.chart #node-target > a').click();
  await expect(page).toHaveURL('/find/target/');
});
