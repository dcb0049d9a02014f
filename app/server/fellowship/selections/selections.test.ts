import { describe, expect, it, test } from 'vitest';
import { must } from '../../../../tests/builders/cohort';
import { makePerson } from '../../../../tests/builders/people';
import {
  confirmList,
  look,
  numbersIn,
  type ReadIntake,
  RULES,
  readIntake,
  runSelection,
} from '../../../../tests/builders/places';

/** The page with everything that is being worked out. */
async function settled(read: ReadIntake, query: Parameters<typeof look>[0] = {}) {
  const { services, coordinator, intake } = read;
  await services.selections.page(coordinator, intake.id, look(query));
  await services.selections.idle();
  const page = await services.selections.page(coordinator, intake.id, look(query));
  if (page === null) throw new Error('There is no page.');
  return page;
}

const inAudit = async ({ services }: ReadIntake, action: string) =>
  (await services.database.reader.auditEntry.findMany({ where: { action } })).map(({ detail }) =>
    JSON.parse(detail),
  );

describe('a selection', () => {
  it('chooses a proven list, keeps what went in, and is the same when it is run again', async () => {
    const read = await readIntake();
    const { services, coordinator, intake } = read;
    expect(await runSelection(read)).toBe(1);
    const page = await settled(read);
    expect(page.run).toMatchObject({ kind: 'selection', number: 1, conflict: null });
    expect(page.run?.list).toMatchObject({ optimal: true, gap: 0, chosen: 8 });
    expect(await services.selections.run(coordinator, intake.id)).toEqual({
      ok: false,
      fault: 'same',
    });
    const chosen = await numbersIn(read, 'chosen');
    const one = page.run?.list?.sizes.others ? (await numbersIn(read, 'others'))[0] : 0;
    const override = { number: one ?? 0, kind: 'out', reason: 'Only to run again' } as const;
    must(await services.selections.override(coordinator, intake.id, override));
    expect(await runSelection(read)).toBe(2);
    expect(await numbersIn(read, 'chosen')).toEqual(chosen);
    const rows = await services.database.reader.selection.findMany({ orderBy: { number: 'asc' } });
    expect(rows).toHaveLength(2);
    expect(rows[0]?.inputHash).not.toBe(rows[1]?.inputHash);
    expect(await inAudit(read, 'selection.made')).toMatchObject([
      { run: 1, optimal: true, chosen: 8, input: rows[0]?.inputHash },
      { run: 2 },
    ]);
  });

  it('takes in only who is complete, eligible, no duplicate and read by enough', async () => {
    const read = await readIntake();
    const { services, intake } = read;
    await runSelection(read);
    const before = await settled(read);
    const [first = 0, second = 0, third = 0] = await numbersIn(read, 'chosen');
    const at = new Date(services.clock.now());
    const one = (number: number) => ({ intakeId_number: { intakeId: intake.id, number } });
    await services.database.write(async (tx) => {
      const screened = { screening: 'duplicate', screenedAt: at } as const;
      await tx.application.update({ where: one(first), data: screened });
      await tx.application.update({ where: one(second), data: { withdrawnAt: at } });
      const { id } = await tx.application.findUniqueOrThrow({ where: one(third) });
      await tx.review.updateMany({ where: { applicationId: id }, data: { submittedAt: null } });
    });
    await runSelection(read);
    const after = await settled(read);
    expect(after.run?.candidates).toBe((before.run?.candidates ?? 0) - 3);
    expect(after.run?.leftOut.duplicate).toBe((before.run?.leftOut.duplicate ?? 0) + 1);
    const chosen = await numbersIn(read, 'chosen');
    for (const number of [first, second, third]) expect(chosen).not.toContain(number);
    expect(after.run?.list?.since?.going).toEqual(expect.arrayContaining([first, second, third]));
  });

  it('is run after the closing alone, and by who runs programmes of the academy', async () => {
    const read = await readIntake();
    const { services, coordinator, intake } = read;
    const { selections, database, clock } = services;
    const reviewer = await makePerson(services, 'somebody', 'instructor');
    const foreign = await makePerson(services, 'foreign', 'coordinator', 'other');
    for (const other of [reviewer, foreign]) {
      expect(await selections.run(other, intake.id)).toBeNull();
      expect(await selections.page(other, intake.id, look())).toBeNull();
      expect(await selections.confirm(other, intake.id, 1)).toBeNull();
      expect(await selections.export(other, intake.id, 'csv')).toBeNull();
    }
    const closesAt = new Date(clock.now() + 1);
    await database.write((tx) =>
      tx.intake.update({ where: { id: intake.id }, data: { closesAt } }),
    );
    expect(await selections.run(coordinator, intake.id)).toEqual({ ok: false, fault: 'open' });
  });

  it('answers rules that cannot hold together with the fewest that are in conflict', async () => {
    const [country] = RULES;
    const many = { id: 'brunei', title: 'Three of Brunei', count: 3, sensitive: false } as const;
    const where = { attribute: 'country', is: ['BN'] };
    const selection = [...RULES, { ...many, kind: 'atLeast' as const, where }];
    const read = await readIntake({ selection });
    await runSelection(read);
    const { run, confirmed } = await settled(read);
    expect(run).toMatchObject({ kind: 'infeasible', list: null });
    expect(run?.conflict?.rules.map(({ id }) => id)).toContain('brunei');
    expect(run?.conflict?.rules.length).toBeLessThanOrEqual(2);
    expect(country?.id).toBe('country');
    const { services, coordinator, intake } = read;
    expect(await services.selections.confirm(coordinator, intake.id, 1)).toEqual({
      ...{ ok: false, fault: 'unproven' },
    });
    expect(confirmed).toBe(false);
  });
});

