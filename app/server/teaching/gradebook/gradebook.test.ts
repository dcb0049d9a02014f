import { describe, expect, it } from 'vitest';
import { unpacked } from '~/core/learning/gradebook/packed';
import { must, storeGrade, testCohort, wanted } from '../../../../tests/builders/cohort';
import { makePerson } from '../../../../tests/builders/people';
import { PEOPLE_A_PAGE } from './gradebook';
import { gradebookQuery } from './query';

const DAY = 86_400_000;
const asked = (query = '') => gradebookQuery(new URLSearchParams(query));

/** A cohort of `size` with the check and the activity of the small module assigned. */
async function aBook(size: number) {
  const cohort = await testCohort(size);
  const { services, teacher, cohortId } = cohort;
  const check = must(await services.assignments.assign(teacher, cohortId, wanted()));
  const activity = wanted({ kind: 'activity' });
  must(await services.assignments.assign(teacher, cohortId, activity));
  const page = async (query = '', user = teacher) =>
    services.gradebook.page(user, cohortId, asked(query));
  const names = async (query = '') => (await page(query))?.rows.map(({ userId }) => userId) ?? [];
  return { ...cohort, check, page, names };
}

describe('the gradebook', () => {
  it('has a row for every member and a column for every assignment that stands', async () => {
    const { services, teacher, people, page, cohortId, check } = await aBook(2);
    const [ana] = people;
    if (!ana) throw new Error('nobody');
    const grade = { kind: 'check', subjectId: 'rules-of-the-river', status: 'submitted' } as const;
    await storeGrade(services, ana, grade);
    const book = await page();
    expect(book?.rows.map(({ name }) => name)).toEqual(['Name of t0', 'Name of t1']);
    expect(book?.columns.map(({ kind }) => kind)).toEqual(['check', 'activity']);
    expect(book?.rows.map(({ cells }) => unpacked(cells).map(({ state }) => state))).toEqual([
      ['waiting', 'notStarted'],
      ['notStarted', 'notStarted'],
    ]);
    must(await services.assignments.withdraw(teacher, cohortId, check));
    expect((await page())?.columns.map(({ kind }) => kind)).toEqual(['activity']);
  });

  it('is not there for another academy', async () => {
    const { services, page, cohortId } = await aBook(1);
    const theirs = await makePerson(services, 'theo', 'admin', 'elsewhere');
    expect(await page('', theirs)).toBeNull();
    expect(await services.gradebook.export(theirs, cohortId, 'csv')).toBeNull();
  });

  it('goes from page to page of people and back without losing or repeating one', async () => {
    const { names, page } = await aBook(PEOPLE_A_PAGE + 3);
    const first = await names();
    expect(first).toHaveLength(PEOPLE_A_PAGE);
    expect(await page()).toMatchObject({ earlier: false, later: true, people: PEOPLE_A_PAGE + 3 });
    const second = await names(`after=${first.at(-1)}`);
    expect(second).toHaveLength(3);
    expect(new Set([...first, ...second]).size).toBe(PEOPLE_A_PAGE + 3);
    expect(await names(`before=${second[0]}`)).toEqual(first);
    expect((await names('last=1')).slice(-3)).toEqual(second);
    expect(await page(`after=${first.at(-1)}`)).toMatchObject({ earlier: true, later: false });
    expect(await names('after=nobody')).toEqual(first);
  });

  it('finds people by name and by the state of their work', async () => {
    const { services, teacher, clock, people, names, cohortId } = await aBook(3);
    const [ana, ben] = people;
    if (!ana || !ben) throw new Error('nobody');
    expect(await names('name=OF+t1')).toEqual(['t1']);
    expect(await names('name=t2@test')).toEqual([]);
    expect(await names('name=%25')).toEqual([]);
    const subjectId = 'rules-of-the-river';
    const failed = { kind: 'check', subjectId, status: 'done', passed: false } as const;
    await storeGrade(services, ana, failed);
    await storeGrade(services, ben, { kind: 'activity', subjectId, status: 'submitted' });
    expect(await names('state=belowPass')).toEqual(['t0']);
    expect(await names('state=waiting')).toEqual(['t1']);
    expect(await names('state=notStarted')).toEqual(['t0', 't1', 't2']);
    expect(await names('state=late')).toEqual([]);
    const dueAt = new Date(clock.now() + DAY).toISOString().slice(0, 16);
    must(await services.assignments.assign(teacher, cohortId, wanted({ kind: 'module', dueAt })));
    clock.advance(3 * DAY);
    expect(await names('state=late')).toEqual(['t0', 't1', 't2']);
  });

  it('hands over everything, batch by batch, and notes it', async () => {
    const { services, teacher, cohortId } = await aBook(4);
    const book = await services.gradebook.export(teacher, cohortId, 'csv');
    const rows: string[] = [];
    for await (const batch of book?.rows() ?? []) rows.push(...batch.map(({ name }) => name));
    expect(rows).toEqual([0, 1, 2, 3].map((i) => `Name of t${i}`));
    const where = { action: 'data.exported', subject: cohortId };
    expect(await services.database.reader.auditEntry.count({ where })).toBe(1);
  });

  it('hands addresses to admins alone', async () => {
    const { services, teacher, cohortId } = await aBook(1);
    const admin = await makePerson(services, 'ada', 'admin');
    const addresses = async (user: typeof admin) => {
      const book = await services.gradebook.export(user, cohortId, 'csv');
      const rows: (string | null)[] = [];
      for await (const batch of book?.rows() ?? []) rows.push(...batch.map(({ email }) => email));
      return rows;
    };
    expect(await addresses(teacher)).toEqual([null]);
    expect(await addresses(admin)).toEqual(['t0@test.example']);
  });

  it('shows what stands behind a cell only to who follows the cohort', async () => {
    const { services, teacher, people, cohortId, check } = await aBook(1);
    const work = await services.gradebook.work(teacher, cohortId, check, people[0]?.id ?? '');
    expect(work).toMatchObject({ person: { name: 'Name of t0' }, cell: { state: 'notStarted' } });
    expect(await services.gradebook.work(teacher, cohortId, check, teacher.id)).toBeNull();
    expect(await services.gradebook.work(teacher, 'other', check, 't0')).toBeNull();
  });
});
