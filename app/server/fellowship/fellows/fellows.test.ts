import { describe, expect, it } from 'vitest';
import { must } from '../../../../tests/builders/cohort';
import { accept, makeAccepted } from '../../../../tests/builders/fellows';
import { makePerson } from '../../../../tests/builders/people';
import { testServices } from '../../../../tests/builders/services';
import type { EnrolLetter } from '../../people/enlisting';

const LETTER =
  (cohort: string): EnrolLetter =>
  (token, { name }) => ({
    ...{ subject: cohort, text: `Dear ${name}, /${token === null ? '' : `invitations/${token}`}` },
  });

async function setUp() {
  const services = await testServices();
  const coordinator = await makePerson(services, 'carla', 'coordinator');
  await makePerson(services, 'here');
  await makePerson(services, 'colleague', 'instructor');
  await makePerson(services, 'theirs', 'trainee', 'elsewhere');
  const intakeId = await makeAccepted(services, [
    { email: 'nurul@peat.example', name: 'Nurul Huda' },
    { email: 'here@test.example', role: 'diplomat' },
    { email: 'theirs@test.example' },
    { email: 'colleague@test.example' },
  ]);
  return { services, coordinator, intakeId, fellows: services.fellows };
}

describe('those who accepted', () => {
  it('become members in one step: with a new account, or with the one they have', async () => {
    const { services, coordinator, intakeId, fellows } = await setUp();
    const look = await fellows.of(coordinator, intakeId);
    expect(look?.accepted.map(({ name, becomes }) => [name, becomes])).toEqual([
      ['Nurul Huda', 'created'],
      ['Name here@test.example', 'joined'],
      ['Name theirs@test.example', 'unavailable'],
      ['Name colleague@test.example', 'otherRole'],
    ]);
    const taken = must(await fellows.takeIn(coordinator, intakeId, { name: 'Fellows' }, LETTER));
    expect(taken).toMatchObject({ created: 1, joined: 1, left: 2 });
    const members = await services.database.reader.cohortMember.findMany({
      where: { cohortId: taken.cohortId },
      select: { user: { select: { name: true, role: true } }, applicationId: true },
    });
    expect(members.map(({ user }) => user.name).sort()).toEqual(['Name of here', 'Nurul Huda']);
    expect(members.every(({ applicationId }) => applicationId !== null)).toBe(true);
    const mails = await services.database.reader.mail.findMany({ orderBy: { to: 'desc' } });
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['nurul@peat.example', 'Fellows'],
      ['here@test.example', 'Fellows'],
    ]);
    expect(mails[1]?.text).toBe('Dear Name of here, /');
    const token = mails[0]?.text.split('/').at(-1) ?? '';
    const as = {
      name: '',
      password: 'a stranger river',
      agent: '',
      address: '203.0.113.7',
      cookieHeader: null,
    };
    expect(await services.people.links.accept(token, as)).toMatchObject({ ok: true });
  });

  it('are taken in once, and who accepts later is added the same way', async () => {
    const { services, coordinator, intakeId, fellows } = await setUp();
    const { cohortId } = must(await fellows.takeIn(coordinator, intakeId, { name: 'F' }, LETTER));
    expect(await fellows.takeIn(coordinator, intakeId, { cohortId }, LETTER)).toEqual({
      ok: false,
      fault: 'nobody',
    });
    await accept(services, { intakeId }, { email: 'late@peat.example' });
    const later = must(await fellows.takeIn(coordinator, intakeId, { cohortId }, LETTER));
    expect(later).toEqual({ cohortId, created: 1, joined: 0, left: 2 });
    expect(await services.database.reader.cohortMember.count()).toBe(3);
    const page = await fellows.of(coordinator, intakeId);
    expect(page?.accepted.filter(({ becomes }) => becomes === 'member')).toHaveLength(3);
    expect(page?.cohorts).toMatchObject([{ id: cohortId, ofIntake: true }]);
  });

  it('are for who runs programmes in the academy, and go into its cohorts alone', async () => {
    const { services, coordinator, intakeId, fellows } = await setUp();
    const stranger = await makePerson(services, 'stranger', 'admin', 'elsewhere');
    const instructor = await makePerson(services, 'ines', 'instructor');
    for (const person of [stranger, instructor]) {
      expect(await fellows.of(person, intakeId)).toBeNull();
      expect(await fellows.takeIn(person, intakeId, { name: 'F' }, LETTER)).toBeNull();
    }
    const theirs = must(await services.cohorts.make(stranger, 'Theirs'));
    const refused = { ok: false, fault: 'cohort' };
    const to = { cohortId: theirs };
    expect(await fellows.takeIn(coordinator, intakeId, to, LETTER)).toEqual(refused);
    expect(await services.database.reader.user.count()).toBe(6);
  });
});
