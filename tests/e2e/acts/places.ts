import { expect, type Page } from '@playwright/test';

/** Long enough for the solver on a machine that is busy with other browsers. */
const WORKED_OUT = { timeout: 120_000 };
/** Long enough for what is done to thousands of applications at once. */
const MANY = { timeout: 60_000 };

/** From the page of a closed call: its rules screen all that nobody has looked at. */
export async function screenByRules(page: Page, intake: string): Promise<void> {
  await page.goto(`${intake}/applications`);
  await page.getByRole('link', { name: 'Ask the rules of the call' }).click();
  await page.getByRole('button', { name: 'Screen them so' }).click();
  await expect(page.getByText(/applications screened by the rules/)).toBeVisible(MANY);
}

/** Puts somebody of the academy on the panel. */
export async function addReviewer(page: Page, intake: string, email: string): Promise<void> {
  await page.goto(`${intake}/reviewers?add=1`);
  await page.getByLabel('Address of somebody of the academy').fill(email);
  await page.getByLabel('Institution').fill('School of Diplomacy');
  await page.getByRole('button', { name: 'Add reviewer' }).click();
  await expect(page.getByText('School of Diplomacy')).toBeVisible();
}

/** Assigns what is to be read, third opinions too. @returns how many reviews */
export async function assignReviews(page: Page, intake: string): Promise<number> {
  await page.goto(`${intake}/reviewers?assign=1`);
  const button = page.getByRole('button', { name: /^Assign [\d,]+ reviews/ });
  const words = (await button.textContent(MANY)) ?? '';
  await button.click();
  await expect(button).toHaveCount(0, MANY);
  return Number(words.replace(/\D/g, ''));
}

/** Works out the list, looks at it and fixes it. */
export async function selectFellows(page: Page, intake: string, places: number): Promise<void> {
  await page.goto(`${intake}/selection`);
  await page.getByRole('button', { name: 'Work out the list' }).click();
  await expect(page.getByRole('link', { name: `Chosen (${places})` })).toBeVisible(WORKED_OUT);
  await expect(page.getByText('Proven: no list that keeps the rules is worth more.')).toBeVisible();
  const leaveOut = page.getByText(/Leave (?:it|all \d+) out, for a reason …/);
  if ((await leaveOut.count()) > 0) {
    await leaveOut.click();
    await page
      .locator('#unread')
      .getByLabel('Reason')
      .fill('Nobody is left who could read them in time.');
    await page.getByRole('button', { name: /^Leave \d+ applications? out$/ }).click();
    await expect(leaveOut).toHaveCount(0, MANY);
  }
  await page.getByText('Confirm this list …').click();
  await page.getByRole('button', { name: 'Confirm run 1' }).click();
  await expect(page.getByText('Run 1 is confirmed')).toBeVisible(MANY);
}

/** Offers a place to everybody whom the list chose. */
export async function offerPlaces(page: Page, intake: string, places: number): Promise<void> {
  await page.goto(`${intake}/offers`);
  await page.getByRole('button', { name: `Offer ${places} places` }).click();
  await expect(page.getByText(`${places} places are offered.`)).toBeVisible(MANY);
}

/** Passes the one free place on to whom the rules say. */
export async function offerNext(page: Page, intake: string): Promise<void> {
  await page.goto(`${intake}/offers`);
  await expect(page.getByRole('heading', { name: '1 place is free' })).toBeVisible();
  await page.getByRole('button', { name: 'Offer the place', exact: true }).click(WORKED_OUT);
  await expect(page.getByText('1 place is offered.')).toBeVisible();
}

/** Tells everybody without an offer how it ended for them. */
export async function tellResults(page: Page, intake: string): Promise<void> {
  await page.goto(`${intake}/offers`);
  await page.getByLabel('I am sure').check();
  await page.getByRole('button', { name: 'Tell them the result' }).click();
  await expect(page.getByText(/[\d,]+ people were told\./)).toBeVisible(MANY);
}

/** Makes a cohort of everybody who accepted. @returns its path */
export async function takeFellowsIn(page: Page, intake: string, places: number): Promise<string> {
  await page.goto(`${intake}/fellows`);
  await page.getByRole('button', { name: `Take ${places} fellows in` }).click();
  await page.getByRole('link', { name: 'To the cohort' }).click(MANY);
  await expect(page).toHaveURL(/\/cohorts\/[^/]+\/fellows/);
  return new URL(page.url()).pathname.replace(/\/fellows$/, '');
}
