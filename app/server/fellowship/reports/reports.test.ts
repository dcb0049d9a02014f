import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../tests/builders/call';
import { must, storeAttempt, testCohort, wanted } from '../../../../tests/builders/cohort';
import { adoptedTable, bargainedTable, blockedTable } from '../../../../tests/builders/debriefed';
import { storeEnded } from '../../../../tests/builders/ended-table';
import { makePerson } from '../../../../tests/builders/people';
import { certify, confirm, makeIntake } from '../../../../tests/builders/representation';
import { parsedSmallScenario } from '../../../../tests/builders/scenario';
import type { TestTable } from '../../../../tests/builders/table';

const DAY = 86_400_000;
const DAY_ONE = '2026-01-05';

/** A package put a second time after an objection, by consensus or silence. */
function secondTry(method: 'consensus' | 'silence', broken = false): TestTable {
  const table = bargainedTable().advance('drafting', 'adoption');
  const tabled = table.context.packages.at(0)?.id ?? '';
  const put = (how: 'consensus' | 'silence') =>
    table.do('chair', { type: 'callForDecision', method: how, package: tabled });
  put('consensus').do('delta', { type: 'objectToConsensus', reason: 'Too dear.' });
  table.do('chair', { type: 'declareResult' });
  put(method).wait(60_000);
  if (broken) table.do('delta', { type: 'breakSilence', reason: 'Still too dear.' });
  else if (method === 'consensus') table.do('chair', { type: 'declareResult' });
  else table.wait(30 * 60_000);
  return table.context.stage.meeting === 'ended'
    ? table
    : table.do({ kind: 'instructor' }, { type: 'end' });
}

