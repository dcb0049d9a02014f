import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { sha256 } from '~/server/people/secrets';
import { databaseFile } from '~/server/store/database';
import { migrate } from '~/server/store/migrate';
import { manualClock } from '../../../../tests/builders/manual-clock';
import { boardOf, offeredIntake, openOffers, say } from '../../../../tests/builders/offers';
import { look, numbersIn, readIntake, runSelection } from '../../../../tests/builders/places';
import { countingIds, temporaryFolder } from '../../../../tests/builders/services';
import { createRuns, type Run } from './runs';

const DECLARED = /gender|community-nomination|woman/;

async function aRun() {
  const read = await readIntake();
  await runSelection(read);
  const { services, intake, coordinator } = read;
  const { reader } = services.database;
  const runs = createRuns();
  const run = async () => {
    const found = await runs.find(reader, { intakeId: intake.id });
    if (found === null) throw new Error('There is no run.');
    return found;
  };
  /** A woman who took part, as somebody who may take that back. */
  const woman = async () => {
    const { problem } = await run();
    const id = problem.candidates.find(({ attributes }) => attributes.gender?.[0] === 'woman')?.id;
    const { applicantId, academyId } = await reader.application.findUniqueOrThrow({
      where: { id: id ?? '' },
    });
    return { id: id ?? '', who: { applicantId, academyId, email: '', sessionId: '' } };
  };
  const page = () => services.selections.page(coordinator, intake.id, look());
  return { read, services, reader, run, woman, page };
}

const genderOf = ({ problem }: Run, id: string) =>
  problem.candidates.find((candidate) => candidate.id === id)?.attributes.gender;

describe('what people declared', () => {
  it('is kept apart from what went into a run, whose hash is over both', async () => {
    const { reader, run, page } = await aRun();
    const row = await reader.selection.findFirstOrThrow();
    expect(row.input).not.toMatch(/"(?:gender|community-nomination)":/);
    expect(row.result).not.toMatch(DECLARED);
    const { problem, whole } = await run();
    expect(whole).toBe(true);
    expect(sha256(JSON.stringify(problem))).toBe(row.inputHash);
    expect(await reader.selectionDeclared.count()).toBe(problem.candidates.length);
    expect((await page())?.run).toMatchObject({ whole: true, hash: row.inputHash });
  });

  it('goes out of every run when it is taken back, and the run says that it is not whole', async () => {
    const { read, services, reader, run, woman, page } = await aRun();
    const { id, who } = await woman();
    const before = await numbersIn(read, 'chosen');
    await services.applications.takeBackDeclaration(who, id);
    expect(await reader.selectionDeclared.count({ where: { applicationId: id } })).toBe(0);
    const after = await run();
    expect(after.whole).toBe(false);
    expect(genderOf(after, id)).toBeUndefined();
    expect(await numbersIn(read, 'chosen')).toEqual(before);
    const row = await reader.selection.findFirstOrThrow();
    expect((await page())?.run).toMatchObject({ whole: false, hash: row.inputHash });
    expect(sha256(JSON.stringify(after.problem))).not.toBe(row.inputHash);
  });

  it('goes when they are forgotten, and the run says the same of who had declared nothing', async () => {
    const { services, reader, run } = await aRun();
    const silent = await reader.selectionDeclared.findFirstOrThrow({ where: { values: '{}' } });
    const { applicantId, academyId } = await reader.application.findUniqueOrThrow({
      where: { id: silent.applicationId },
    });
    await services.applicants.forget({ applicantId, academyId, email: '', sessionId: '' });
    expect((await run()).whole).toBe(false);
  });

  it('counts as it is declared now when somebody follows', async () => {
    const read = await offeredIntake();
    const { services } = read;
    const { reader } = services.database;
    const [holder] = await openOffers(read);
    await say(read, holder, 'declined');
    const nextOf = async () => {
      const { next } = await boardOf(read);
      return next.kind === 'told' ? next : { people: [], gaveWay: null };
    };
    const before = await nextOf();
    expect(before).toMatchObject({ people: [{}], gaveWay: { declared: false } });
    // Everybody but those who have places takes back what they said: half women is out of reach.
    const rows = await reader.declaration.findMany({
      where: { application: { offer: null } },
      select: { applicationId: true, application: { select: { applicantId: true } } },
    });
    const women = await reader.declaration.findMany({
      where: { application: { offer: { answer: null } }, values: { contains: 'woman' } },
      select: { applicationId: true, application: { select: { applicantId: true } } },
    });
    for (const { applicationId, application } of [...rows, ...women]) {
      const who = { ...application, academyId: 'academy', email: '', sessionId: '' };
      await services.applications.takeBackDeclaration(who, applicationId);
    }
    expect(await nextOf()).toMatchObject({ people: [{}], gaveWay: { declared: true } });
  });
});

