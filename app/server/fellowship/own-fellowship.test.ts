import { describe, expect, it } from 'vitest';
import { COMPLETE, makeApplicant, makeCall, POST } from '../../../tests/builders/call';
import { must } from '../../../tests/builders/cohort';
import { makeAccepted } from '../../../tests/builders/fellows';
import { manualClock } from '../../../tests/builders/manual-clock';
import { cookieOf, makePerson, PASSWORD } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';

const WORDS = ['A quoted word', 'Fires in peat', 'nurul@work.example', 'In Jakarta'];
const [QUOTED = '', ABOUT = '', CONTACT = '', NOTE = ''] = WORDS;

async function aFellow() {
  const clock = manualClock();
  const services = await testServices({ clock });
  const { cohorts, alumni, mentoring, milestones, events, attendance, fellows } = services;
  await makePerson(services, 'admin', 'admin');
  const coordinator = await makePerson(services, 'carla', 'coordinator');
  const nurul = await makePerson(services, 'nurul');
  const intakeId = await makeAccepted(services, [
    { email: nurul.email, name: 'Nurul Huda' },
    { email: 'other@peat.example', role: 'diplomat', name: 'Other' },
  ]);
  const letter = () => () => ({ subject: 'Welcome', text: 'Welcome' });
  const taken = must(await fellows.takeIn(coordinator, intakeId, { name: 'Fellows' }, letter));
  const { cohortId } = taken;
  must(await mentoring.pairAll(coordinator, cohortId));
  must(await mentoring.set(coordinator, cohortId, [nurul.id], coordinator.name));
  const said = { headline: 'Scientist', about: ABOUT, contact: CONTACT, consent: true, cohortId };
  must(await alumni.keep(nurul, said));
  const wish = { subject: 'manual', title: 'Gave a talk', dueAt: '', required: true };
  const talk = must(await milestones.make(coordinator, cohortId, wish));
  const noted = { userIds: [nurul.id], reachedAt: '', note: NOTE };
  must(await milestones.note(coordinator, cohortId, talk, noted));
  const times = { startsAt: '2026-01-05T09:00', endsAt: '2026-01-05T10:00' };
  const opening = { title: 'Opening', place: '', ...times };
  const event = must(await events.make(coordinator, cohortId, opening));
  await attendance.note(coordinator, cohortId, event, new Map([[nurul.id, 'present']]));
  const { academyId } = nurul;
  const consentedAt = new Date(services.clock.now());
  await services.database.write((tx) =>
    tx.quotation.create({
      data: {
        ...{ id: 'q', academyId, cohortId, userId: nurul.id, text: QUOTED, named: true },
        consentedAt,
      },
    }),
  );
  await services.mail.send({
    ...{ academyId, to: nurul.email, kind: 'reminder', subject: 'Soon', text: 'A word to you' },
  });
  const who = await services.people.sessionOf(await cookieOf(services, nurul));
  if (who === null) throw new Error('not signed in');
  expect(await cohorts.list(coordinator)).toHaveLength(1);
  return { services, clock, nurul, who, coordinator, cohortId };
}

it('lets people take along what they did in a fellowship, and what they applied with', async () => {
  const { services, who } = await aFellow();
  const { fellowship, mails } = await services.people.account.exportOf(who);
  expect(mails.map(({ subject }) => subject).sort()).toEqual(['Soon', 'Welcome']);
  expect(JSON.stringify(mails)).not.toContain('A word to you');
  expect(fellowship).toMatchObject({
    attendance: [{ title: 'Opening', state: 'present' }],
    milestones: [{ title: 'Gave a talk', note: NOTE }],
    alumni: { about: ABOUT, contact: CONTACT },
    quotations: [{ text: QUOTED, named: true }],
    applications: [{ answers: { 'family-and-given-names': 'Nurul Huda' } }],
  });
  expect(fellowship.pairs).toHaveLength(1);
  expect(fellowship.mentoredBy).toHaveLength(1);
  expect(JSON.stringify(fellowship)).not.toContain('Other');
});

it('forgets their words, mentors, pairs, application and mail, and keeps that they came', async () => {
  const { services, nurul, who } = await aFellow();
  const { reader } = services.database;
  const gone = await services.people.account.forget(who, {
    ...{ password: PASSWORD, address: '203.0.113.7' },
  });
  expect(gone.ok).toBe(true);
  const everything = JSON.stringify([
    ...[await reader.user.findMany(), await reader.applicant.findMany()],
    ...[await reader.application.findMany(), await reader.declaration.findMany()],
    ...[await reader.alumniEntry.findMany(), await reader.quotation.findMany()],
    ...[await reader.milestoneRecord.findMany(), await reader.mail.findMany()],
  ]);
  for (const word of [...WORDS, nurul.email, 'Nurul Huda', 'A word to you']) {
    expect(everything).not.toContain(word);
  }
  expect(await reader.mentorship.count()).toBe(0);
  expect(await reader.cohortPair.count()).toBe(0);
  expect(await reader.attendance.count()).toBe(1);
});

