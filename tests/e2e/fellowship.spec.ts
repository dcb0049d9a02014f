import { judge, makeIntake, publish, whoWrote } from './acts/fellowship';
import { expect, test } from './fixtures';

test('a coordinator publishes a call, a stranger reads it, and a reviewer judges one blind', async ({
  person,
  page,
  server,
}) => {
  const coordinator = await person('coordinator');

  await test.step('the call of a programme is made and published', async () => {
    await makeIntake(coordinator, 'Haze and Health Fellowship', 'Haze and Health, first intake');
    await publish(coordinator);
  });

  await test.step('a stranger reads how places are given', async () => {
    await page.goto('/calls');
    await page.getByRole('link', { name: 'Haze and Health, first intake' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Haze and Health, first intake',
    );
    await expect(page.getByText('As many scientists as diplomats, give or take one')).toBeVisible();
  });

  await test.step('a reviewer reads an application without who wrote it, and hands in', async () => {
    const reviewer = await person('instructor');
    await reviewer.getByRole('link', { name: '8 applications to review' }).click();
    await reviewer.locator('a[href^="/reviews/"]').first().click();
    await expect(reviewer).toHaveURL(/\/reviews\/[^/]+$/);
    const reviewId = reviewer.url().split('/').at(-1) ?? '';
    const { words } = whoWrote(server.database, reviewId);
    const shown = (await reviewer.content()).toLowerCase();
    for (const word of words) expect(shown).not.toContain(word.toLowerCase());
    await judge(reviewer, 'Says what is known and how well.');
    await expect(reviewer).not.toHaveURL(new RegExp(reviewId));
    await reviewer.goto('/');
    await expect(reviewer.getByRole('link', { name: '7 applications to review' })).toBeVisible();
  });
});
