import { expect, it } from 'vitest';
import { must } from '../../../../tests/builders/cohort';
import {
  ALL,
  answered,
  type ScreeningScene,
  screeningScene,
} from '../../../../tests/builders/screening';

const THOUSANDS = 2_200;
const AT_ONCE = 500;
const letter = () => ({ subject: 'Not sent in yet', text: 'Go on.' });

/** Stores so many applications at once; every second one is from Viet Nam. */
async function crowd(
  { services, coordinator, intakeId, clock }: ScreeningScene,
  { sent }: { sent: boolean },
): Promise<void> {
  const { academyId } = coordinator;
  const at = new Date(clock.now());
  const numbers = Array.from({ length: THOUSANDS }, (_, index) => index + 1);
  const applicants = numbers.map((number) => {
    return { id: `p${number}`, academyId, email: `p${number}@test.example`, createdAt: at };
  });
  const applications = numbers.map((number) => {
    const country = number % 2 === 0 ? 'VN' : 'TL';
    const name = `Person Number-${number}`;
    const answers = JSON.stringify(answered({ 'family-and-given-names': name, country }));
    return {
      ...{ id: `a${number}`, academyId, intakeId, applicantId: `p${number}`, number, answers },
      ...{ savedAt: at, startedAt: at, submitted: sent ? answers : null },
      submittedAt: sent ? at : null,
    };
  });
  await services.database.write(async (tx) => {
    for (let from = 0; from < THOUSANDS; from += AT_ONCE) {
      await tx.applicant.createMany({ data: applicants.slice(from, from + AT_ONCE) });
      await tx.application.createMany({ data: applications.slice(from, from + AT_ONCE) });
    }
  });
}

it('lists thousands a page at a time, with what was sent last', async () => {
  const scene = await screeningScene();
  await crowd(scene, { sent: true });
  const { services, coordinator, intakeId, numbers } = scene;
  const list = (wish = {}) => services.screening.list(coordinator, intakeId, { ...ALL, ...wish });
  expect(await list()).toMatchObject({ count: THOUSANDS, pages: 55 });
  expect(await list({ country: 'VN' })).toMatchObject({ count: 1_100 });
  expect(await numbers({ search: 'number-220' })).toEqual([220, 2200]);
  expect(await numbers({ screening: 'signs' })).toEqual([]);
  const { reader } = services.database;
  expect(await reader.applicationSheet.count()).toBe(THOUSANDS);

  const submitted = JSON.stringify(
    answered({ 'family-and-given-names': 'Person Number-7', country: 'LA' }),
  );
  await services.database.write((tx) =>
    tx.application.update({ where: { id: 'a2200' }, data: { submitted } }),
  );
  expect(await reader.applicationSheet.count()).toBe(THOUSANDS - 1);
  expect(await numbers({ country: 'LA' })).toEqual([2200]);
  expect(await numbers({ screening: 'signs' })).toEqual([7, 2200]);
  await services.database.write((tx) =>
    tx.applicant.update({ where: { id: 'p9' }, data: { email: 'p.8+x@test.example' } }),
  );
  expect((await list({ search: '9' }))?.lines).toMatchObject([
    { number: 9, signs: [{ reason: 'same-mailbox', others: [8] }] },
  ]);
  const plan = await reader.$queryRaw<{ detail: string }[]>`
    EXPLAIN QUERY PLAN SELECT COUNT(*) FROM "Application" a INDEXED BY "Application_list_idx"
    LEFT JOIN "ApplicationSheet" s ON s."applicationId" = a."id"
    WHERE a."intakeId" = ${intakeId} AND a."screening" IS NULL AND s."country" = 'VN'`;
  // The answers lie in the rows themselves, which a count must not touch.
  expect(plan.map(({ detail }) => detail).join(' ')).toContain('COVERING INDEX');
});

it('reminds thousands who have begun, each once a day', async () => {
  const scene = await screeningScene();
  await crowd(scene, { sent: false });
  const { services, coordinator, intakeId } = scene;
  const { screening, database } = services;
  expect(must(await screening.remind(coordinator, intakeId, letter))).toBe(THOUSANDS);
  expect(await database.reader.mail.count()).toBe(THOUSANDS);
  const again = await screening.remind(coordinator, intakeId, letter);
  expect(again).toEqual({ ok: false, fault: 'reminded' });
});
