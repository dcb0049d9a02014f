import { expect, type Page } from '@playwright/test';
import Database from 'better-sqlite3';

/** Makes a programme with an intake of the call that comes with Mufakat. Leaves its page open. */
export async function makeIntake(page: Page, programme: string, title: string): Promise<void> {
  await page.goto('/programmes');
  await page.getByText('Make a programme', { exact: true }).click();
  await page.getByLabel('Name', { exact: true }).fill(programme);
  await page.getByRole('button', { name: 'Make the programme' }).click();
  await page.getByLabel('Title of its call').fill(title);
  await page.getByRole('button', { name: 'Make the intake' }).click();
  await expect(page).toHaveURL(/\/intakes\/[^/]+\/edit/);
  const { pathname } = new URL(page.url());
  await page.goto(pathname.replace(/\/edit$/, ''));
}

/** Publishes the call of the intake whose page is open. */
export async function publish(page: Page): Promise<void> {
  await page.locator('#publish').getByText('Publish the call').click();
  await page.getByRole('button', { name: 'Yes, publish it' }).click();
  await expect(page.getByRole('button', { name: 'Yes, publish it' })).toHaveCount(0);
}

/** Gives the review whose page is open the highest level of every criterion, and hands it in. */
export async function judge(page: Page, comment: string): Promise<void> {
  const form = page.locator('form:has(textarea[name=comment])');
  const criteria = form.locator('fieldset fieldset');
  for (const criterion of await criteria.all()) await criterion.getByRole('radio').last().check();
  await form.getByLabel('Comment').fill(comment);
  await form.getByRole('button', { name: /^Hand in/ }).click();
}

/** Who wrote the application of a review: what its reviewer must not read. */
export function whoWrote(file: string, reviewId: string): { words: string[]; number: number } {
  const database = new Database(file, { readonly: true, timeout: 10_000 });
  const found: unknown = database
    .prepare(
      `SELECT json_array(p.email, a.submitted ->> 'family-and-given-names',
         a.submitted ->> 'institution') AS words, a.number
       FROM Review r JOIN Application a ON a.id = r.applicationId
       JOIN Applicant p ON p.id = a.applicantId WHERE r.id = ?`,
    )
    .get(reviewId);
  database.close();
  if (typeof found !== 'object' || found === null) throw new Error('There is no such review.');
  const words: unknown = JSON.parse(String(Reflect.get(found, 'words')));
  if (!Array.isArray(words)) throw new Error('The application says nothing.');
  return { words: words.map(String), number: Number(Reflect.get(found, 'number')) };
}
