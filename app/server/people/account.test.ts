import { describe, expect, test } from 'vitest';
import { cookieOf, makePerson, PASSWORD } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';

const PROOF = { password: PASSWORD, address: '203.0.113.7' };

async function setUp() {
  const services = await testServices();
  const { people, database } = services;
  const admin = await makePerson(services, 'admin', 'admin');
  const person = await makePerson(services, 'person');
  const cookie = await cookieOf(services, person);
  const who = await people.sessionOf(cookie);
  if (who === null) throw new Error('not signed in');
  await database.write(async (tx) => {
    const at = new Date(services.clock.now());
    const academyId = 'academy';
    const link = { createdAt: at, academyId };
    await tx.scenarioVersion.create({
      data: { hash: 'hash', scenarioId: 'x', json: '{}', createdAt: at },
    });
    await tx.exercise.create({
      data: {
        ...link,
        id: 'exercise',
        scenarioHash: 'hash',
        title: 'An exercise',
        createdById: 'person',
        kind: 'practice',
        pace: 1,
        status: 'running',
      },
    });
    const table = { ...link, id: 'table', exerciseId: 'exercise', number: 1, seed: 1 };
    await tx.table.create({ data: { ...table, status: 'running' } });
    await tx.seat.create({
      data: { tableId: 'table', party: 'delta', academyId, userId: 'person' },
    });
    for (const [seq, actorId] of [
      [1, 'person'],
      [2, 'admin'],
    ] as const) {
      const event = { tableId: 'table', seq, academyId, commandId: `command-${seq}`, at, actorId };
      await tx.tableEvent.create({
        data: { ...event, type: 'speak', body: `{"by":"${actorId}"}` },
      });
    }
    const own = { tableId: 'table', userId: 'person', academyId, updatedAt: at };
    await tx.preparation.create({
      data: {
        ...own,
        party: 'delta',
        interests: 'Water in the dry season',
        reservation: '45',
        firstOffer: '{"flow":"daily"}',
        others: '',
      },
    });
    await tx.reflection.create({ data: { ...own, answers: '{"1":"I should have listened"}' } });
  });
  return { services, people, database, account: people.account, admin, person, cookie, who };
}

describe('a new password', () => {
  test('needs the present one, and must not be easy to guess', async () => {
    const { account, who } = await setUp();
    const change = (present: string, next: string) =>
      account.changePassword(who, { present, next, address: PROOF.address });
    expect(await change('wrong', 'sungai jernih')).toMatchObject({ fault: 'wrong' });
    expect(await change(PASSWORD, 'short')).toMatchObject({ fault: 'tooShort' });
    expect(await change(PASSWORD, 'the academy')).toMatchObject({ fault: 'aboutYou' });
    expect((await change(PASSWORD, 'sungai jernih')).ok).toBe(true);
  });
});

describe('the sessions of a person', () => {
  test('are listed, the present one first, and the others ended', async () => {
    const { services, people, account, person, who } = await setUp();
    const other = await cookieOf(services, person);
    expect((await account.sessionsOf(who)).map(({ present }) => present)).toEqual([true, false]);
    expect(await account.signOutElsewhere(who)).toBe(1);
    expect(await people.sessionOf(other)).toBeNull();
    expect(await account.sessionsOf(who)).toHaveLength(1);
  });
});

describe('own data', () => {
  test('is everything about oneself and nothing of others or of the locks', async () => {
    const { database, account, who } = await setUp();
    const own = await account.exportOf(who);
    expect(own).toMatchObject({
      person: { email: 'person@test.example', academy: 'The academy' },
      seats: [{ tableId: 'table', party: 'delta' }],
      preparations: [{ interests: 'Water in the dry season', firstOffer: { flow: 'daily' } }],
      reflections: [{ answers: { 1: 'I should have listened' } }],
      exercises: [{ title: 'An exercise' }],
      commands: [{ seq: 1, body: { by: 'person' } }],
      auditLog: [{ action: 'data.exported' }],
    });
    const text = JSON.stringify(own);
    const { passwordHash } = await database.reader.user.findUniqueOrThrow({
      where: { id: 'person' },
    });
    for (const secret of [passwordHash ?? '?', who.sessionId, 'admin']) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('being forgotten', () => {
  test('needs the password', async () => {
    const { account, people, who, cookie } = await setUp();
    expect(await account.forget(who, { ...PROOF, password: 'wrong' })).toMatchObject({
      fault: 'wrong',
    });
    expect(await people.sessionOf(cookie)).not.toBeNull();
  });

  test('leaves no name or address anywhere, and the table as it was', async () => {
    const { services, people, database, account, admin, person, who, cookie } = await setUp();
    await people.members.resetLink(admin, person.id);
    const before = await database.reader.tableEvent.findMany();
    expect((await account.forget(who, PROOF)).ok).toBe(true);
    expect(await people.sessionOf(cookie)).toBeNull();
    const { reader } = database;
    const everything = JSON.stringify([
      await reader.user.findMany(),
      await reader.session.findMany(),
      await reader.invitation.findMany(),
      await reader.preparation.findMany(),
      await reader.reflection.findMany(),
      await reader.auditEntry.findMany(),
    ]);
    for (const trace of [person.email, person.name, 'Water in the dry', 'should have listened']) {
      expect(everything).not.toContain(trace);
    }
    expect(await reader.tableEvent.findMany()).toEqual(before);
    expect(await reader.seat.findMany()).toMatchObject([{ party: 'delta', userId: 'person' }]);
    const user = await reader.user.findUniqueOrThrow({ where: { id: 'person' } });
    expect(user.name).toMatch(/^P-[0-9A-F]{8}$/);
    expect((await people.register.people(admin)).map(({ id }) => id)).toEqual(['admin']);
    const again = { email: person.email, password: PASSWORD, address: '', agent: '' };
    expect((await people.signIn({ ...again, cookieHeader: null })).ok).toBe(false);
    expect((await makePerson(services, 'new')).id).toBe('new');
  });

  test('cannot be undone by enabling the account', async () => {
    const { people, account, admin, person, who } = await setUp();
    await account.forget(who, PROOF);
    expect(await people.members.enable(admin, person.id)).toMatchObject({ fault: 'notFound' });
  });
});
