import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { answerAbout, answerTexts, comeIn, mailedPath } from './acts/applying';
import { backstage, crowdApplies, panelJoins, panelReads, restAccepts } from './acts/backstage';
import { figure, giveDay, holdEvent, makeMilestone, setUpForAll } from './acts/cohort-year';
import { exerciseIsPlayed } from './acts/exercise-day';
import { judge, makeIntake, publish, whoWrote } from './acts/fellowship';
import * as places from './acts/places';
import { expect, test } from './fixtures';
import { addressOf } from './people';

test.use({ actionTimeout: 60_000 });

const PHONE = { width: 390, height: 844 };
const TITLE = 'Fellows of the year';
/** Many times as many are chosen among in `app/server/fellowship/year.test.ts`, without browsers. */
const CROWD = 330;
const PLACES = 107;
const DAY_MS = 86_400_000;
/** Long enough for what is done to all of them at once on a busy machine. */
const MANY = { timeout: 60_000 };
/** How good what they write is, as a panel sees it: two get a place. */
const WORTH = { 'nurul@peat.example': 1, 'somchai@river.example': 1, 'filomena@reef.example': 0 };
const [NURUL, SOMCHAI, FILOMENA] = Object.keys(WORTH);

test('a year: a call, 333 applications, 107 fellows, an exercise, certificates and a report', async ({
  person,
  browser,
  baseURL,
  server,
  complaints,
}) => {
  test.setTimeout(480_000);
  // In the middle of the year the server is down for a while.
  complaints.expect(/ERR_CONNECTION|Failed to fetch/);
  const { database } = server;
  const stranger = async (options = {}): Promise<Page> => {
    const at = baseURL === undefined ? {} : { baseURL };
    const context = await browser.newContext({ ...at, ...options });
    complaints.watch(context);
    return context.newPage();
  };
  const coordinator = await person('coordinator');
  const instructor = await person('instructor');
  const phone = await stranger({ viewport: PHONE, javaScriptEnabled: false });
  const [somchai, filomena] = [await stranger(), await stranger()];

  const intake = await test.step('a call is written, dated and published', async () => {
    await makeIntake(coordinator, 'Fellowship of the Region', TITLE);
    const { pathname } = new URL(coordinator.url());
    await coordinator.goto(`${pathname}/edit?part=about`);
    const at = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 16);
    await coordinator.getByLabel('Opens').fill(at(-2));
    await coordinator.getByLabel('Closes').fill(at(20));
    await coordinator.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(coordinator.getByText('Saved.')).toBeVisible();
    await coordinator.goto(pathname);
    await publish(coordinator);
    return pathname;
  });
  const intakeId = intake.split('/').at(-1) ?? '';

  await test.step('three people apply by the links that are mailed to them', async () => {
    const call = await coordinator.getByRole('link', { name: /public/i }).getAttribute('href');
    const people: [Page, string, string, string][] = [
      [phone, NURUL ?? '', 'Nurul Huda', 'Indonesia'],
      [somchai, SOMCHAI ?? '', 'Somchai Srisuk', 'Thailand'],
      [filomena, FILOMENA ?? '', 'Filomena Ximenes', 'Timor-Leste'],
    ];
    for (const [page, email, name, country] of people) {
      await comeIn(page, database, email, call ?? '');
      await answerAbout(page, { name, country });
      await page.getByRole('button', { name: 'Save and go on' }).click();
      await answerTexts(page);
      await page.getByLabel('What I have written is true').check();
      await page.getByRole('button', { name: 'Send in the application' }).click();
      await expect(page.getByText('It counts as you sent it.')).toBeVisible();
    }
  });

  await test.step('330 others apply, and the deadline passes', async () => {
    await backstage(database, (services) => crowdApplies(services, intakeId, CROWD));
    await phone.reload();
    await expect(phone.getByText('Being reviewed')).toBeVisible();
    await places.screenByRules(coordinator, intake);
  });

  await test.step('twelve reviewers get their share', async () => {
    await places.addReviewer(coordinator, intake, addressOf('instructor'));
    const { academyId } = row(database, 'SELECT academyId FROM Intake WHERE id = ?', intakeId);
    const house = { id: intakeId, academyId: String(academyId) };
    await backstage(database, (services) => panelJoins(services, house, 11));
    expect(await places.assignReviews(coordinator, intake)).toBeGreaterThan(500);
  });

  await test.step('one reads an application without who wrote it; so do the others', async () => {
    const { id } = row(
      database,
      `SELECT r.id FROM Review r JOIN User u ON u.id = r.reviewerId
       WHERE r.intakeId = ? AND u.email = 'instructor@demo.example' LIMIT 1`,
      intakeId,
    );
    const reviewId = String(id);
    await instructor.goto(`/reviews/${reviewId}`);
    const shown = (await instructor.content()).toLowerCase();
    for (const word of whoWrote(database, reviewId).words) {
      expect(shown).not.toContain(word.toLowerCase());
    }
    await judge(instructor, 'Says what is known and how well.');
    await expect(instructor).not.toHaveURL(new RegExp(reviewId));
    await backstage(database, (services) => panelReads(services, intakeId, WORTH));
    expect(await places.assignReviews(coordinator, intake)).toBeGreaterThan(0);
    await backstage(database, (services) => panelReads(services, intakeId, WORTH));
  });

  await test.step('107 are selected, and offered a place', async () => {
    await places.selectFellows(coordinator, intake, PLACES);
    await places.offerPlaces(coordinator, intake, PLACES);
  });

  await test.step('one accepts by phone, one declines, the next on the list gets the place', async () => {
    await phone.goto(mailedPath(database, NURUL ?? '', /\/applications\/(?!open)[\w-]+/));
    await phone.getByRole('button', { name: 'Accept the place' }).click();
    await expect(phone.getByText('Place accepted')).toBeVisible();
    await somchai.goto(mailedPath(database, SOMCHAI ?? '', /\/applications\/(?!open)[\w-]+/));
    await somchai.getByText('I cannot take the place').click();
    await somchai.getByRole('textbox', { name: 'Why' }).fill('A post abroad');
    await somchai.getByRole('button', { name: 'Decline the place' }).click();
    await expect(somchai.getByText('Place declined')).toBeVisible();
    await places.offerNext(coordinator, intake);
    await places.tellResults(coordinator, intake);
    await filomena.reload();
    await expect(filomena.getByText('Not selected')).toBeVisible();
  });

  const cohort = await test.step('all who accepted become a cohort in one step', async () => {
    await coordinator.goto('/');
    await backstage(database, async (services) => {
      expect(await restAccepts(services, intakeId)).toBe(PLACES - 1);
    });
    const path = await places.takeFellowsIn(coordinator, intake, PLACES);
    await phone.goto(mailedPath(database, NURUL ?? '', /\/invitations\/[\w-]+/));
    await phone.locator('input[name=password]').fill('peat keeps water');
    await phone.getByRole('button', { name: 'Set password and sign in' }).click();
    await expect(phone).not.toHaveURL(/invitations/);
    return path;
  });

  const exerciseId =
    await test.step('before the exercise, who is not ready is reminded', async () => {
      const id = await setUpForAll(instructor, 'Nine rivers in one week', 17);
      await giveDay(instructor, cohort, id);
      await makeMilestone(coordinator, cohort, 'Nine rivers in one week');
      await coordinator.goto(`${cohort}/readiness`);
      await expect(coordinator.getByRole('link', { name: 'Not ready (107)' })).toBeVisible();
      await coordinator.getByRole('button', { name: 'Remind all 107' }).first().click();
      await expect(coordinator.getByText(/^107 people are reminded/)).toBeVisible(MANY);
      await phone.goto('/');
      await expect(phone.getByText('Before “Nine rivers in one week”').first()).toBeVisible();
      return id;
    });

  await test.step('the exercise is played, and one table agrees', async () => {
    await server.kill();
    await exerciseIsPlayed(database, exerciseId);
    await server.start();
    await instructor.goto(`/exercises/${exerciseId}`);
    await expect(instructor.getByText('Adopted')).toHaveCount(1);
  });

  await test.step('who did what the programme asks is certified, and a stranger verifies it', async () => {
    await holdEvent(coordinator, cohort, 'Opening of the year');
    await makeMilestone(coordinator, cohort, 'Opening of the year');
    await coordinator.getByRole('button', { name: `Issue ${PLACES} certificates` }).click();
    await expect(coordinator.getByText(`${PLACES} certificates are issued.`)).toBeVisible(MANY);
    await phone.goto('/certificates');
    const own = phone.getByRole('main').getByRole('link', { name: 'Fellowship of the Region' });
    const anybody = await stranger();
    await anybody.goto((await own.getAttribute('href')) ?? '');
    await expect(anybody.getByText('This certificate is valid')).toBeVisible();
    await expect(anybody.getByRole('main')).toContainText('Nurul Huda');
    await anybody.context().close();
  });

  await test.step('the report says what came of it', async () => {
    const { sent } = row(
      database,
      `SELECT count(*) AS sent FROM Application
       WHERE intakeId = ? AND submittedAt IS NOT NULL AND withdrawnAt IS NULL`,
      intakeId,
    );
    await coordinator.goto(`${cohort}/report`);
    const figures = {
      ...{ Applications: Number(sent), Selected: PLACES, Offers: PLACES + 1 },
      ...{ Declined: 1, Accepted: PLACES, Members: PLACES, 'Programme certificates': PLACES },
      ...{ Exercises: 1, Agreements: 1, Events: 1, Attendances: PLACES },
    };
    for (const [name, number] of Object.entries(figures)) {
      expect(await figure(coordinator, name), name).toBe(number);
    }
  });
  for (const page of [phone, somchai, filomena]) await page.context().close();
});

/** One row of the worker's database. */
function row(file: string, sql: string, id: string): Record<string, unknown> {
  const database = new Database(file, { readonly: true, timeout: 10_000 });
  const found: unknown = database.prepare(sql).get(id);
  database.close();
  if (typeof found !== 'object' || found === null) throw new Error(`Nothing there: ${sql}`);
  return Object.fromEntries(Object.entries(found));
}
