import { expect, it } from 'vitest';
import { must } from '../../../../tests/builders/cohort';
import {
  look,
  numbersIn,
  type ReadIntake,
  readIntake,
  runSelection,
} from '../../../../tests/builders/places';

const pageOf = async ({ services, coordinator, intake }: ReadIntake) => {
  const page = await services.selections.page(coordinator, intake.id, look({}));
  if (page === null) throw new Error('There is no page.');
  return page;
};

/** A list in which somebody was chosen whose reviews are no longer enough. */
async function fallenOut() {
  const read = await readIntake();
  const { services, coordinator, intake } = read;
  await runSelection(read);
  const before = (await pageOf(read)).unread?.count ?? 0;
  const all = { seen: before, reason: 'Read by nobody when the test began' };
  if (before > 0) must(await services.selections.leaveOutUnread(coordinator, intake.id, all));
  const [number = 0] = await numbersIn(read, 'chosen');
  const where = { intakeId_number: { intakeId: intake.id, number } };
  await services.database.write(async (tx) => {
    const { id } = await tx.application.findUniqueOrThrow({ where });
    await tx.review.updateMany({ where: { applicationId: id }, data: { submittedAt: null } });
  });
  await runSelection(read);
  return { read, number, confirm: () => services.selections.confirm(coordinator, intake.id, 2) };
}

it('is not confirmed while somebody who was chosen is missing for want of reviews', async () => {
  const { read, number, confirm } = await fallenOut();
  expect(await numbersIn(read, 'chosen')).not.toContain(number);
  const { unread } = await pageOf(read);
  expect(unread).toMatchObject({ count: 1, lines: [{ number, hadPlaceIn: 1 }] });
  expect(await confirm()).toEqual({ ok: false, fault: 'unread' });
});

it('is confirmed once they are left out for a reason, which stays on record', async () => {
  const { read, number, confirm } = await fallenOut();
  const { services, coordinator, intake } = read;
  const leaveOut = (seen: number, reason: string) =>
    services.selections.leaveOutUnread(coordinator, intake.id, { seen, reason });
  expect(await leaveOut(1, ' ')).toEqual({ ok: false, fault: 'reason' });
  expect(await leaveOut(2, 'They wrote again')).toEqual({ ok: false, fault: 'stale' });
  expect(await leaveOut(1, 'They wrote that they cannot come')).toEqual({ ok: true, value: 1 });
  const page = await pageOf(read);
  expect(page.unread?.count).toBe(0);
  const of = page.overrides.filter((override) => override.number === number);
  expect(of).toMatchObject([{ kind: 'out', reason: 'They wrote that they cannot come' }]);
  must(await confirm());
});