describe('a report', () => {
  it('of a day stays the same, whatever happens later', async () => {
    const { services, clock, teacher, people, cohortId, moduleId } = await testCohort(3);
    const { reports, events, attendance, quotations, database } = services;
    const [one, two] = people;
    if (!one || !two) throw new Error('nobody');
    must(await services.assignments.assign(teacher, cohortId, wanted()));
    await storeAttempt(services, one, moduleId, 900);
    const times = { startsAt: '2026-01-05T10:00', endsAt: '2026-01-05T11:00' };
    const event = must(
      await events.make(teacher, cohortId, { title: 'Opening', place: '', ...times }),
    );
    await attendance.note(
      teacher,
      cohortId,
      event,
      new Map([
        ['t0', 'present'],
        ['t1', 'absent'],
      ]),
    );
    must(
      await quotations.add(one, { cohortId, text: 'I listen now.', named: false, agreed: true }),
    );
    clock.advance(DAY);
    const first = await reports.of(teacher, cohortId, DAY_ONE);
    expect(first?.asOf).toMatchObject({ day: DAY_ONE, over: true });
    expect(first?.figures).toMatchObject({
      ...{ members: { n: 3 }, checks: { n: 1 }, marks: { n: 90 }, attended: { n: 1, of: 2 } },
    });
    expect(first?.modules).toMatchObject([{ passed: 1, marks: 90 }]);
    expect(first?.quotations).toEqual([{ text: 'I listen now.', by: null }]);

    await storeAttempt(services, two, moduleId, 100);
    const late = await makePerson(services, 'late');
    must(await services.cohorts.enrol(teacher, cohortId, late.email));
    await attendance.note(teacher, cohortId, event, new Map([['t2', 'present']]));
    must(await services.assignments.assign(teacher, cohortId, wanted({ kind: 'module' })));
    must(await quotations.add(two, { cohortId, text: 'Me too.', named: true, agreed: true }));
    await makeCall(services);
    const log = adoptedTable().log;
    await storeEnded(services, {
      ...{ academyId: 'academy', scenario: parsedSmallScenario(), createdById: 'teacher' },
      tables: [{ log, seats: { upland: 't0' } }],
    });
    clock.advance(DAY);
    const again = await reports.of(teacher, cohortId, DAY_ONE);
    expect({ ...again, today: '' }).toEqual({ ...first, today: '' });
    const now = await reports.of(teacher, cohortId, null);
    expect(now?.figures).toMatchObject({ members: { n: 4 }, attended: { n: 2, of: 3 } });
    expect(now?.modules).toMatchObject([{ passed: 1, marks: 50 }]);
    expect(now?.quotations.at(-1)).toEqual({ text: 'Me too.', by: 'Name of t1' });
    expect(await database.reader.auditEntry.count({ where: { action: 'data.exported' } })).toBe(0);
  });

  it('of a day stays the same byte for byte after corrections, removals and late notes', async () => {
    const { services, clock, teacher, people, cohortId, moduleId } = await testCohort(3);
    const { reports, events, attendance, milestones, cohorts } = services;
    const [one] = people;
    if (!one) throw new Error('nobody');
    must(await services.assignments.assign(teacher, cohortId, wanted()));
    await storeAttempt(services, one, moduleId, 900);
    const times = { startsAt: '2026-01-05T10:00', endsAt: '2026-01-05T11:00' };
    const event = must(
      await events.make(teacher, cohortId, { title: 'Opening', place: '', ...times }),
    );
    const make = async (subject: string, title: string) =>
      must(await milestones.make(teacher, cohortId, { subject, title, dueAt: '', required: true }));
    await make(`event:${event}`, '');
    const talk = await make('manual', 'Gave a talk');
    const came = (who: string, state: 'present' | 'absent' | null) =>
      attendance.note(teacher, cohortId, event, new Map([[who, state]]));
    const gave = { reachedAt: '', note: '' };
    await came('t0', 'present');
    await came('t1', 'present');
    must(await milestones.note(teacher, cohortId, talk, { ...gave, userIds: ['t0'] }));
    clock.advance(DAY);
    const first = JSON.stringify(await reports.of(teacher, cohortId, DAY_ONE));
    expect(JSON.parse(first)).toMatchObject({
      figures: { members: { n: 3 }, attended: { n: 2, of: 2 }, checks: { n: 1 } },
      milestones: [{ reached: 2 }, { reached: 1 }],
    });

    await came('t0', 'absent');
    await came('t1', null);
    await came('t2', 'present');
    must(await milestones.unnote(teacher, cohortId, talk, ['t0']));
    const early = { userIds: ['t1'], reachedAt: '2026-01-05T09:00', note: '' };
    must(await milestones.note(teacher, cohortId, talk, early));
    must(await cohorts.remove(teacher, cohortId, ['t0']));
    const second = await reports.of(teacher, cohortId, null);
    expect(second).toMatchObject({
      figures: { members: { n: 2 }, attended: { n: 1, of: 2 }, checks: { n: 0 } },
      milestones: [{ reached: 1 }, { reached: 1 }],
    });
    expect(JSON.stringify(await reports.of(teacher, cohortId, DAY_ONE))).toBe(first);
    must(await cohorts.enrol(teacher, cohortId, one.email));
    expect(JSON.stringify(await reports.of(teacher, cohortId, DAY_ONE))).toBe(first);
    const back = await reports.of(teacher, cohortId, null);
    expect(back?.figures).toMatchObject({ members: { n: 3 }, checks: { n: 1 } });
  });

  it('counts agreements as the engine finds them, from the log alone', async () => {
    const { services, clock, teacher, cohortId } = await testCohort(1);
    clock.advance(1_900_000_000_000 - clock.now());
    const played = [
      ...[adoptedTable(), blockedTable(), secondTry('consensus')],
      ...[secondTry('silence'), secondTry('silence', true)],
    ];
    const agreed = played.filter(({ context }) => context.decision.adopted !== undefined);
    expect(agreed).toHaveLength(3);
    await services.database.write((tx) =>
      tx.cohortMember.updateMany({ data: { joinedAt: new Date(0) } }),
    );
    for (const [at, { log }] of played.entries()) {
      await storeEnded(services, {
        ...{ academyId: 'academy', scenario: parsedSmallScenario(), createdById: 'teacher' },
        ...{ title: `Exercise ${at}`, tables: [{ log, seats: { upland: 't0' } }] },
      });
    }
    const report = await services.reports.of(teacher, cohortId, null);
    const found = new Map(report?.exercises.map((one) => [one.title, one.agreements]));
    expect(played.map((_, at) => found.get(`Exercise ${at}`))).toEqual([1, 0, 1, 1, 0]);
    expect(report?.figures).toMatchObject({
      ...{ exercises: { n: 5 }, tables: { n: 5 }, ended: { n: 5, of: 5 } },
      ...{ agreements: { n: 3, of: 5 }, seated: { n: 1, of: 1 } },
    });
  });

  it('shows about declared matters what had been published by its day', async () => {
    const { services, clock } = await testCohort(0);
    const carla = await makePerson(services, 'carla', 'coordinator');
    const intakeId = await makeIntake(services, 80, (at) => ({
      country: at < 3 ? 'BN' : at % 2 === 0 ? 'KH' : 'ID',
      gender: at % 2 === 0 ? 'woman' : 'man',
    }));
    clock.advance(11 * DAY);
    const chosen = Array.from({ length: 40 }, (_, at) => `a${at}`);
    await services.database.write(async (tx) => {
      await confirm(tx, services, intakeId, chosen);
      await services.figures.afterConfirmIn(tx, intakeId, new Date(clock.now()));
    });
    const day = '2026-01-16';
    clock.advance(2 * DAY);
    await certify(services, intakeId, chosen.slice(0, 20));
    const { reports, figures } = services;
    expect(await reports.of(carla, 'fellows', day)).toMatchObject({
      ...{ mayClose: true, figures: { selected: { n: 40, of: 80 }, members: { n: 0 } } },
    });
    expect(await reports.intakeOf(carla, 'fellows')).toBe(intakeId);
    await figures.complete(carla, intakeId);
    const stages = (at: string | null) =>
      reports.of(carla, 'fellows', at).then((found) => found?.closings.map(({ stage }) => stage));
    expect(await stages(day)).toEqual(['applied', 'selected']);
    expect(await stages(null)).toEqual(['applied', 'selected', 'completed']);
    const report = await reports.of(carla, 'fellows', null);
    expect(report?.equity).toEqual((await figures.page(carla, intakeId))?.tables);
    expect(report?.mayClose).toBe(false);
    expect(report?.figures).toMatchObject({ certificates: { n: 20, of: 20 }, countries: { n: 3 } });
    // Three from Brunei are too few for a line of their own.
    expect(report?.countries.others).toMatchObject({
      keys: expect.arrayContaining(['Brunei Darussalam']),
    });
    expect(report?.countries.others?.size).toBeGreaterThanOrEqual(5);
  });

  it('is for who follows the cohort', async () => {
    const { services, people, teacher, cohortId } = await testCohort(1);
    const stranger = await makePerson(services, 'stranger', 'admin', 'elsewhere');
    const [one] = people;
    if (!one) throw new Error('nobody');
    expect(await services.reports.of(one, cohortId, null)).toBeNull();
    expect(await services.reports.of(stranger, cohortId, null)).toBeNull();
    expect(await services.reports.export(stranger, cohortId, null, 'csv')).toBeNull();
    expect(await services.reports.intakeOf(teacher, cohortId)).toBeNull();
    expect(await services.reports.export(teacher, cohortId, null, 'csv')).not.toBeNull();
    const { reader } = services.database;
    expect(await reader.auditEntry.count({ where: { action: 'data.exported' } })).toBe(1);
  });
});

describe('a quotation', () => {
  it('is taken by consent alone, and gone from every report once it is withdrawn', async () => {
    const { services, clock, teacher, people, cohortId } = await testCohort(1);
    const { quotations, reports } = services;
    const [one] = people;
    if (!one) throw new Error('nobody');
    const quote = { cohortId, text: ' I listen\n now. ', named: true, agreed: true };
    expect(await quotations.add(one, { ...quote, agreed: false })).toMatchObject({
      fault: 'consent',
    });
    expect(await quotations.add(one, { ...quote, text: ' ' })).toMatchObject({ fault: 'text' });
    expect(await quotations.add(teacher, quote)).toMatchObject({ fault: 'cohort' });
    const id = must(await quotations.add(one, quote));
    clock.advance(2 * DAY);
    const quoted = () => reports.of(teacher, cohortId, DAY_ONE).then((found) => found?.quotations);
    expect(await quoted()).toEqual([{ text: 'I listen now.', by: 'Name of t0' }]);
    expect(await quotations.withdraw(teacher, id)).toBe(false);
    expect(await quotations.withdraw(one, id)).toBe(true);
    expect(await quoted()).toEqual([]);
    expect((await quotations.own(one)).quotations).toEqual([]);
  });
});
