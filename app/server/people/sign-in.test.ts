import { describe, expect, test } from 'vitest';
import { manualClock } from '../../../tests/builders/manual-clock';
import { cookieOf, makePerson, PASSWORD } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';

const MINUTE = 60_000;

async function setUp() {
  const clock = manualClock();
  const services = await testServices({ clock });
  const { people, database } = services;
  const person = await makePerson(services, 'person');
  const attempt = (changes: Partial<Parameters<typeof people.signIn>[0]> = {}) =>
    people.signIn({
      email: person.email,
      password: PASSWORD,
      address: '203.0.113.7',
      agent: 'a browser',
      cookieHeader: null,
      ...changes,
    });
  const fail = (times: number) =>
    Promise.all(Array.from({ length: times }, () => attempt({ password: 'wrong' })));
  return { clock, services, people, database, person, attempt, fail };
}

describe('signing in', () => {
  test('opens a new session each time', async () => {
    const { people, attempt } = await setUp();
    const cookies: string[] = [];
    for (let time = 0; time < 2; time += 1) {
      const answer = await attempt();
      if (!answer.ok) throw new Error(answer.fault);
      cookies.push(answer.value[0] ?? '');
      expect((await people.sessionOf(answer.value[0]?.split(';')[0]))?.user.id).toBe('person');
    }
    expect(cookies[0]).not.toBe(cookies[1]);
  });

  test('takes the address however it is capitalised', async () => {
    const { attempt } = await setUp();
    expect((await attempt({ email: ' Person@TEST.example ' })).ok).toBe(true);
  });

  test('ends the session that came along, so that none can be planted', async () => {
    const { services, people, person, attempt } = await setUp();
    const planted = await cookieOf(services, person);
    expect((await attempt({ cookieHeader: planted })).ok).toBe(true);
    expect(await people.sessionOf(planted)).toBeNull();
  });

  test('answers the same to a wrong password, an unknown, a disabled and an empty account', async () => {
    const { clock, services, database, attempt } = await setUp();
    await makePerson(services, 'disabled');
    await makePerson(services, 'empty');
    await database.write(async (tx) => {
      const disabledAt = new Date(clock.now());
      await tx.user.update({ where: { id: 'disabled' }, data: { disabledAt } });
      await tx.user.update({ where: { id: 'empty' }, data: { passwordHash: null } });
    });
    const answers = [
      await attempt({ password: 'wrong' }),
      await attempt({ email: 'nobody@test.example' }),
      await attempt({ email: 'disabled@test.example' }),
      await attempt({ email: 'empty@test.example' }),
      await attempt({ email: '', password: '' }),
    ];
    for (const answer of answers) expect(answer).toEqual({ ok: false, fault: 'wrong' });
  });

  test('leaves a trace without secrets, and never what was typed as an address', async () => {
    const { database, attempt } = await setUp();
    await attempt({ password: 'my-secret-guess' });
    await attempt({ email: 'typed-my-password-here' });
    await attempt();
    const entries = await database.reader.auditEntry.findMany({ orderBy: { id: 'asc' } });
    expect(entries.map(({ action, actorId, subject }) => [action, actorId, subject])).toEqual([
      ['signIn.failed', null, 'person'],
      ['signIn.failed', null, null],
      ['session.opened', 'person', null],
    ]);
    const all = JSON.stringify([entries, await database.reader.signInAttempt.findMany()]);
    for (const secret of ['my-secret-guess', 'typed-my-password-here', PASSWORD, '203.0.113.7']) {
      expect(all).not.toContain(secret);
    }
  });
});

