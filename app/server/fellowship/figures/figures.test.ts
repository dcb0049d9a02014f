import { describe, expect, it } from 'vitest';
import { manualClock } from '../../../../tests/builders/manual-clock';
import { makePerson } from '../../../../tests/builders/people';
import {
  apply,
  certify,
  confirm,
  giveToRead,
  makeIntake,
  withdraw,
} from '../../../../tests/builders/representation';
import { testServices } from '../../../../tests/builders/services';
import type { FiguresPage } from './figures';

const DAY = 86_400_000;

async function setUp(people = 60, changes: Parameters<typeof makeIntake>[3] = {}) {
  const clock = manualClock();
  const services = await testServices({ clock, curriculum: [] });
  const carla = await makePerson(services, 'carla', 'coordinator');
  // Every third a man, every fifth says nothing, the rest women.
  const saidBy = (at: number) => ({
    country: at % 2 === 0 ? 'KH' : 'ID',
    gender: at % 5 === 4 ? null : at % 3 === 0 ? 'man' : 'woman',
  });
  const intakeId = await makeIntake(services, people, saidBy, changes);
  await giveToRead(services, intakeId, carla.id);
  const { figures } = services;
  const read = async () => {
    const page = await figures.page(carla, intakeId);
    if (page === null) throw new Error('not theirs');
    return page;
  };
  return { clock, services, carla, intakeId, figures, read };
}

const gender = ({ tables }: FiguresPage) =>
  tables
    .find(({ id }) => id === 'gender')
    ?.rows.map(({ label, cells }) => [label, ...cells.map(({ n }) => n)]);

