import Sqlite from 'better-sqlite3';
import { expect, it, test } from 'vitest';
import { BAD_ROSTERS } from '../../../tests/builders/bad-rosters';
import { testCohort } from '../../../tests/builders/cohort';
import { makePerson } from '../../../tests/builders/people';
import type { EnrolLetter } from '../people/enlisting';
import type { Services } from '../services';
import { databaseFile } from '../store/database';

const bytes = (text: string) => new TextEncoder().encode(text);
const LETTER: EnrolLetter = (token, { name }) => ({
  subject: 'You are enrolled',
  text: `Dear ${name}, https://learn.example/${token === null ? '' : `invitations/${token}`}`,
});

/** Every row of every table as the file has it. */
function rowsOf({ config }: Services): string {
  const file = new Sqlite(databaseFile(config.databaseUrl), { readonly: true });
  const tables = file.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  const rows = tables.map((name) => [name, file.prepare(`SELECT * FROM "${String(name)}"`).all()]);
  file.close();
  return JSON.stringify(rows);
}

it('says what a list would do and does nothing, then does exactly that', async () => {
  const { services, teacher, people, cohortId } = await testCohort(2);
  const { roster, database } = services;
  await makePerson(services, 'outside');
  const river = await services.cohorts.makeGroup(teacher, cohortId, 'River');
  expect(river?.ok).toBe(true);
  const list = bytes(
    'email;name;group\r\nnew@test.example;New Person;river\r\noutside@test.example;;Lake\r\n' +
      `${people[0]?.email};;LAKE\r\n${people[1]?.email};;\r\n`,
  );
  const before = rowsOf(services);
  const look = await roster.look(teacher, cohortId, list);
  expect(rowsOf(services)).toBe(before);
  expect(look?.faults).toEqual([]);
  expect(look?.plan?.created).toHaveLength(1);
  expect(look?.plan?.changed.map(({ how }) => how)).toEqual(['enrolled', 'moved']);
  expect(look?.plan?.unchanged).toHaveLength(1);
  expect(look?.plan?.newGroups).toEqual(['Lake']);
  const order = { bytes: list, agreed: look?.hash ?? '' };
  const answer = await roster.enrol(teacher, cohortId, order, LETTER);
  expect(answer).toEqual({ ok: true, done: { created: 1, enrolled: 2, moved: 1 } });
  const members = await database.reader.cohortMember.findMany({
    where: { cohortId },
    select: { user: { select: { email: true, role: true } }, group: { select: { name: true } } },
  });
  const groups = members.map(({ user, group }) => [user.email, user.role, group?.name ?? '']);
  expect(groups.sort()).toEqual([
    ['new@test.example', 'trainee', 'River'],
    ['outside@test.example', 'trainee', 'Lake'],
    [people[0]?.email, 'trainee', 'Lake'],
    [people[1]?.email, 'trainee', ''],
  ]);
  const mails = await database.reader.mail.findMany({ orderBy: { to: 'asc' } });
  expect(mails.map(({ to, text }) => [to, text.includes('/invitations/')])).toEqual([
    ['new@test.example', true],
    ['outside@test.example', false],
  ]);
  const again = await roster.look(teacher, cohortId, list);
  expect(again).toMatchObject({ hash: null, plan: { created: [], changed: [] } });
});

it('mails a link to who gets an account, and the link lets them in', async () => {
  const { services, teacher, cohortId } = await testCohort(0);
  const { roster, database, people } = services;
  const list = bytes('email,name\nnew@test.example,New Person\n');
  const look = await roster.look(teacher, cohortId, list);
  await roster.enrol(teacher, cohortId, { bytes: list, agreed: look?.hash ?? '' }, LETTER);
  const [mail] = await database.reader.mail.findMany();
  expect(mail).toMatchObject({ to: 'new@test.example', kind: 'account' });
  const token = mail?.text.split('/').at(-1) ?? '';
  const as = {
    name: '',
    password: 'a stranger river',
    agent: '',
    address: '203.0.113.7',
    cookieHeader: null,
  };
  expect(await people.links.accept(token, as)).toMatchObject({ ok: true });
});