describe('an override', () => {
  it('needs a reason, is followed by the next run, and stands in the audit log', async () => {
    const read = await readIntake();
    const { services, coordinator, intake } = read;
    const { selections } = services;
    await runSelection(read);
    const [last = 0] = (await numbersIn(read, 'others')).slice(-1);
    const wanted = { number: last, kind: 'in', reason: ' ' } as const;
    expect(await selections.override(coordinator, intake.id, wanted)).toEqual({
      ...{ ok: false, fault: 'reason' },
    });
    const reason = 'The jury heard them in person';
    const id = must(await selections.override(coordinator, intake.id, { ...wanted, reason }));
    expect(await selections.override(coordinator, intake.id, { ...wanted, reason })).toEqual({
      ...{ ok: false, fault: 'twice' },
    });
    await runSelection(read);
    expect(await numbersIn(read, 'chosen')).toContain(last);
    must(await selections.restore(coordinator, intake.id, id));
    await runSelection(read);
    expect(await numbersIn(read, 'chosen')).not.toContain(last);
    expect(await inAudit(read, 'selection.overridden')).toEqual([
      { kind: 'in', number: last, override: id },
    ]);
    expect(await inAudit(read, 'selection.restored')).toEqual([{ override: id }]);
    const row = await services.database.reader.selectionOverride.findFirstOrThrow();
    expect(row).toMatchObject({ reason, byId: coordinator.id });
  });
});

