import type { Page } from '@playwright/test';
import { answerRightly, checkOf, itemOn } from './acts/check';
import { newcomers } from './acts/newcomers';
import { expect, test } from './fixtures';

const MODULE = 'reading-uncertainty';
const COHORT = 'Desk officers, spring term';
const ANSWER =
  'Dams plausibly changed the flow; by how much is disputed, since one gauge cannot tell. ' +
  'Data of the reservoirs would settle most of it.';
const BRIEF = Array.from({ length: 16 }, () => `${ANSWER} `)
  .join('')
  .split(' ')
  .slice(0, 200)
  .join(' ');

/** A day from now as a form wants it. */
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);

async function assign(instructor: Page, track: string): Promise<void> {
  await instructor.getByRole('link', { name: 'Assignments', exact: true }).first().click();
  const form = instructor.locator('form:has(select[name="subject"])');
  await form.locator('select[name="subject"]').selectOption(`track:${track}`);
  await form.locator('input[name="dueAt"]').fill(inDays(40));
  await form.getByRole('button', { name: 'Assign it' }).click();
  await expect(instructor.locator('main table').first()).toContainText('Everybody');
}

/** Marks whatever of the learner's work waits: the best level of every line. */
async function markAll(instructor: Page, learner: string): Promise<number> {
  for (let marked = 0; ; marked++) {
    await instructor.goto('/marking');
    const waiting = instructor.getByRole('row').filter({ hasText: learner });
    if ((await waiting.count()) === 0) return marked;
    await waiting.first().getByRole('link').first().click();
    const lines = instructor.locator('fieldset:has(input[name^="level-"])');
    await expect(lines.first()).toBeVisible();
    for (const line of await lines.all()) await line.getByRole('radio').last().check();
    await instructor.getByLabel('Comment').fill('Clear, and it says what would settle it.');
    await instructor.getByRole('button', { name: 'Save', exact: true }).last().click();
    await expect(instructor.getByText('Saved', { exact: true })).toBeVisible();
  }
}

test('a term: assigned, studied on a phone and without a connection, marked, certified, verified', async ({
  person,
  browser,
  baseURL,
  server,
  complaints,
}) => {
  test.setTimeout(150_000);
  complaints.expect(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const crowd = newcomers(server.database, 29);
  const instructor = await person('instructor');
  const learner = await person('khin@demo.example', { viewport: { width: 390, height: 844 } });
  const check = checkOf('scientific-literacy/01-reading-uncertainty');

  await test.step('an instructor gives a track to a cohort of thirty, with a date', async () => {
    await instructor.goto('/cohorts');
    await instructor.getByLabel('Name of the cohort').fill(COHORT);
    await instructor.getByRole('button', { name: 'Make the cohort' }).click();
    await expect(instructor.getByRole('heading', { level: 1 })).toHaveText(COHORT);
    const addresses = instructor.getByLabel('Addresses');
    const fold = instructor.getByText('Paste a list of addresses', { exact: true });
    if (!(await addresses.isVisible())) await fold.click();
    const list = [...crowd, 'Khin <khin@demo.example>', 'nobody@demo.example'].join('\n');
    await addresses.fill(list);
    await instructor.getByRole('button', { name: 'Enrol', exact: true }).click();
    await expect(instructor.getByText(/30 people enrolled/)).toBeVisible();
    await expect(instructor.getByText('nobody of this academy has this address')).toBeVisible();
    await assign(instructor, 'scientific-literacy');
  });

  await test.step('a trainee reads the lessons on a phone', async () => {
    await learner.goto(`/modules/${MODULE}`, { waitUntil: 'networkidle' });
    await learner.getByRole('main').getByRole('link', { name: 'Begin' }).click();
    for (let lesson = 1; lesson <= 5; lesson++) {
      await expect(learner).toHaveURL(new RegExp(`/lessons/0${lesson}-`));
      // What takes over from the browser keeps the page that is being read.
      if (lesson === 1) await learner.waitForLoadState('networkidle');
      await learner.getByRole('button', { name: /^Mark as finished/ }).click();
    }
    await expect(learner).not.toHaveURL(/lessons/);
    await expect(learner.getByText('5 of 5 lessons finished')).toBeVisible();
  });

  await test.step('the connection is lost in the middle of the check, and comes back', async () => {
    await learner.goto(`/modules/${MODULE}/check`, { waitUntil: 'networkidle' });
    await learner.getByRole('button', { name: 'Begin' }).click();
    await expect(learner).toHaveURL(/attempts/);
    await learner.waitForLoadState('networkidle');
    const half = check.items.length / 2;
    for (const item of check.items.slice(0, half)) await answerRightly(learner, item, ANSWER);
    const before = check.items[half - 1];
    if (before) await expect(itemOn(learner, before)).toContainText('Saved');

    await learner.context().setOffline(true);
    await expect(learner.getByText('There is no connection')).toBeVisible();
    for (const item of check.items.slice(half)) await answerRightly(learner, item, ANSWER);
    const last = check.items.at(-1);
    if (!last) throw new Error('The check has no items.');
    await expect(itemOn(learner, last)).toContainText('Not yet sent');

    await learner.reload();
    await expect(itemOn(learner, last).locator('textarea')).toHaveValue(ANSWER);
    await learner.goto(`/modules/${MODULE}/lessons/01-words-that-carry-numbers`);
    await expect(learner.getByRole('heading', { level: 1 })).toContainText('Words that carry');
    await learner.goBack();

    await learner.context().setOffline(false);
    await expect(itemOn(learner, last)).toContainText('Saved');
    await expect(learner.getByText('Not yet sent')).toHaveCount(0);
  });

  await test.step('it is handed in, with nothing lost on the way', async () => {
    await learner.getByRole('button', { name: 'Hand in', exact: true }).click();
    await expect(learner.getByText(/^Passed: \d+ of \d+ marks/)).toBeVisible();
    await expect(learner.getByText('Some of it waits for a marker')).toBeVisible();
    await learner.goto(`/modules/${MODULE}/activity`, { waitUntil: 'networkidle' });
    await learner.locator('textarea').fill(BRIEF);
    await learner.locator('form:has(textarea) button').last().click();
    await expect(learner.getByText('It waits for a marker.', { exact: true })).toBeVisible();
  });

  await test.step('the instructor marks with the rubric', async () => {
    expect(await markAll(instructor, 'Khin Thida')).toBe(2);
    await learner.reload();
    await expect(learner.getByText('How it was marked')).toBeVisible();
  });

  await test.step('a certificate is there, and a stranger verifies it', async () => {
    await learner.goto('/certificates');
    const certificate = learner.getByRole('main').getByRole('link', { name: /uncertainty/i });
    const address = await certificate.getAttribute('href');
    const stranger = await browser.newContext(baseURL === undefined ? {} : { baseURL });
    complaints.watch(stranger);
    const page = await stranger.newPage();
    await page.goto(address ?? '');
    await expect(page.getByText('This certificate is valid')).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Khin Thida');
    await stranger.close();
  });
});
