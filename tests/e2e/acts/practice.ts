import { expect, type Page } from '@playwright/test';

/** How fast scenario time goes, as the forms name it. */
export type Pace = 'As in real life' | '4 times as fast' | '10 times as fast';

/** From the catalogue to the lobby of a practice: a party by its name, and a pace. */
export async function practise(page: Page, party: string, pace: Pace): Promise<void> {
  await page.goto('/scenarios');
  await page.getByRole('link', { name: /River of Nine/ }).click();
  await page.getByLabel('Your seat').selectOption({ label: party });
  await page.getByText(pace).click();
  await page.getByRole('button', { name: 'Take a seat' }).click();
  await expect(page).toHaveURL(/\/tables\/[^/]+\/lobby/);
}

/** From the lobby into the room. */
export async function startMeeting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start the meeting' }).click();
  await expect(page.getByRole('heading', { name: 'The negotiating text' })).toBeVisible();
}
