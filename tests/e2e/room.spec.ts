import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { colourFaults, structureFaults } from './quality/axe';

test.use({ data: 'staged' });

const AISYAH = 'aisyah@demo.example';
const BAYU = 'bayu@demo.example';

/** The first article that still has an option which nobody has proposed. */
async function articleWithMore(page: Page): Promise<string> {
  const article = page.locator('article[id^=article-]', { hasText: /(Another|Other) option/ });
  return (await article.first().getAttribute('id')) ?? '';
}

test('without JavaScript, a delegate signs in and puts a proposal into the text', async ({
  person,
  stage,
}) => {
  const page = await person(BAYU, { javaScriptEnabled: false });
  await page.goto(`/tables/${stage.tables.reading}`);
  const article = page.locator(`#${await articleWithMore(page)}`);
  const before = await article.getByRole('listitem').count();
  await article.getByRole('link', { name: /(Another|Other) option/ }).click();
  await article
    .getByRole('button', { name: /^Propose/ })
    .first()
    .click();
  expect(new URL(page.url()).pathname).toBe(`/tables/${stage.tables.reading}`);
  await expect(article.getByText('Palisar (you)')).toBeVisible();
  expect(await article.getByRole('listitem').count()).toBeGreaterThanOrEqual(before);
});

test('without JavaScript, a refusal stands where it happened and keeps what was written', async ({
  person,
  stage,
  complaints,
}) => {
  complaints.expect(/409/);
  const page = await person(BAYU, { javaScriptEnabled: false });
  const words = 'as far as each of us finds convenient, and not a day further';
  const form = page.locator('#wording-monitoring');
  for (const time of [1, 2]) {
    await page.goto(`/tables/${stage.tables.reading}?open=wording-monitoring#wording-monitoring`);
    await form.getByRole('textbox').fill(words);
    await form.getByRole('button').click();
    if (time === 1) await expect(page.locator('#article-monitoring')).toContainText(words);
  }
  await expect(form).toContainText('These words stand in the article already.');
  await expect(form.getByRole('textbox')).toHaveValue(words);
});

test('what one does, the other sees at once', async ({ person, stage }) => {
  const [chair, delegate] = await Promise.all([person(AISYAH), person(BAYU)]);
  for (const page of [chair, delegate]) await page.goto(`/tables/${stage.tables.reading}`);
  await expect(chair.locator('#floor')).toBeVisible();
  const words = 'Every gauge on the river reads the same water.';
  await delegate.getByRole('link', { name: 'Offer your own wording' }).first().click();
  await delegate.locator('form[id^=wording-] textarea').fill(words);
  await delegate.locator('form[id^=wording-]').getByRole('button').click();
  await expect(chair.locator('#text')).toContainText(words);
  await chair.getByLabel('Say to the room').fill('Thank you, Palisar.');
  await chair.getByRole('button', { name: 'Speak' }).click();
  await expect(delegate.locator('#record-latest')).toContainText('Thank you, Palisar.');
  await expect(chair.getByLabel('Say to the room')).toHaveValue('');
});

test('what could not be sent says so, is kept, and arrives once when it is tried again', async ({
  person,
  stage,
  complaints,
}) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED/);
  const page = await person(AISYAH);
  await page.goto(`/tables/${stage.tables.reading}?panel=record`);
  const words = 'Does anybody hear me?';
  const form = page.locator('#speak');
  await expect(form).toBeVisible();
  await page.context().setOffline(true);
  await form.getByRole('textbox').fill(words);
  await form.getByRole('button', { name: 'Speak' }).click();
  await expect(form).toContainText('This has not been sent.');
  await expect(form.getByRole('textbox')).toHaveValue(words);
  await page.context().setOffline(false);
  await form.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('#panel').getByText(words)).toHaveCount(1);
});

test('a connection that was lost comes back by itself and says so', async ({
  person,
  stage,
  server,
  complaints,
}) => {
  complaints.expect(/ERR_|Failed to load/);
  const page = await person(AISYAH);
  await page.goto(`/tables/${stage.tables.reading}`);
  await page.waitForRequest(/\/stream\?since=/);
  await server.kill();
  await expect(page.getByText('The connection is lost.')).toBeVisible();
  await server.start();
  await expect(page.getByText('The connection is back.')).toBeVisible();
});

test('a package says what it would bring while it is built', async ({ person, stage }) => {
  const page = await person('trainee');
  await page.goto(`/tables/${stage.tables.talks}`);
  await page.getByRole('link', { name: 'Packages' }).first().click();
  await page.getByRole('link', { name: 'Build a package' }).click();
  const form = page.locator('#package-build');
  await expect(form).toContainText('0 of them are settled');
  for (const select of await form.getByRole('combobox').all()) {
    await select.selectOption({ index: 1 });
  }
  await expect(form).toContainText(/Worth \d+ points? to you/);
  expect(await structureFaults(page)).toEqual([]);
  expect(await colourFaults(page)).toEqual([]);
});
