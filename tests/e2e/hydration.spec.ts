import { slowPhone } from './acts/slow-phone';
import { expect, test } from './fixtures';
import { alive } from './quality/checks';

test.use({ data: 'staged' });

// A page is read, and worked with, before its JavaScript has taken it over: on a slow phone for
// seconds. Whatever a browser complains about fails these tests (`fixtures.ts`).

test('keys that are pressed before a page is alive do it no harm', async ({ person }) => {
  const page = await person('trainee');
  const phone = await slowPhone(page);
  for (const pieces of [0, 1, 20, 200]) {
    await page.goto('/review');
    await phone.work(pieces);
    await page.keyboard.press('Tab');
    await page.keyboard.press('3');
    await phone.release();
    await alive(page);
  }
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.getByRole('article').getByRole('link').click();
  await expect(page).toHaveURL(/\/modules\//);
  expect(await page.evaluate(() => 'sameDocument' in window), 'the page is alive').toBe(true);
});

test('a room whose panel is not alive yet can be told to show another', async ({
  person,
  stage,
}) => {
  const page = await person('instructor');
  const phone = await slowPhone(page);
  for (const panel of ['Evidence', 'Record']) {
    await page.goto(`/tables/${stage.tables.suspended}?panel=packages`);
    await phone.workUntilAlive();
    await page.locator('#panel').getByRole('link', { name: panel }).click();
    await phone.release();
    await expect(page.locator('#panel')).toHaveAttribute('data-panel', panel.toLowerCase());
  }
});
