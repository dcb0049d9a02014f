import type { Locator, Page } from '@playwright/test';
import { Room } from './acts/room';
import { expect, test } from './fixtures';

test.use({ data: 'staged' });

const FAR = 120;

/** Presses Tab until the focus is there, as somebody without a mouse would. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let pressed = 0; pressed < FAR; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${wanted} was not reached with ${FAR} presses of Tab.`);
}

test('with the keyboard alone, a delegate takes the floor, speaks and supports an alternative', async ({
  person,
  stage,
}) => {
  const page = await person('bayu@demo.example');
  await page.goto(`/tables/${stage.tables.reading}`);
  const room = new Room(page);
  const floor = page.locator('#floor');
  const statement = page.getByLabel('Your statement');
  await expect(floor.getByRole('button', { name: 'Request the floor' })).toBeVisible();

  await test.step('the first stop skips what is on every page', async () => {
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await page.keyboard.press('Tab');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
  });

  await test.step('the floor is asked for and given', async () => {
    await tabTo(page, floor.getByRole('button', { name: 'Request the floor' }));
    await page.keyboard.press('Enter');
    await expect(statement).toBeVisible();
    await expect(
      page.getByRole('status').filter({ hasText: 'You have the floor.' }),
    ).toBeAttached();
  });

  await test.step('a statement is made and the floor given back', async () => {
    const words = 'Palisar speaks without a mouse.';
    await tabTo(page, statement);
    await page.keyboard.type(words);
    await tabTo(page, floor.getByRole('button', { name: 'Speak' }));
    await page.keyboard.press('Space');
    await expect(room.latest).toContainText(words);
    await tabTo(page, floor.getByRole('button', { name: 'Yield the floor' }));
    await page.keyboard.press('Enter');
    await expect(floor.getByRole('button', { name: 'Request the floor' })).toBeVisible();
  });

  await test.step('an alternative gets one’s name', async () => {
    const bracket = page.locator('#text').getByRole('listitem').filter({ hasText: 'Support' });
    const form =
      (await page.locator('form:has(button:text("Support"))').first().getAttribute('id')) ?? '';
    const support = bracket.getByRole('button', { name: /^Support/ }).first();
    const words = (await support.textContent())?.replace('Support', '').trim() ?? '';
    await tabTo(page, support);
    await page.keyboard.press('Enter');
    const mine = page.locator(`form#${form}`).getByRole('listitem').filter({ hasText: words });
    await expect(mine).toContainText('(you)');
  });
});
