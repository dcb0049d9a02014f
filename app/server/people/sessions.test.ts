import { describe, expect, test } from 'vitest';
import { manualClock, START } from '../../../tests/builders/manual-clock';
import { cookieOf, makePerson, PASSWORD } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';

const ADDRESS = '203.0.113.7';

async function setUp() {
  const clock = manualClock();
  const services = await testServices({ clock });
  const { people, database } = services;
  const admin = await makePerson(services, 'admin', 'admin');
  const person = await makePerson(services, 'person');
  const cookie = await cookieOf(services, person);
  const found = await people.sessionOf(cookie);
  if (found === null) throw new Error('not signed in');
  return { clock, services, people, database, admin, person, cookie, found };
}

/** Lets the look at the database, which a moved clock has set off, come to its end. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('a session', () => {
  test('says who asks, and nothing more about them', async () => {
    const { found, person } = await setUp();
    expect(found.user).toEqual(person);
    expect(found.sessionId).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is kept as a hash that opens nothing', async () => {
    const { database, cookie, people, found } = await setUp();
    const rows = JSON.stringify(await database.reader.session.findMany());
    expect(rows).not.toContain(cookie.split('=')[1]);
    expect(await people.sessionOf(`mufakat=${found.sessionId.slice(0, 43)}`)).toBeNull();
  });

  test('ends when it has not been used for 14 days, and not before', async () => {
    const { clock, people, database, cookie, found } = await setUp();
    const day = 86_400_000;
    for (let time = 0; time < 2; time += 1) {
      clock.advance(13 * day);
      expect(await people.sessionOf(cookie)).not.toBeNull();
      clock.advance(5_000);
      await database.write(async () => undefined);
    }
    clock.advance(14 * day);
    expect(await people.sessionOf(cookie)).toBeNull();
    expect(await people.isLive(found.sessionId)).toBe(false);
  });

  test('notes its last use once a minute at most, and those of many together', async () => {
    const { clock, services, people, database, person, cookie } = await setUp();
    const others = await Promise.all([1, 2].map(() => cookieOf(services, person)));
    const seen = async () => {
      const rows = await database.reader.session.findMany({ orderBy: { lastSeenAt: 'asc' } });
      return rows.map(({ lastSeenAt }) => lastSeenAt.getTime() - START);
    };
    const use = async () => {
      for (const one of [cookie, ...others]) await people.sessionOf(one);
      clock.advance(5_000);
      await database.write(async () => undefined);
    };
    clock.advance(54_000);
    await use();
    expect(await seen()).toEqual([0, 0, 0]);
    clock.advance(1_000);
    await use();
    expect(await seen()).toEqual([65_000, 65_000, 65_000]);
  });

  test('is gone at once when its person is disabled here', async () => {
    const { people, admin, person, cookie, found } = await setUp();
    const ended: string[] = [];
    people.onSessionEnded((id) => ended.push(id));
    expect((await people.members.disable(admin, person.id)).ok).toBe(true);
    expect(await people.sessionOf(cookie)).toBeNull();
    expect(await people.isLive(found.sessionId)).toBe(false);
    expect(ended).toEqual([found.sessionId]);
  });

  test('is gone within 5 s when another process disables its person', async () => {
    const { clock, people, database, person, cookie } = await setUp();
    const disabledAt = new Date(clock.now());
    await database.write((tx) =>
      tx.user.update({ where: { id: person.id }, data: { disabledAt } }),
    );
    clock.advance(5_000);
    expect(await people.sessionOf(cookie)).toBeNull();
  });

  test('ends at sign-out, and only that one', async () => {
    const { services, people, person, cookie, found } = await setUp();
    const other = await cookieOf(services, person);
    await people.signOut(found);
    expect(await people.sessionOf(cookie)).toBeNull();
    expect(await people.sessionOf(other)).not.toBeNull();
  });

  test('ends when the role changes', async () => {
    const { people, admin, person, cookie } = await setUp();
    await people.members.setRole(admin, person.id, 'instructor');
    expect(await people.sessionOf(cookie)).toBeNull();
  });

  test('stays where the password is changed, while every other one ends', async () => {
    const { services, people, person, cookie, found } = await setUp();
    const other = await cookieOf(services, person);
    const change = { present: PASSWORD, next: 'sungai jernih', address: ADDRESS };
    expect(await people.account.changePassword(found, change)).toEqual({ ok: true, value: null });
    expect(await people.sessionOf(cookie)).not.toBeNull();
    expect(await people.sessionOf(other)).toBeNull();
  });
});

describe('whoever watches a session', () => {
  test('hears at once that it ended here, once', async () => {
    const { people, found } = await setUp();
    let heard = 0;
    people.watchSession(found.sessionId, () => {
      heard += 1;
    });
    await people.signOut(found);
    await people.signOut(found);
    expect(heard).toBe(1);
  });

  test('hears within 5 s that another process ended it', async () => {
    const { clock, people, database, person, found } = await setUp();
    let heard = 0;
    people.watchSession(found.sessionId, () => {
      heard += 1;
    });
    clock.advance(2_500);
    await settle();
    expect(heard).toBe(0);
    await database.write((tx) => tx.session.deleteMany({ where: { userId: person.id } }));
    clock.advance(2_500);
    await settle();
    expect(heard).toBe(1);
  });

  test('leaves no timer behind once nobody watches', async () => {
    const { clock, people, found } = await setUp();
    const waiting = clock.waiting();
    const stop = people.watchSession(found.sessionId, () => undefined);
    expect(clock.waiting()).toBe(waiting + 1);
    stop();
    clock.advance(2_500);
    await settle();
    expect(clock.waiting()).toBe(waiting);
  });
});
