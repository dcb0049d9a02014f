import { answerAbout, answerTexts, comeIn } from './acts/applying';
import { expect, test } from './fixtures';

const PHONE = { width: 390, height: 844 };

test('on a phone without JavaScript, somebody applies, changes their mind, and applies again', async ({
  browser,
  baseURL,
  server,
  complaints,
}) => {
  // What is missing is told with the status of a refusal.
  complaints.expect(/400/);
  const context = await browser.newContext({
    ...{ viewport: PHONE, javaScriptEnabled: false },
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  complaints.watch(context);
  const page = await context.newPage();

  await test.step('a link by mail opens an application', async () => {
    await comeIn(page, server.database, 'nurul@peat.example');
    await expect(page.getByText('It does not count until you send it in.')).toBeVisible();
  });

  await test.step('an answer that rules them out is told at once, and kept', async () => {
    await page.getByLabel('Years of work').fill('2');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('You need at least three years of work')).toBeVisible();
    await expect(page.getByLabel('Years of work')).toHaveValue('2');
  });

  await test.step('sending in says what is missing, and keeps what is there', async () => {
    await answerAbout(page);
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await answerTexts(page);
    await page.getByLabel('Woman').check();
    await page.getByRole('button', { name: 'Send in the application' }).click();
    await expect(page.getByText('Not sent in: 1 answer stands in the way')).toBeVisible();
    const missing = page.getByRole('alert').getByRole('link');
    await expect(missing).toHaveText(/What I have written is true/);
    await missing.click();
    await expect(page.getByLabel('I can give about four hours')).toBeChecked();
  });

  await test.step('it is sent in; what was declared without consent is not kept', async () => {
    await page.getByLabel('What I have written is true').check();
    await page.getByRole('button', { name: 'Send in the application' }).click();
    await expect(page.getByText('It counts as you sent it.')).toBeVisible();
    await page.goto(`${new URL(page.url()).pathname}?part=2`);
    await expect(page.getByLabel('Woman')).not.toBeChecked();
    await expect(page.getByText('14 of 14 required answers are there.')).toBeVisible();
  });

  await test.step('a change does not count until it is sent in again', async () => {
    await page.getByLabel('What will you do with this').fill('Nothing yet.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('What you changed does not count yet')).toBeVisible();
    await expect(page.getByText('2 words; from 60 to 250 are asked for')).toBeVisible();
  });

  await test.step('it is taken back', async () => {
    await page.getByText('Take the application back').click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect(page.getByText('It does not take part.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save and go on' })).toBeVisible();
  });
  await context.close();
});

test('nothing that was written is lost while the connection is away, also through a reload', async ({
  page,
  context,
  server,
  complaints,
}) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await comeIn(page, server.database, 'somchai@river.example');
  const institution = page.getByLabel('Where you work or study');
  const field = page.locator('[data-question=institution]');
  await page.waitForLoadState('networkidle');
  await institution.fill('Office of the River');
  await expect(field.getByText('Saved', { exact: true })).toBeVisible();

  await context.setOffline(true);
  await institution.fill('Office of the River, north bank');
  await page.getByLabel('Rivers and fresh water').check();
  await expect(field.getByText('Not sent yet: kept on this device')).toBeVisible();
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await expect(page.getByText('Not sent: there is no connection')).toBeVisible();
  await expect(institution).toHaveValue('Office of the River, north bank');

  await context.setOffline(false);
  await page.reload();
  await expect(institution).toHaveValue('Office of the River, north bank');
  await expect(page.getByLabel('Rivers and fresh water')).toBeChecked();
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await expect(page).toHaveURL(/part=2/);
  await page.goto(new URL(page.url()).pathname);
  await expect(institution).toHaveValue('Office of the River, north bank');
});

for (const javaScriptEnabled of [false, true]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
  test(`two devices do not overwrite each other: both answers are shown, ${how}`, async ({
    browser,
    baseURL,
    server,
    complaints,
  }) => {
    complaints.expect(/409/);
    const context = await browser.newContext({
      ...{ viewport: PHONE, javaScriptEnabled },
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    complaints.watch(context);
    const one = await context.newPage();
    await comeIn(one, server.database, `two-devices-${javaScriptEnabled}@peat.example`);
    const { pathname } = new URL(one.url());
    const other = await context.newPage();
    await other.goto(pathname);
    const work = (page: typeof one) => page.getByLabel('Where you work or study');
    const save = (page: typeof one) =>
      page.getByRole('button', { name: 'Save', exact: true }).click();

    await test.step('one writes, the other has an older page', async () => {
      await work(one).fill('Written first');
      await save(one);
      await expect(one.getByText('Saved', { exact: true }).first()).toBeVisible();
      await work(other).fill('Written second');
      await other.getByLabel('Years of work').fill('9');
      await save(other);
      await expect(other.getByText('This was changed elsewhere meanwhile')).toBeVisible();
      const both = other.getByRole('alert');
      await expect(both.getByText('Written first')).toBeVisible();
      await expect(both.getByText('Written second')).toBeVisible();
      await expect(work(other)).toHaveValue('Written first');
      await expect(other.getByLabel('Years of work')).toHaveValue('9');
    });

    await test.step('the person chooses what was written second', async () => {
      await other.getByRole('alert').getByLabel('Written second').check();
      await other.getByRole('button', { name: 'Keep what I chose' }).click();
      await expect(other.getByText('Kept as you chose')).toBeVisible();
      await expect(work(other)).toHaveValue('Written second');
    });

    await test.step('what the first page gives back unchanged leaves it alone', async () => {
      await one.goto(pathname);
      await work(other).fill('Written third');
      await save(other);
      await expect(work(other)).toHaveValue('Written third');
      await one.getByLabel('Years of work').fill('11');
      await save(one);
      await expect(one.getByText('Saved', { exact: true }).first()).toBeVisible();
      await one.goto(pathname);
      await expect(work(one)).toHaveValue('Written third');
      await expect(one.getByLabel('Years of work')).toHaveValue('11');
    });
    await context.close();
  });
}

test('an application is there for its applicant alone', async ({
  page,
  browser,
  baseURL,
  server,
  complaints,
}) => {
  complaints.expect(/40[14]/);
  await comeIn(page, server.database, 'one@peat.example');
  const { pathname } = new URL(page.url());
  const other = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  complaints.watch(other);
  const stranger = await other.newPage();
  expect((await stranger.goto(pathname))?.status()).toBe(401);
  await comeIn(stranger, server.database, 'two@peat.example');
  expect((await stranger.goto(pathname))?.status()).toBe(404);
  await other.close();
});
