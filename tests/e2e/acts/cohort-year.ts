import { expect, type Page } from '@playwright/test';

const DAY_MS = 86_400_000;
/** Long enough for what is done to a hundred people at once on a busy machine. */
const MANY = { timeout: 60_000 };

/** Some days from now as a form wants it. */
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 16);

/** An instructor sets up an exercise of many tables and seats every trainee. @returns its id */
export async function setUpForAll(page: Page, title: string, tables: number): Promise<string> {
  await page.goto('/exercises/new');
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Number of tables').fill(`${tables}`);
  await page.getByText('10 times as fast').click();
  await page.getByRole('button', { name: 'Set up the tables' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.getByRole('button', { name: /^Spread \d+ people/ }).click();
  await expect(page.getByText(/\d+ people have seats\./)).toBeVisible(MANY);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** An instructor says when a cohort takes part in an exercise. */
export async function giveDay(page: Page, cohort: string, exerciseId: string): Promise<void> {
  await page.goto(`${cohort}/assignments`);
  const form = page.locator('form:has(select[name="subject"])');
  await form.locator('select[name="subject"]').selectOption(`exercise:${exerciseId}`);
  await form.locator('input[name="dueAt"]').fill(inDays(3));
  await form.getByRole('button', { name: 'Assign it' }).click();
  await expect(page.getByText('It is assigned.')).toBeVisible();
}

/** An event that took place yesterday, to which everybody came. */
export async function holdEvent(page: Page, cohort: string, title: string): Promise<void> {
  await page.goto(`${cohort}/events`);
  const form = page.locator('form:has(input[name="startsAt"])');
  const fold = page.getByText('A new event', { exact: true });
  if (!(await form.isVisible())) await fold.click();
  await form.getByLabel('What it is').fill(title);
  await form.getByLabel('Begins').fill(inDays(-1));
  await form.getByLabel('Ends').fill(inDays(-0.9));
  await form.getByRole('button', { name: 'Make the event' }).click();
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('button', { name: /^Note the \d+ people left as present/ }).click();
  await expect(page.getByText(/people are noted as present/)).toBeVisible(MANY);
}

/** Makes a milestone that the certificate asks for, of something that there is. */
export async function makeMilestone(page: Page, cohort: string, subject: string): Promise<void> {
  await page.goto(`${cohort}/milestones`);
  const form = page.locator('form:has(select[name="subject"])');
  const fold = page.getByText('A new milestone', { exact: true });
  if (!(await form.isVisible())) await fold.click();
  await form.locator('select[name="subject"]').selectOption({ label: subject });
  await form.getByRole('button', { name: 'Make the milestone' }).click();
  await expect(page.getByText('The milestone is made.')).toBeVisible();
}

/** A figure of the report that is open, as it stands there. */
export async function figure(page: Page, name: string): Promise<number> {
  const line = page.locator('dl > div', { has: page.getByText(name, { exact: true }) });
  return Number((await line.locator('dd').first().textContent())?.replace(/\D/g, ''));
}