describe('figures about declared matters', () => {
  it('are there once a call has closed, and stay whatever comes later', async () => {
    const { clock, services, figures, intakeId, read } = await setUp();
    expect(await read()).toMatchObject({ closings: [], tables: [], next: 'applied', asks: true });
    clock.advance(11 * DAY);
    figures.start();
    await figures.idle();
    await figures.stop();
    const first = await read();
    expect(gender(first)).toEqual([
      ['Woman', 32],
      ['Man', 16],
      ['Another', null],
      [null, null],
    ]);
    expect(first.next).toBe('selected');
    await withdraw(services, 'a1', clock.now());
    await services.database.write((tx) => tx.declaration.deleteMany({}));
    figures.start();
    await figures.idle();
    await figures.stop();
    expect(await read()).toEqual(first);
    expect(await services.database.reader.figureRelease.count({ where: { intakeId } })).toBe(1);
  });

  it('of applicants wait until the deadline can be moved no more, and count who came by then', async () => {
    const { clock, services, carla, intakeId, read } = await setUp();
    await services.database.write((tx) => tx.review.deleteMany({}));
    clock.advance(11 * DAY);
    expect(await read()).toMatchObject({ closings: [], next: 'applied' });
    const closesAt = new Date(clock.now() + DAY).toISOString().slice(0, 16);
    const wanted = { closesAt, reason: 'Floods in the south.' };
    expect(await services.intakes.extend(carla, intakeId, wanted)).toMatchObject({ ok: true });
    await services.database.write(async (tx) => {
      const late = { country: 'KH', gender: 'woman' };
      for (let at = 60; at < 90; at += 1) await apply(tx, services, intakeId, at, late);
    });
    await giveToRead(services, intakeId, carla.id);
    expect((await read()).closings).toEqual([]);
    clock.advance(2 * DAY);
    const page = await read();
    expect(page.closings).toMatchObject([{ stage: 'applied', reached: 90 }]);
    await services.database.write((tx) => tx.review.deleteMany({}));
    const later = new Date(clock.now() + 5 * DAY).toISOString().slice(0, 16);
    const again = { closesAt: later, reason: 'Once more.' };
    const refused = await services.intakes.extend(carla, intakeId, again);
    expect(refused).toEqual({ ok: false, fault: 'reviewed' });
  });

  it('keep back a number from which a rule of selection would tell of few', async () => {
    const where = { attribute: 'gender', is: ['man'] };
    const rule = { id: 'men', kind: 'atLeast', title: 'Thirteen men', where, count: 13 } as const;
    const selection = [{ ...rule, sensitive: true }];
    const { clock, read } = await setUp(60, { places: 30, selection });
    clock.advance(11 * DAY);
    // Sixteen men less thirteen would be three without a place.
    expect(gender(await read())).toEqual([
      ['Woman', 32],
      ['Man', null],
      ['Another', null],
      [null, null],
    ]);
  });

  it('are made at the first look where no timer did, once under two looks', async () => {
    const { clock, services, read } = await setUp();
    clock.advance(11 * DAY);
    const [one, two] = await Promise.all([read(), read()]);
    expect(one).toEqual(two);
    expect(await services.database.reader.figureRelease.count()).toBe(1);
    const audit = { where: { action: 'figures.released' } };
    expect(await services.database.reader.auditEntry.count(audit)).toBe(1);
  });

  it('leave out who took an application or a declaration back before the call closed', async () => {
    const { clock, services, read } = await setUp();
    await withdraw(services, 'a1', clock.now());
    await services.database.write((tx) =>
      tx.declaration.update({
        where: { applicationId: 'a2' },
        data: { withdrawnAt: new Date(clock.now()) },
      }),
    );
    clock.advance(11 * DAY);
    const page = await read();
    expect(page.closings).toMatchObject([{ stage: 'applied', reached: 59 }]);
    expect(gender(page)?.[0]).toEqual(['Woman', 30]);
  });

  it('of those selected come in the transaction that confirms, after those of applicants', async () => {
    const { clock, services, figures, intakeId, read } = await setUp();
    clock.advance(11 * DAY);
    const chosen = Array.from({ length: 30 }, (_, at) => `a${at}`);
    await services.database
      .write(async (tx) => {
        await confirm(tx, services, intakeId, chosen);
        await figures.afterConfirmIn(tx, intakeId, new Date(clock.now()));
        throw new Error('not after all');
      })
      .catch(() => undefined);
    expect(await services.database.reader.figureRelease.count()).toBe(0);
    await services.database.write(async (tx) => {
      await confirm(tx, services, intakeId, chosen);
      await figures.afterConfirmIn(tx, intakeId, new Date(clock.now()));
    });
    const page = await read();
    expect(page.closings.map(({ stage, reached }) => [stage, reached])).toEqual([
      ['applied', 60],
      ['selected', 30],
    ]);
    expect(gender(page)?.slice(0, 2)).toEqual([
      ['Woman', 32, 16],
      ['Man', 16, 8],
    ]);
  });

  it('of those who completed count certificates, once', async () => {
    const { clock, services, carla, figures, intakeId, read } = await setUp(80);
    clock.advance(11 * DAY);
    const chosen = Array.from({ length: 45 }, (_, at) => `a${at}`);
    await services.database.write(async (tx) => {
      await confirm(tx, services, intakeId, chosen);
      await figures.afterConfirmIn(tx, intakeId, new Date(clock.now()));
    });
    await certify(services, intakeId, chosen.slice(0, 30));
    expect(await figures.complete(carla, intakeId)).toBe(true);
    expect(await figures.complete(carla, intakeId)).toBe(false);
    const page = await read();
    expect(page.next).toBeNull();
    expect(page.closings.at(-1)).toMatchObject({ stage: 'completed', reached: 30 });
    expect(gender(page)?.[0]).toEqual(['Woman', 42, 24, 16]);
    expect(page.tables.map(({ id }) => id)).toContain('gender.leastDeveloped.yes');
  });

  it('are for those who run programmes of the academy, and noted when they leave the house', async () => {
    const { clock, services, carla, figures, intakeId } = await setUp();
    const teacher = await makePerson(services, 'teacher', 'instructor');
    const stranger = await makePerson(services, 'stranger', 'admin', 'elsewhere');
    expect(await figures.page(teacher, intakeId)).toBeNull();
    expect(await figures.page(stranger, intakeId)).toBeNull();
    expect(await figures.complete(stranger, intakeId)).toBeNull();
    expect(await figures.export(carla, intakeId, 'csv')).toBeNull();
    clock.advance(11 * DAY);
    expect(await figures.export(carla, intakeId, 'csv')).toEqual(
      await figures.page(carla, intakeId),
    );
    const audit = { where: { action: 'data.exported', subject: intakeId } };
    expect(await services.database.reader.auditEntry.count(audit)).toBe(1);
  });
});