describe('a confirmation', () => {
  it('fixes the latest list, once, and publishes the figures of those selected', async () => {
    const read = await readIntake();
    const { services, coordinator, intake } = read;
    const { selections, database } = services;
    await runSelection(read);
    expect(await selections.confirm(coordinator, intake.id, 2)).toMatchObject({ fault: 'stale' });
    await confirmList(services, coordinator, intake.id, 1);
    expect(await settled(read)).toMatchObject({ confirmed: true });
    const again = await selections.confirm(coordinator, intake.id, 1);
    expect(again).toMatchObject({ fault: 'confirmed' });
    expect(await selections.run(coordinator, intake.id)).toMatchObject({ fault: 'confirmed' });
    const [number = 0] = await numbersIn(read, 'waiting');
    const wanted = { number, kind: 'in', reason: 'Too late' } as const;
    expect(await selections.override(coordinator, intake.id, wanted)).toMatchObject({
      fault: 'confirmed',
    });
    const releases = await database.reader.figureRelease.findMany({ orderBy: { number: 'asc' } });
    expect(releases.at(-1)?.release).toContain('"stage":"selected"');
    expect(await inAudit(read, 'selection.confirmed')).toMatchObject([{ run: 1, chosen: 8 }]);
  });

  it('is refused where the list would come out of other things by now', async () => {
    const read = await readIntake();
    const { services, coordinator, intake } = read;
    await runSelection(read);
    const [number = 0] = await numbersIn(read, 'waiting');
    await services.database.write((tx) =>
      tx.application.update({
        where: { intakeId_number: { intakeId: intake.id, number } },
        data: { withdrawnAt: new Date(services.clock.now()) },
      }),
    );
    expect(await services.selections.confirm(coordinator, intake.id, 1)).toMatchObject({
      fault: 'stale',
    });
  });
});

describe('an explanation', () => {
  it('says why somebody has no place, and what a place for them would do', async () => {
    const read = await readIntake({ selection: RULES.filter(({ sensitive }) => !sensitive) });
    await runSelection(read);
    const [waits = 0] = await numbersIn(read, 'waiting');
    const first = await read.services.selections.page(
      read.coordinator,
      read.intake.id,
      look({ person: waits }),
    );
    expect(first?.person).toMatchObject({ place: 'waiting', rank: 1, why: { kind: 'working' } });
    const { person } = await settled(read, { person: waits });
    expect(person?.why).toMatchObject({ kind: 'told', forced: { going: [expect.any(Number)] } });
  });

  it('never tells of a person by a rule over declared matters', { timeout: 120_000 }, async () => {
    const read = await readIntake();
    await runSelection(read);
    const numbers = [...(await numbersIn(read, 'waiting')), ...(await numbersIn(read, 'others'))];
    for (const number of numbers.slice(0, 12)) {
      const { person } = await settled(read, { person: number });
      expect(person?.why).toMatchObject({ forced: 'withheld' });
      const said = JSON.stringify(person);
      for (const rule of RULES.filter(({ sensitive }) => sensitive)) {
        expect(said).not.toContain(rule.title);
        expect(said).not.toContain(`"${rule.id}"`);
      }
    }
  });

  it('answers what a sensitive rule costs without names, and what others do with numbers', async () => {
    const read = await readIntake();
    await runSelection(read);
    const { run } = await settled(read, { changes: true });
    const told = new Map(run?.list?.changes?.map(({ rule, told }) => [rule, told]));
    expect(told.get(null)).toMatchObject({ kind: 'difference' });
    for (const rule of ['women', 'nominated']) expect(told.get(rule)?.kind).toBe('figures');
    expect(told.get('country')).toMatchObject({ kind: 'difference' });
  });
});

test('no figure of a rule over declared matters is on the page or in the export', async () => {
  const read = await readIntake();
  const { services, coordinator, intake } = read;
  await runSelection(read);
  const page = await settled(read, { changes: true });
  const sensitive = page.rules.filter((rule) => rule.sensitive);
  expect(sensitive.map(({ id, figures }) => [id, figures])).toEqual([
    ['women', []],
    ['nominated', []],
  ]);
  expect(page.rules.find(({ id }) => id === 'least-developed')?.figures).toMatchObject([
    { value: null, lower: 3 },
  ]);
  const attributes = page.run?.list?.distributions.map(({ attribute }) => attribute);
  expect(attributes?.sort()).toEqual(['country', 'least-developed', 'sector']);
  const exported = await services.selections.export(coordinator, intake.id, 'csv');
  const said = JSON.stringify({ page, exported });
  for (const word of ['woman', 'declared', 'attributes":{']) expect(said).not.toContain(word);
  expect(exported?.people).toHaveLength(page.run?.candidates ?? 0);
  expect(await inAudit(read, 'data.exported')).toMatchObject([{ what: 'selection', run: 1 }]);
});
