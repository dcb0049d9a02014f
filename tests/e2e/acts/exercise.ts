import { expect, type Page } from '@playwright/test';
import type { Pace } from './practice';

/** An instructor sets up a class of one table by the pages, and is on the exercise's page afterwards. */
export async function setUpExercise(page: Page, title: string, pace: Pace): Promise<void> {
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('link', { name: 'Exercises' }).click();
  await expect(page).toHaveURL(/\/exercises$/);
  await page.getByRole('link', { name: 'Set up an exercise' }).click();
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Number of tables').fill('1');
  await page.getByText(pace).click();
  await page.getByRole('button', { name: 'Set up the tables' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

/** Gives seats to people by hand, name by party; bots take the rest. */
export async function seatByHand(page: Page, people: Record<string, string>): Promise<void> {
  await page.getByRole('link', { name: 'Seat by hand' }).click();
  for (const [party, name] of Object.entries(people)) {
    await page.getByRole('combobox', { name: party }).selectOption({ label: name });
  }
  await page.getByRole('button', { name: 'Save the seats' }).click();
  await expect(page.getByText(/Saved: \d seats? changed hands/)).toBeVisible();
  await page.getByRole('button', { name: /Put bots on/ }).click();
  await expect(page.getByText(/Bots sit on \d seats/)).toBeVisible();
}

/** From somebody's first page to the lobby of a table, and onto the seat that was given to them. */
export async function takeSeat(page: Page, title: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: `${title}, table 1` }).click();
  await page.getByRole('button', { name: 'Take your seat' }).click();
  await expect(page.getByText('You have taken your seat.')).toBeVisible();
}

/** From the lobby to the room, once the instructor has started the table. */
export async function goIn(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Go to your seat' }).click();
  await expect(page.getByRole('heading', { name: 'The negotiating text' })).toBeVisible();
}
