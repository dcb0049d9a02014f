import { expect, test } from './fixtures';

test('an author sees each item and each fault of a check while writing, from the first load', async ({
  person,
}) => {
  const page = await person('instructor@demo.example');
  await page.goto('/modules/new');
  await page.getByLabel('Title').fill('Live remarks');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL(/live-remarks\/edit/);
  await page.goto('/modules/live-remarks/edit?file=check.json');
  const box = page.getByLabel('Text of check.json');
  const text = await box.inputValue();
  expect(text).toContain('What is asked?');

  await test.step('what is written shows at once', async () => {
    await box.fill(text.replace('What is asked?', 'What is **silence**?'));
    await expect(page.getByText('What is silence?')).toBeVisible();
    await expect(page.getByText('Key and feedback, for authors only')).toBeVisible();
    await box.fill(text.replace('"answer": "right"', '"answer": "rihgt"'));
    await expect(page.getByText('"rihgt"').first()).toBeVisible();
    await expect(box).toHaveValue(/rihgt/);
  });

  await test.step('and is thrown away after a question', async () => {
    await page.getByText('Throw the draft away …').click();
    await page.getByRole('button', { name: 'Throw it away' }).click();
    await expect(page.getByText('The draft was thrown away.')).toBeVisible();
  });
});
