import { type APIRequestContext, expect, type Page, request } from '@playwright/test';

/** The accounts of the demo academy, by what tests call them. */
export const PEOPLE = {
  trainee: 'trainee@demo.example',
  instructor: 'instructor@demo.example',
  coordinator: 'coordinator@demo.example',
  admin: 'admin@demo.example',
} as const;

export type Who = keyof typeof PEOPLE | `${string}@${string}`;

const PASSWORD = 'mufakat-demo';

/** Signs somebody of the demo academy in through the page, as they would themselves. */
export async function signIn(page: Page, who: Who): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('input[name="email"]').fill(addressOf(who));
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** The address that somebody signs in with. */
export function addressOf(who: Who): string {
  return who in PEOPLE ? (Object.entries(PEOPLE).find(([name]) => name === who)?.[1] ?? who) : who;
}

/** A session of somebody, for `newContext({ storageState })`. */
export type Key = Awaited<ReturnType<APIRequestContext['storageState']>>;

/** Opens a session of somebody without a browser. */
export async function keyFor(url: string, who: Who): Promise<Key> {
  const client = await request.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } });
  const form = { email: addressOf(who), password: PASSWORD };
  const answer = await client.post('/sign-in', { form, maxRedirects: 0 });
  expect(answer.status(), `${who} signs in`).toBe(302);
  const key = await client.storageState();
  await client.dispose();
  return key;
}
