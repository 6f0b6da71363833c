import { expect, test } from './test.ts';

/** The data of the tree is fetched by its script, and by nothing else. */
const TREE_DATA = '**/tree.json';

test('a question asks for the code of the tree with the first sign of the visitor, not before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/find/', { waitUntil: 'networkidle' });
  expect(asked).not.toContain('/tree.json');
  const answer = page.waitForResponse(TREE_DATA);
  await page.mouse.move(200, 200);
  await answer;
  await expect(page.getByText('Summary to hand over or to keep')).toBeVisible();
});

test('the keyboard is such a sign', async ({ page }) => {
  await page.goto('/find/', { waitUntil: 'networkidle' });
  const answer = page.waitForResponse(TREE_DATA);
  await page.keyboard.press('Tab');
  await answer;
});

test('a link with answers lists them at once', async ({ page }) => {
  await page.goto('/find/target/#what-code=0x904-0x7');
  await expect(page.getByRole('heading', { name: 'Your answers so far' })).toBeVisible();
});

test('a click that comes before the code keeps its answer', async ({ page }) => {
  let isHeld = true;
  await page.route(/mount\.[^/]+\.js$/, (route) => (isHeld ? route.abort() : route.continue()));
  await page.goto('/find/');
  await page.locator('.answers a').first().click();
  await expect(page).toHaveURL(/\/find\/target\/#what-code=0x904-0x7$/);
  isHeld = false;
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your answers so far' })).toBeVisible();
});
