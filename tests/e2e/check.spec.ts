import type { Page } from '@playwright/test';
import type { Item } from '~/core/learning/format/items';
import { answerRightly, checkOf, itemOn } from './acts/check';
import { expect, test } from './fixtures';

const MODULE = 'rules-of-the-room';
const TEXT = 'Nobody objected, so the text stands, and the chair says so.';
const check = checkOf(`multilateral-negotiation/01-${MODULE}`);

async function begin(page: Page): Promise<void> {
  await page.goto(`/modules/${MODULE}/check`);
  await page.getByRole('button', { name: /^Begin/ }).click();
  await expect(page).toHaveURL(/attempts/);
  await page.waitForLoadState('networkidle');
}

/** The items of the check that the page shows, in the check's order. */
async function itemsHere(page: Page): Promise<Item[]> {
  const frames = await page.locator('[data-item]').all();
  const ids = await Promise.all(frames.map((frame) => frame.getAttribute('data-item')));
  return check.items.filter(({ id }) => ids.includes(id));
}

const parts = (page: Page) => page.getByRole('navigation', { name: 'Parts of the check' });

test('a long check is answered part by part without JavaScript, and handing in says what is missing', async ({
  person,
}) => {
  const page = await person('dara@demo.example', { javaScriptEnabled: false });
  await begin(page);
  const first = await itemsHere(page);
  expect(first.length).toBeLessThan(check.items.length);
  const [skipped, ...others] = first.toSorted(
    (a, b) => Number(b.type === 'single') - Number(a.type === 'single'),
  );
  if (!skipped) throw new Error('The part is empty.');
  for (const item of others) await answerRightly(page, item, TEXT);
  await page.getByRole('button', { name: 'Next part' }).click();
  await expect(page).toHaveURL(/\?part=2$/);
  await expect(parts(page).locator('[aria-current=step]')).toContainText('Part 2');
  await expect(parts(page).getByRole('button').first()).toContainText(/Open: \d+$/);

  for (const item of await itemsHere(page)) await answerRightly(page, item, TEXT);
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('One question is not answered');
  await page.getByRole('alert').getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`#item-${skipped.id}$`));
  await answerRightly(page, skipped, TEXT);
  await page.getByRole('button', { name: 'Next part' }).click();
  await expect(parts(page).getByRole('button').first()).toContainText('All answered');
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await expect(page.getByText(/^Passed: \d+ of \d+ marks/)).toBeVisible();
  await page.getByRole('link', { name: 'Next part' }).click();
  await expect(page).toHaveURL(/\?part=2$/);
});

test('all parts are there without a connection, and what is answered in them is sent once', async ({
  person,
  complaints,
}) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const page = await person('trainee', { viewport: { width: 390, height: 844 } });
  await begin(page);
  const kept = () =>
    page.evaluate(async () => (await (await caches.open('mufakat-pages')).keys()).length);
  await expect.poll(kept).toBeGreaterThan(1);
  await page.context().setOffline(true);
  const [one] = await itemsHere(page);
  if (!one) throw new Error('The part is empty.');
  for (const item of await itemsHere(page)) await answerRightly(page, item, TEXT);
  await page.getByRole('button', { name: 'Next part' }).click();
  await expect(page).toHaveURL(/\?part=2$/);
  await expect(parts(page).getByRole('button').first()).toContainText('All answered');
  for (const item of await itemsHere(page)) await answerRightly(page, item, TEXT);
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Not handed in');
  await parts(page).getByRole('button').first().click();
  await expect(itemOn(page, one)).toContainText('Not yet sent');

  await page.context().setOffline(false);
  await expect(page.getByText('Not yet sent')).toHaveCount(0);
  await page.getByRole('button', { name: 'Next part' }).click();
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await expect(page.getByText(/^Passed: \d+ of \d+ marks/)).toBeVisible();
  await expect.poll(kept).toBe(0);
});

test('entries are brought into order from the keyboard, and each new place is said', async ({
  person,
}) => {
  const page = await person('instructor');
  await begin(page);
  const order = check.items.find(({ type }) => type === 'ordering');
  if (order?.type !== 'ordering') throw new Error('The check orders nothing.');
  const part = itemOn(page, order);
  if ((await part.count()) === 0) await page.getByRole('button', { name: 'Next part' }).click();
  await expect(part).toBeVisible();
  const entries = part.getByRole('listitem');
  const text = ((await entries.nth(0).locator('span').nth(1).textContent()) ?? '').trim();
  const down = part.getByRole('button', { name: `Move down: ${text}` });
  await down.focus();
  await page.keyboard.press('Enter');
  await expect(entries.nth(1)).toContainText(text);
  await expect(down).toBeFocused();
  await page.keyboard.press('Space');
  await expect(entries.nth(2)).toContainText(text);
  await expect(part.getByText(`${text}: now 3 of ${order.entries.length}`)).toBeAttached();
  await expect(part.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(entries.nth(2)).toContainText(text);
});
