import { expect, test } from 'vitest';
import { must, testCohort, wanted } from '../../../tests/builders/cohort';

async function withDate() {
  const cohort = await testCohort(2);
  const { services, teacher, cohortId, people } = cohort;
  const [first] = people;
  if (!first) throw new Error('nobody');
  const given = wanted({ dueAt: '2026-01-09T17:00' });
  must(await services.assignments.assign(teacher, cohortId, given));
  return { ...cohort, first };
}

test('who has the link sees the dates behind it, without a name', async () => {
  const { services, first } = await withDate();
  const token = await services.calendar.makeLink(first);
  const open = await services.calendar.behind(token);
  expect(open?.dates).toMatchObject([
    { what: 'due', title: 'Rules of the river', at: Date.UTC(2026, 0, 9, 10) },
  ]);
  expect(JSON.stringify(open)).not.toContain(first.name);
});

test('the database knows a link’s hash only, and a new link ends the old one', async () => {
  const { services, first } = await withDate();
  const { calendar, database } = services;
  const old = await calendar.makeLink(first);
  const rows = await database.reader.calendarLink.findMany();
  expect(JSON.stringify(rows)).not.toContain(old);
  const fresh = await calendar.makeLink(first);
  expect(await calendar.behind(old)).toBeNull();
  expect(await calendar.behind(fresh)).not.toBeNull();
});

test('a link ends when it is revoked, and while its owner is disabled', async () => {
  const { services, first } = await withDate();
  const { calendar, database, clock } = services;
  const token = await calendar.makeLink(first);
  expect(await calendar.link(first)).toBe(clock.now());
  const disable = (disabledAt: Date | null) =>
    database.write((tx) => tx.user.update({ where: { id: first.id }, data: { disabledAt } }));
  await disable(new Date(clock.now()));
  expect(await calendar.behind(token)).toBeNull();
  await disable(null);
  expect(await calendar.behind(token)).not.toBeNull();
  await calendar.revoke(first);
  expect(await calendar.link(first)).toBeNull();
  expect(await calendar.behind(token)).toBeNull();
  expect(await calendar.behind('nonsense')).toBeNull();
});
