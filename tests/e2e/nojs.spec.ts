import { practise, startMeeting } from './acts/practice';
import { Room } from './acts/room';
import { expect, test } from './fixtures';

test.use({ speed: 4 });

test('without JavaScript, somebody signs in, prepares, sits down and puts words into the text', async ({
  person,
}) => {
  const page = await person('khin@demo.example', { javaScriptEnabled: false });
  const room = new Room(page);

  await test.step('a plan is kept in the lobby', async () => {
    const plan = 'Water in April, and a number that can be measured.';
    await practise(page, 'State of Isuwara', '10 times as fast');
    const needs = page.getByLabel('What do we really need, and why?');
    await needs.fill(plan);
    await page.getByLabel('Article 5. Dry-season flow').selectOption('firm');
    await page.getByRole('button', { name: 'Save the plan' }).click();
    await expect(page.getByText(/^Saved,/)).toBeVisible();
    await expect(needs).toHaveValue(plan);
    await expect(page.getByText('Your first offer is worth 28 points to you')).toBeVisible();
  });

  await test.step('the meeting begins, and the seat asks for the floor', async () => {
    await startMeeting(page);
    await room.requestFloor();
    await expect(page.locator('#floor')).toContainText(/You are number|Isuwara/);
  });

  await test.step('words of one’s own go into the text, as soon as it is open', async () => {
    const words = 'not under 1,400 cubic metres a second at Kelantu on any day of the dry season';
    const form = page.locator('form#wording-dry-flow');
    const { pathname } = new URL(page.url());
    await expect(async () => {
      await page.goto(`${pathname}?open=wording-dry-flow`);
      await expect(form).toBeVisible({ timeout: 100 });
    }).toPass({ timeout: 60_000 });
    await form.getByLabel('It stands for').selectOption('firm');
    await form.getByLabel('Your wording').fill(words);
    await form.getByRole('button').click();
    const bracket = room.article('dry-flow').getByRole('listitem').filter({ hasText: words });
    await expect(bracket).toContainText('(you)');
  });
});
