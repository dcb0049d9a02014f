import { describe, expect, test } from 'vitest';
import { cookieOf, makePerson } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';
import { ROLES } from './roles';

async function setUp() {
  const services = await testServices();
  const admin = await makePerson(services, 'admin', 'admin');
  const trainee = await makePerson(services, 'trainee');
  const stranger = await makePerson(services, 'stranger', 'trainee', 'elsewhere');
  const user = (id: string) => services.database.reader.user.findUniqueOrThrow({ where: { id } });
  const actions = async () =>
    (await services.database.reader.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(
      ({ action }) => action,
    );
  const { members, register } = services.people;
  return { services, members, register, admin, trainee, stranger, user, actions };
}

const GUEST = { email: 'guest@test.example', name: 'Guest', role: 'trainee' } as const;

describe('an admin', () => {
  test('changes roles, and it is noted', async () => {
    const { members, admin, trainee, user, actions } = await setUp();
    expect((await members.setRole(admin, trainee.id, 'coordinator')).ok).toBe(true);
    expect((await user('trainee')).role).toBe('coordinator');
    expect(await actions()).toEqual(['person.roleChanged']);
  });

  test('disables and enables', async () => {
    const { members, admin, trainee, user, actions } = await setUp();
    await members.disable(admin, trainee.id);
    expect((await user('trainee')).disabledAt).not.toBeNull();
    await members.enable(admin, trainee.id);
    expect((await user('trainee')).disabledAt).toBeNull();
    expect(await actions()).toEqual(['person.disabled', 'person.enabled']);
  });

  test('reaches nobody of another academy, and does not learn that they are there', async () => {
    const { members, admin, stranger, user } = await setUp();
    const missing = { ok: false, fault: 'notFound' };
    expect(await members.setRole(admin, stranger.id, 'admin')).toEqual(missing);
    expect(await members.disable(admin, stranger.id)).toEqual(missing);
    expect(await members.enable(admin, stranger.id)).toEqual(missing);
    expect(await members.resetLink(admin, stranger.id)).toEqual(missing);
    expect(await members.setRole(admin, 'nobody', 'admin')).toEqual(missing);
    expect(await user('stranger')).toMatchObject({ role: 'trainee', disabledAt: null });
  });

  test('lists only people, invitations and entries of the own academy', async () => {
    const { services, members, register, admin, stranger } = await setUp();
    await services.people.audit({
      academyId: stranger.academyId,
      actorId: stranger.id,
      action: 'session.opened',
    });
    await members.invite(admin, GUEST);
    const other = { ...admin, academyId: 'elsewhere' };
    expect((await register.people(admin)).map(({ id }) => id)).toEqual(['admin', 'trainee']);
    expect(await register.invitations(other)).toEqual([]);
    expect((await register.audit(admin, 10)).map(({ action }) => action)).toEqual([
      'invitation.made',
    ]);
  });
});

describe('the last admin of an academy', () => {
  test('cannot be demoted, disabled or forgotten', async () => {
    const { services, members, admin, user } = await setUp();
    await makePerson(services, 'their-admin', 'admin', 'elsewhere');
    const last = { ok: false, fault: 'lastAdmin' };
    expect(await members.setRole(admin, admin.id, 'trainee')).toEqual(last);
    expect(await members.disable(admin, admin.id)).toEqual(last);
    const who = await services.people.sessionOf(await cookieOf(services, admin));
    if (who === null) throw new Error('not signed in');
    const proof = { password: 'correct horse battery', address: '203.0.113.7' };
    expect(await services.people.account.forget(who, proof)).toEqual(last);
    expect(await user('admin')).toMatchObject({
      role: 'admin',
      disabledAt: null,
      name: admin.name,
    });
  });

  test('is not one while another admin is disabled', async () => {
    const { services, members, admin } = await setUp();
    const second = await makePerson(services, 'second', 'admin');
    expect((await members.disable(admin, second.id)).ok).toBe(true);
    expect(await members.disable(admin, admin.id)).toMatchObject({ fault: 'lastAdmin' });
  });

  test('remains when two admins demote each other at once', async () => {
    const { services, members, admin } = await setUp();
    const second = await makePerson(services, 'second', 'admin');
    const answers = await Promise.all([
      members.setRole(admin, second.id, 'trainee'),
      members.setRole(second, admin.id, 'trainee'),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
  });
});

describe('somebody who is no admin (any more)', () => {
  test.each(ROLES.filter((role) => role !== 'admin'))('changes nobody as %s', async (role) => {
    const { services, members, trainee, user } = await setUp();
    const by = await makePerson(services, `a-${role}`, role);
    const refused = { ok: false, fault: 'notYours' };
    for (const claim of [by, { ...by, role: 'admin' as const }]) {
      expect(await members.setRole(claim, claim.id, 'admin')).toEqual(refused);
      expect(await members.disable(claim, trainee.id)).toEqual(refused);
      expect(await members.enable(claim, trainee.id)).toEqual(refused);
      expect(await members.resetLink(claim, trainee.id)).toEqual(refused);
      expect(await members.invite(claim, GUEST)).toEqual(refused);
      expect(await members.withdraw(claim, 'any')).toEqual(refused);
    }
    expect((await user(by.id)).role).toBe(role);
  });
});

describe('the audit log', () => {
  test('takes entries, and gives none back: the database refuses to change or delete one', async () => {
    const { services, members, admin, trainee, actions } = await setUp();
    await members.disable(admin, trainee.id);
    const { database } = services;
    await expect(
      database.write((tx) => tx.auditEntry.updateMany({ data: { action: 'nothing' } })),
    ).rejects.toThrow();
    await expect(database.write((tx) => tx.auditEntry.deleteMany())).rejects.toThrow();
    expect(await actions()).toEqual(['person.disabled']);
  });

  test('does not keep an entry of something that did not happen', async () => {
    const { members, admin, actions } = await setUp();
    await members.disable(admin, admin.id);
    await members.setRole(admin, 'nobody', 'admin');
    expect(await actions()).toEqual([]);
  });
});