it('is taken out of the runs of an older database, and of those who took it back it is deleted', () => {
  const folder = temporaryFolder();
  cpSync('prisma/migrations', folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (name >= '20261123150421' && name !== 'migration_lock.toml') {
      rmSync(join(folder, name), { recursive: true });
    }
  }
  const url = `file:${join(temporaryFolder(), 'old.db')}`;
  const options = { url, clock: manualClock(), ids: countingIds() };
  migrate({ ...options, folder });
  const sqlite = new Sqlite(databaseFile(url));
  plantOldRun(sqlite);
  migrate({ ...options, folder: 'prisma/migrations' });
  const { input } = Object(sqlite.prepare('SELECT input FROM Selection').get());
  const rows = sqlite.prepare('SELECT * FROM SelectionDeclared ORDER BY applicationId').all();
  expect(JSON.parse(input)).toEqual({
    places: 2,
    candidates: ['a', 'b', 'c'].map((id) => ({ id, merit: 5, attributes: { sector: ['x"y'] } })),
    seed: 's',
  });
  const one = { selectionId: 's', academyId: 'ac' };
  expect(rows).toEqual([
    { ...one, applicationId: 'a', values: '{"gender":["woman"],"age-band":["30"]}' },
    { ...one, applicationId: 'c', values: '{}' },
  ]);
  expect(() => sqlite.exec("UPDATE Selection SET input = ''")).toThrow(/append only/);
  sqlite.close();
});

/** An academy with a run of three: one declared, one has taken it back, one said nothing. */
function plantOldRun(sqlite: Sqlite.Database): void {
  sqlite.pragma('foreign_keys = OFF');
  const insert = (table: string, row: Record<string, string | number | null>) => {
    const keys = Object.keys(row);
    const marks = keys.map(() => '?').join();
    const names = keys.map((key) => `"${key}"`).join();
    sqlite.prepare(`INSERT INTO "${table}" (${names}) VALUES (${marks})`).run(Object.values(row));
  };
  const at = '2026-01-05T00:00:00.000Z';
  const academyId = 'ac';
  insert('Academy', { id: academyId, name: 'A', timeZone: 'UTC', createdAt: at });
  const made = { academyId, createdById: 'u', createdAt: at };
  insert('Programme', { id: 'p', name: 'P', summary: '', ...made });
  insert('Intake', {
    ...{ id: 'i', programmeId: 'p', slug: 's', title: 'I', definition: '{}', ...made },
    ...{ opensAt: at, closesAt: at, timeZone: 'UTC', seed: 's', updatedAt: at },
  });
  for (const [number, id] of ['a', 'b', 'c'].entries()) {
    insert('Applicant', { id, academyId, email: id, createdAt: at });
    const application = { id, academyId, intakeId: 'i', applicantId: id, number, answers: '{}' };
    insert('Application', { ...application, savedAt: at, startedAt: at });
  }
  const declared = { academyId, values: '{}', consentedAt: at };
  insert('Declaration', { ...declared, applicationId: 'a', withdrawnAt: null });
  insert('Declaration', { ...declared, applicationId: 'b', withdrawnAt: at });
  const said = { gender: ['woman'], 'age-band': ['30'] };
  const candidates = ['a', 'b', 'c'].map((id) => ({
    ...{ id, merit: 5 },
    attributes: { sector: ['x"y'], ...(id === 'c' ? {} : said) },
  }));
  const input = JSON.stringify({ places: 2, candidates, seed: 's' });
  const run = { id: 's', academyId, intakeId: 'i', number: 1, inputHash: 'h', result: '{}' };
  insert('Selection', { ...run, input, createdById: 'u', createdAt: at });
}