it('takes who was taken out of a cohort into its reports of days before, until they are forgotten', async () => {
  const { services, clock, who, nurul, coordinator, cohortId } = await aFellow();
  const { reports, cohorts, people } = services;
  const members = async () =>
    (await reports.of(coordinator, cohortId, '2026-01-05'))?.figures.members?.n;
  const before = await members();
  clock.advance(86_400_000);
  must(await cohorts.remove(coordinator, cohortId, [nurul.id]));
  expect(await members()).toBe(before);
  const { fellowship } = await people.account.exportOf(who);
  expect(fellowship.formerly).toMatchObject([{ cohortId }]);
  const keeping = services.database.write((tx) => tx.formerMember.deleteMany());
  await expect(keeping).rejects.toThrow();
  const forgotten = await people.account.forget(who, {
    ...{ password: PASSWORD, address: '203.0.113.7' },
  });
  expect(forgotten.ok).toBe(true);
  expect(await services.database.reader.formerMember.count()).toBe(0);
  expect(await members()).toBe((before ?? 0) - 1);
});

describe('an account with the address of somebody who applied', () => {
  const address = '203.0.113.7';

  async function setUp() {
    const services = await testServices();
    await makePerson(services, 'admin', 'admin');
    await makePerson(services, 'other-admin', 'admin', 'other');
    await makeCall(services);
    const nurul = await makePerson(services, 'nurul');
    const { who: applicant, id } = await makeApplicant(services, nurul.email);
    const declaration = { values: { gender: 'woman' }, consent: true };
    const sent = { asked: Object.keys(COMPLETE), answers: COMPLETE, declaration };
    await services.applications.submit(applicant, id, { sent, commandId: 'one' }, POST);
    const who = await services.people.sessionOf(await cookieOf(services, nurul));
    if (who === null) throw new Error('not signed in');
    const letterOf = (academyId: string) => ({
      ...{ academyId, to: nurul.email, kind: 'offer' as const },
      ...{ subject: 'A place', text: 'A place for you' },
    });
    await services.mail.send(letterOf('academy'));
    await services.mail.send({ ...letterOf('other'), kind: 'account' });
    return { services, nurul, who, id };
  }

  it('opens neither the application nor what was declared, nor what was mailed to them', async () => {
    const { services, who, id } = await setUp();
    const taken = await services.people.account.exportOf(who);
    expect(taken.fellowship.applications).toEqual([]);
    expect(taken.mails).toEqual([]);
    expect(JSON.stringify(taken)).not.toMatch(new RegExp(`${id}"|woman|Institute of Peat`));
  });

  it('withdraws nothing when it is forgotten, and leaves mail to applicants and of other academies', async () => {
    const { services, nurul, who, id } = await setUp();
    const { reader } = services.database;
    await services.people.account.forget(who, { password: PASSWORD, address });
    const kept = await reader.application.findUniqueOrThrow({
      where: { id },
      include: { applicant: true, declaration: true },
    });
    expect(kept).toMatchObject({ withdrawnAt: null, applicant: { email: nurul.email } });
    expect(kept.declaration?.values).toContain('woman');
    const mails = await reader.mail.findMany({ where: { to: nurul.email } });
    const offers = mails.filter(({ subject }) => subject === 'A place');
    expect(offers.map(({ academyId }) => academyId).sort()).toEqual(['academy', 'other']);
  });
});

it('forgets what somebody became a fellow with, and nothing else that has their address', async () => {
  const { services, nurul, who } = await aFellow();
  await makeCall(services, { slug: 'next-year' });
  const { id } = await makeApplicant(services, nurul.email, 'next-year');
  await services.people.account.forget(who, { password: PASSWORD, address: '203.0.113.7' });
  const { reader } = services.database;
  const rows = await reader.application.findMany({
    where: { OR: [{ id }, { submitted: { contains: 'ID' } }] },
    include: { applicant: true },
    orderBy: { startedAt: 'asc' },
  });
  const addresses = rows.map((row) => [row.id === id, row.applicant.email === nurul.email]);
  expect(addresses).toContainEqual([true, true]);
  expect(addresses.filter(([next, theirs]) => !next && theirs)).toEqual([]);
  expect(JSON.stringify(rows)).not.toContain('Nurul Huda');
});
