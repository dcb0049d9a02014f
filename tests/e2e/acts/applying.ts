import { expect, type Page } from '@playwright/test';
import Database from 'better-sqlite3';

/** The open call of the demo academy. */
export const CALL = '/calls/science-diplomacy-second';

/** Comes in by the link that is mailed to an address; to the demo academy's open call unless said. */
export async function comeIn(
  page: Page,
  database: string,
  email: string,
  call = CALL,
): Promise<void> {
  await page.goto(call);
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page.getByText('Look into your mail')).toBeVisible();
  await page.goto(mailedPath(database, email, /\/applications\/open\/[\w-]{43}/));
  await page.getByRole('button', { name: 'Open my application' }).click();
  await expect(page).toHaveURL(/\/applications\/[^/]+$/);
}

/** The newest path of this form that was mailed to an address. */
export function mailedPath(file: string, email: string, form: RegExp): string {
  const database = new Database(file, { readonly: true, timeout: 10_000 });
  const mails = database.prepare('SELECT text FROM Mail WHERE "to" = ? ORDER BY createdAt DESC');
  const path = form.exec(JSON.stringify(mails.all(email)))?.[0];
  database.close();
  if (path === undefined) throw new Error(`Nothing of this form was mailed to ${email}.`);
  return path;
}

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

/** Answers the first part of the form. */
export async function answerAbout(
  page: Page,
  { name = 'Nurul Huda', country = 'Indonesia' } = {},
): Promise<void> {
  await page.getByLabel('Your full name').fill(name);
  await page.getByLabel('Date of birth').fill('1990-05-17');
  await page.getByLabel('Country whose citizen you are').selectOption(country);
  await page.getByLabel('Where you work or study').fill('Institute of Peat');
  await page.getByLabel('Science: I do research').check();
  await page.getByLabel('A university or research institute').check();
  await page.getByLabel('Years of work').fill('9');
  await page.getByLabel('Air and haze').check();
  await page.getByLabel('Rivers and fresh water').check();
  await page.getByLabel('Language 1', { exact: true }).selectOption('English');
  await page.getByLabel('Level of language 1').selectOption('C1');
}

/** Answers the second part, all but the last consent. */
export async function answerTexts(page: Page): Promise<void> {
  await page.getByLabel('Describe one question').fill(words(150));
  await page.getByLabel('Tell of a time').fill(words(100));
  await page.getByLabel('What will you do with this').fill(words(80));
  await page.getByLabel('I can give about four hours').check();
}
