import { describe, expect, test } from 'vitest';
import { manualClock } from '../../../tests/builders/manual-clock';
import { cookieOf, makePerson, PASSWORD } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';
import type { Outcome } from './outcome';
import type { Role } from './roles';

const DAY = 86_400_000;

async function setUp() {
  const clock = manualClock();
  const services = await testServices({ clock });
  const { links, members } = services.people;
  const admin = await makePerson(services, 'admin', 'admin');
  const invite = async (role: Role = 'trainee', email = 'guest@test.example') =>
    value(await members.invite(admin, { email, name: 'Guest of Honour', role }));
  const accept = (token: string, changes = {}) =>
    links.accept(token, {
      name: 'Guest',
      password: 'sungai jernih',
      agent: '',
      address: '203.0.113.7',
      cookieHeader: null,
      ...changes,
    });
  const guest = () =>
    services.database.reader.user.findUnique({ where: { email: 'guest@test.example' } });
  return { clock, services, people: services.people, links, members, admin, invite, accept, guest };
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.fault);
  return outcome.value;
}

const GONE = { ok: false, fault: 'linkGone' };

describe('an invitation', () => {
  test('says whom it is for, and makes them a member who is signed in', async () => {
    const { people, links, invite, accept, guest } = await setUp();
    const token = await invite('instructor');
    expect(await links.open(token)).toMatchObject({
      email: 'guest@test.example',
      name: 'Guest of Honour',
      role: 'instructor',
      academy: 'The academy',
      purpose: 'welcome',
    });
    const cookie = value(await accept(token))[0]?.split(';')[0];
    const who = await people.sessionOf(cookie);
    expect(who?.user).toMatchObject({ name: 'Guest', role: 'instructor', academyId: 'academy' });
    expect((await guest())?.passwordHash).toMatch(/^\$argon2id/);
  });

  test('is kept as a hash that opens nothing', async () => {
    const { services, links, invite } = await setUp();
    const token = await invite();
    const rows = await services.database.reader.invitation.findMany();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await links.open(rows[0]?.tokenHash ?? '')).toBeNull();
  });

  test('works once, however many use it at once', async () => {
    const { invite, accept } = await setUp();
    const token = await invite();
    const answers = await Promise.all([accept(token), accept(token), accept(token)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await accept(token)).toEqual(GONE);
  });

  test('works for 7 days', async () => {
    const { clock, links, invite, accept } = await setUp();
    const token = await invite();
    clock.advance(7 * DAY - 1);
    expect(await links.open(token)).not.toBeNull();
    clock.advance(1);
    expect(await links.open(token)).toBeNull();
    expect(await accept(token)).toEqual(GONE);
  });

  test('stops when it is withdrawn, and when a newer one is made', async () => {
    const { people, members, admin, invite, accept } = await setUp();
    const first = await invite();
    const second = await invite();
    expect(await accept(first)).toEqual(GONE);
    const [waiting] = await people.register.invitations(admin);
    await members.withdraw(admin, waiting?.id ?? '');
    expect(await accept(second)).toEqual(GONE);
  });

  test('stops when whoever made it loses the right to', async () => {
    const { services, members, admin, invite, accept } = await setUp();
    const second = await makePerson(services, 'second', 'admin');
    const token = await invite('admin');
    await members.setRole(second, admin.id, 'instructor');
    expect(await accept(token)).toEqual(GONE);
  });

  test('refuses a password that others would guess, and can be used again', async () => {
    const { invite, accept, guest } = await setUp();
    const token = await invite();
    expect(await accept(token, { password: 'password1' })).toMatchObject({ fault: 'common' });
    expect(await accept(token, { password: 'guest-2026' })).toMatchObject({ fault: 'aboutYou' });
    expect(await accept(token, { name: ' \u0007 ' })).toMatchObject({ fault: 'nameInvalid' });
    expect(await guest()).toBeNull();
    expect((await accept(token)).ok).toBe(true);
  });

  test('is not made for an address that is none, or has an account', async () => {
    const { services, members, admin } = await setUp();
    await makePerson(services, 'stranger', 'trainee', 'elsewhere');
    const to = (email: string) => members.invite(admin, { email, name: 'X', role: 'trainee' });
    expect(await to('not an address')).toMatchObject({ fault: 'emailInvalid' });
    expect(await to('STRANGER@test.example')).toMatchObject({ fault: 'emailTaken' });
  });

  test('ends the session that came along', async () => {
    const { services, people, admin, invite, accept } = await setUp();
    const cookie = await cookieOf(services, admin);
    await accept(await invite(), { cookieHeader: cookie });
    expect(await people.sessionOf(cookie)).toBeNull();
  });

  test('with a made-up token is nothing', async () => {
    const { links, accept } = await setUp();
    for (const token of ['', 'x', '../etc', 'x'.repeat(43)]) {
      expect(await links.open(token)).toBeNull();
      expect(await accept(token)).toEqual(GONE);
    }
  });
});

describe('a link for a new password', () => {
  test('replaces the password and ends every session of its person', async () => {
    const { services, people, links, members, admin, accept } = await setUp();
    const person = await makePerson(services, 'person', 'coordinator');
    const old = await cookieOf(services, person);
    const token = value(await members.resetLink(admin, person.id));
    expect(await links.open(token)).toMatchObject({ purpose: 'reset', name: person.name });
    const cookie = value(await accept(token, { name: 'Another name' }))[0]?.split(';')[0];
    expect(await people.sessionOf(old)).toBeNull();
    expect((await people.sessionOf(cookie))?.user).toEqual(person);
    const request = {
      email: person.email,
      address: '203.0.113.7',
      agent: '',
      cookieHeader: null,
    };
    expect((await people.signIn({ ...request, password: PASSWORD })).ok).toBe(false);
    expect((await people.signIn({ ...request, password: 'sungai jernih' })).ok).toBe(true);
  });

  test('does not let a disabled person in again', async () => {
    const { services, members, admin, accept } = await setUp();
    const person = await makePerson(services, 'person');
    const token = value(await members.resetLink(admin, person.id));
    await members.disable(admin, person.id);
    expect(await accept(token)).toEqual(GONE);
    expect(await members.resetLink(admin, person.id)).toMatchObject({ fault: 'notFound' });
  });
});