it('does nothing where things changed since the look', async () => {
  const { services, teacher, cohortId } = await testCohort(1);
  const list = bytes('email,name\nnew@test.example,New Person\n');
  const look = await services.roster.look(teacher, cohortId, list);
  await makePerson(services, 'new');
  const before = rowsOf(services);
  const order = { bytes: list, agreed: look?.hash ?? '' };
  const answer = await services.roster.enrol(teacher, cohortId, order, LETTER);
  expect(answer).toMatchObject({ ok: false, look: { plan: { created: [] } } });
  expect(rowsOf(services)).toBe(before);
});

it('does nothing of a list with a line that is refused', async () => {
  const { services, teacher, cohortId } = await testCohort(1);
  const list = bytes('email,name\nnew@test.example,New\nteacher@test.example,Teacher\n');
  const look = await services.roster.look(teacher, cohortId, list);
  expect(look?.plan?.refused).toMatchObject([{ line: 3, why: 'otherRole' }]);
  expect(look?.hash).toBeNull();
  const before = rowsOf(services);
  const answer = await services.roster.enrol(
    teacher,
    cohortId,
    { bytes: list, agreed: '' },
    LETTER,
  );
  expect(answer?.ok).toBe(false);
  expect(rowsOf(services)).toBe(before);
});

it('does not tell somebody of another academy from somebody who was disabled here', async () => {
  const { services, teacher, people, cohortId } = await testCohort(1);
  await makePerson(services, 'elsewhere', 'admin', 'other');
  const where = { id: people[0]?.id ?? '' };
  const disabledAt = new Date(services.clock.now());
  await services.database.write((tx) => tx.user.update({ where, data: { disabledAt } }));
  const list = bytes('email,name\nelsewhere@test.example,X\nt0@test.example,X\n');
  const look = await services.roster.look(teacher, cohortId, list);
  const [one, two] = look?.plan?.refused ?? [];
  expect(one).toEqual({
    line: 2,
    email: 'elsewhere@test.example',
    name: 'X',
    group: '',
    why: 'unavailable',
  });
  expect(two).toEqual({
    line: 3,
    email: 't0@test.example',
    name: 'X',
    group: '',
    why: 'unavailable',
  });
});

it('is there for those who tend cohorts of the academy alone', async () => {
  const { services, people, cohortId } = await testCohort(1);
  const list = bytes('email,name\nnew@test.example,New Person\n');
  const others = [people[0], await makePerson(services, 'theirs', 'admin', 'other')];
  for (const other of others) {
    if (other === undefined) throw new Error('Nobody is there.');
    expect(await services.roster.look(other, cohortId, list)).toBeNull();
    const order = { bytes: list, agreed: 'x' };
    expect(await services.roster.enrol(other, cohortId, order, LETTER)).toBeNull();
  }
});

test('a file with any of the planted faults changes nothing', async () => {
  const { services, teacher, cohortId } = await testCohort(1);
  const before = rowsOf(services);
  for (const { bytes: list, code, line } of BAD_ROSTERS) {
    const look = await services.roster.look(teacher, cohortId, list);
    expect(look?.faults[0]).toMatchObject({ code, line });
    const order = { bytes: list, agreed: look?.hash ?? '' };
    const answer = await services.roster.enrol(teacher, cohortId, order, LETTER);
    expect(answer?.ok).toBe(false);
  }
  expect(rowsOf(services)).toBe(before);
});

it('enrols a thousand people at once', async () => {
  const { services, teacher, cohortId } = await testCohort(0);
  const lines = Array.from(
    { length: 1_000 },
    (_, at) => `p${at}@test.example,Person ${at},G${at % 9}`,
  );
  const list = bytes(`email,name,group\n${lines.join('\n')}`);
  const look = await services.roster.look(teacher, cohortId, list);
  const order = { bytes: list, agreed: look?.hash ?? '' };
  const answer = await services.roster.enrol(teacher, cohortId, order, LETTER);
  expect(answer).toMatchObject({ ok: true, done: { created: 1_000, enrolled: 1_000 } });
  expect(await services.database.reader.mail.count()).toBe(1_000);
});
