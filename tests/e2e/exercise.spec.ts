import { expect, test } from './fixtures';

const MANY = 'Eight tables before lunch';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test('an instructor seats a class over many tables, starts, pauses and steps in', async ({
      person,
    }) => {
      const page = await person('instructor', { javaScriptEnabled });
      const says = page.getByRole('status');
      await page.goto('/exercises/new');
      await page.getByLabel('Title').fill(MANY);
      await page.getByLabel('Number of tables').fill('3');
      await page.getByRole('button', { name: 'Set up the tables' }).click();

      await page.getByRole('button', { name: /^Spread 6 people/ }).click();
      await expect(says).toContainText('6 people have seats.');
      await expect(page.getByText('3 tables, 6 people')).toBeVisible();

      await page.getByRole('button', { name: 'Start all 3 tables' }).click();
      await expect(says).toContainText('3 tables have started.');
      await expect(page.getByText('in session')).toHaveCount(3);

      await page.getByRole('button', { name: 'Pause all' }).click();
      await expect(says).toContainText('3 tables are paused.');
      await page.getByRole('link', { name: 'Step in at table 2' }).click();
      const table = page.getByRole('listitem').filter({
        has: page.getByRole('heading', { name: 'Table 2' }),
      });
      await table.getByRole('button', { name: 'Resume the meeting' }).click();
      await expect(says).toContainText('The table goes on.');
      await table.getByRole('combobox', { name: 'To', exact: true }).selectOption('orvanda');
      await table.getByLabel('Message, for this seat’s eyes only').fill('Ask what April needs.');
      await table.getByRole('button', { name: 'Whisper' }).click();
      await expect(says).toContainText('Only that seat can read your message.');
      await table.getByRole('button', { name: 'Extend' }).click();
      await expect(says).toContainText('The table has more time.');

      await page.getByText('End…', { exact: true }).click();
      await page.getByRole('button', { name: 'End all tables' }).click();
      await expect(says).toContainText('3 tables have ended.');
      await expect(page.getByText('Ended without a decision')).toHaveCount(3);
    });
  });
}

test('the wall of tables follows what happens at them', async ({ person }) => {
  const page = await person('instructor');
  await page.goto('/exercises/new');
  await page.getByLabel('Title').fill('A class that watches itself');
  await page.getByText('10 times as fast').click();
  await page.getByRole('button', { name: 'Set up the tables' }).click();
  await page.getByRole('button', { name: 'Start the table' }).click();
  await expect(page.getByText('Opening', { exact: true })).toBeVisible();
  await expect(page.getByText('First reading', { exact: true })).toBeVisible({ timeout: 80_000 });
});

test('a plan saves itself, says when it could not, and is kept', async ({ person, complaints }) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED/);
  const page = await person('trainee');
  await page.goto('/scenarios/river-of-nine');
  await page.getByLabel('Your seat').selectOption('isuwara');
  await page.getByRole('button', { name: 'Take a seat' }).click();
  const plan = page.locator('#plan');
  const needs = plan.getByLabel('What do we really need, and why?');
  await needs.fill('Water in April.');
  await expect(plan.getByText('Not saved yet')).toBeVisible();
  await expect(plan.getByText(/^Saved,/)).toBeVisible();

  await page.context().setOffline(true);
  await needs.fill('Water in April, and warning.');
  await expect(plan.getByRole('alert')).toContainText('Not saved.');
  await expect(needs).toHaveValue('Water in April, and warning.');
  await expect(page.getByText('The server cannot be reached')).toBeVisible();

  await page.context().setOffline(false);
  await plan.getByRole('button', { name: 'Save the plan' }).click();
  await expect(plan.getByText(/^Saved,/)).toBeVisible();
  await expect(page.getByText('The server cannot be reached')).toBeHidden();
  await page.reload();
  await expect(needs).toHaveValue('Water in April, and warning.');
});