describe('guessing passwords', () => {
  test('ends after five failures, for 15 minutes, even with the right password', async () => {
    const { clock, attempt, fail } = await setUp();
    await fail(5);
    const until = clock.now() + 15 * MINUTE;
    expect(await attempt()).toEqual({ ok: false, fault: 'wait', until });
    clock.advance(15 * MINUTE - 1);
    expect(await attempt()).toEqual({ ok: false, fault: 'wait', until });
    clock.advance(1);
    expect((await attempt()).ok).toBe(true);
  });

  test('waits twice as long after each further five, and four hours at most', async () => {
    const { clock, attempt, fail } = await setUp();
    const waits: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      await fail(5);
      const answer = await attempt();
      if (answer.ok || answer.until === undefined) throw new Error('not throttled');
      waits.push((answer.until - clock.now()) / MINUTE);
      clock.advance(answer.until - clock.now());
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 240]);
  });

  test('with a hundred tries at once is stopped like one after the other', async () => {
    const { fail } = await setUp();
    const faults = (await fail(100)).map((answer) => !answer.ok && answer.fault);
    expect(faults.filter((fault) => fault === 'wrong')).toHaveLength(5);
    expect(faults.filter((fault) => fault === 'wait')).toHaveLength(95);
  });

  test('starts from nothing after a success', async () => {
    const { attempt, fail } = await setUp();
    await fail(4);
    await attempt();
    await fail(4);
    expect((await attempt()).ok).toBe(true);
  });

  test('is stopped the same for accounts that do not exist', async () => {
    const { attempt } = await setUp();
    const email = 'nobody@test.example';
    for (let time = 0; time < 5; time += 1) await attempt({ email });
    expect(await attempt({ email })).toMatchObject({ fault: 'wait' });
  });

  test('does not lock out the others of an academy behind the same address', async () => {
    const { services, attempt, fail } = await setUp();
    await makePerson(services, 'neighbour');
    await fail(5);
    expect((await attempt({ email: 'neighbour@test.example' })).ok).toBe(true);
  });

  test('over many accounts from one address ends after a hundred failures', async () => {
    const { clock, services, database, attempt } = await setUp();
    await attempt({ email: 'nobody-0@test.example' });
    const { addressKey } = await database.reader.signInAttempt.findFirstOrThrow();
    const rows = Array.from({ length: 99 }, (_, n) => ({
      id: `attempt-${n}`,
      accountKey: `account-${n}`,
      addressKey,
      at: new Date(clock.now()),
      succeeded: false,
    }));
    await services.database.write((tx) => tx.signInAttempt.createMany({ data: rows }));
    expect(await attempt()).toMatchObject({ fault: 'wait' });
    expect((await attempt({ address: '203.0.113.8' })).ok).toBe(true);
    clock.advance(15 * MINUTE);
    expect((await attempt()).ok).toBe(true);
  });

  test('never locks the owner out of a browser that is known', async () => {
    const { attempt, fail } = await setUp();
    const answer = await attempt();
    if (!answer.ok) throw new Error(answer.fault);
    const device = answer.value[1]?.split(';')[0] ?? '';
    const stranger = { address: '198.51.100.4', password: 'wrong' };
    await Promise.all(Array.from({ length: 30 }, () => attempt(stranger)));
    expect(await attempt({ ...stranger, password: PASSWORD })).toMatchObject({ fault: 'wait' });
    const elsewhere = { address: '192.0.2.9', cookieHeader: device };
    expect((await attempt(elsewhere)).ok).toBe(true);
    expect((await attempt()).ok, 'and at a place that is known').toBe(true);
    await fail(5);
    expect(await attempt(), 'which has a count of its own').toMatchObject({ fault: 'wait' });
    expect((await attempt(elsewhere)).ok).toBe(true);
  });

  test('is bounded in a known browser, too, and a device says nothing of other accounts', async () => {
    const { services, attempt } = await setUp();
    await makePerson(services, 'neighbour');
    const answer = await attempt();
    if (!answer.ok) throw new Error(answer.fault);
    const from = { address: '192.0.2.9', cookieHeader: answer.value[1]?.split(';')[0] ?? '' };
    const guess = (email: string) => attempt({ ...from, email, password: 'wrong' });
    for (const email of ['person@test.example', 'neighbour@test.example']) {
      for (let time = 0; time < 5; time += 1)
        expect(await guess(email)).toMatchObject({ fault: 'wrong' });
      expect(await guess(email)).toMatchObject({ fault: 'wait' });
    }
    const stranger = { address: '198.51.100.4', email: 'neighbour@test.example' };
    expect(await attempt(stranger)).toMatchObject({ fault: 'wait' });
  });

  test('does not count twelve right sign-ins at once', async () => {
    const { attempt } = await setUp();
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt()));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(12);
  });

  test('of many accounts from one address keeps nobody out who has come in from there', async () => {
    const { services, attempt } = await setUp();
    await attempt();
    for (let n = 0; n < 100; n += 1) {
      await attempt({ email: `nobody-${n}@test.example`, password: 'wrong' });
    }
    await makePerson(services, 'newcomer');
    expect(await attempt({ email: 'newcomer@test.example' })).toMatchObject({ fault: 'wait' });
    expect((await attempt()).ok).toBe(true);
  });

  test('is counted by the same measure behind the door: changing a password', async () => {
    const { people, person, attempt } = await setUp();
    const answer = await attempt();
    if (!answer.ok) throw new Error(answer.fault);
    const who = await people.sessionOf(answer.value[0]?.split(';')[0]);
    if (who === null) throw new Error('not signed in');
    const guess = { present: 'wrong', next: 'sungai jernih', address: '203.0.113.7' };
    for (let time = 0; time < 5; time += 1) {
      expect(await people.account.changePassword(who, guess)).toMatchObject({ fault: 'wrong' });
    }
    expect(await people.account.changePassword(who, guess)).toMatchObject({ fault: 'wait' });
    expect(person.id).toBe(who.user.id);
  });
});
