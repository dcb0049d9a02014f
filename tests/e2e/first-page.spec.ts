import { expect, test } from './fixtures';

test('the first page comes to life without a complaint', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('main#content')).toBeVisible();
  await expect(page).toHaveTitle(/Mufakat/);
});

test('a page that does not exist says so and leads back', async ({ page, complaints }) => {
  complaints.expect(/404/);
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
  await page.getByRole('link', { name: 'Go to the first page' }).click();
  await expect(page.locator('main#content')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the first page is the same page', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('main#content')).toBeVisible();
  });
});
