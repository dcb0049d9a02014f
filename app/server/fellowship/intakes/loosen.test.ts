import { describe, expect, it } from 'vitest';
import type { SelectionRule } from '~/core/fellowship/selection/rules';
import { must } from '../../../../tests/builders/cohort';
import { makePerson } from '../../../../tests/builders/people';
import {
  confirmList,
  look,
  type ReadIntake,
  RULES,
  readIntake,
  runSelection,
} from '../../../../tests/builders/places';

const AS_IT_WAS = {
  ...{ drop: false, title: '', amount: '', atLeast: '', atMost: '', without: '', within: '' },
  ...{ points: '', reason: 'Too few applied from there.' },
};
type Wanted = Partial<typeof AS_IT_WAS> & { rule: string };

/** More from Timor-Leste than apply: no list keeps it. */
const TOO_MANY: SelectionRule = {
  ...{ id: 'timor-leste', kind: 'atLeast', where: { attribute: 'country', is: ['TL'] } },
  ...{ title: 'At least ninety from Timor-Leste', count: 90, sensitive: false },
};

function loosen(read: ReadIntake, wanted: Wanted) {
  const { services, coordinator, intake } = read;
  return services.intakes.loosen(coordinator, intake.id, { ...AS_IT_WAS, ...wanted });
}

async function shown({ services, coordinator, intake }: ReadIntake) {
  const page = await services.selections.page(coordinator, intake.id, look());
  if (page === null) throw new Error('There is no page.');
  return page;
}

describe('a rule that no list keeps', () => {
  it('is loosened with a reason that the call shows, and the next run has a list', async () => {
    const read = await readIntake({ selection: [...RULES, TOO_MANY] });
    await runSelection(read);
    expect((await shown(read)).run?.conflict?.rules).toMatchObject([{ id: 'timor-leste' }]);
    const title = 'One from Timor-Leste';
    const one = { rule: 'timor-leste', amount: '1', title };
    expect(await loosen(read, { ...one, reason: ' ' })).toMatchObject({ fault: 'reason' });
    must(await loosen(read, one));
    await runSelection(read);
    expect((await shown(read)).run).toMatchObject({ kind: 'selection', number: 2 });
    const { services, coordinator, intake } = read;
    const overview = await services.intakes.overview(coordinator, intake.id);
    expect(overview?.changes).toMatchObject([
      {
        ...{ kind: 'rule', reason: AS_IT_WAS.reason, by: 'Name of coordinator' },
        rule: { before: { title: TOO_MANY.title }, after: { title } },
      },
    ]);
    const { slug = '' } = overview ?? {};
    const call = await services.calls.find(slug);
    expect(call?.changes).toMatchObject([{ kind: 'rule', rule: { after: { title } } }]);
    expect(call?.definition.selection.at(-1)).toMatchObject({ count: 1, title });
    const where = { action: 'intake.changed', subject: intake.id };
    expect(await services.database.reader.auditEntry.count({ where })).toBe(1);
  });

  it('can be taken out, and so can a declared one that no list keeps', async () => {
    const women: SelectionRule = {
      id: 'women-all',
      kind: 'atLeast',
      where: { attribute: 'gender', is: ['woman'] },
      ...{ title: 'Many women', count: 8, sensitive: true },
    };
    const read = await readIntake({ selection: [women], places: 13 }, 12);
    const step = { rule: 'women-all', amount: '7', title: 'Fewer women' };
    const out = { rule: 'women-all', drop: true };
    // The call has closed: each step would tell a little more of how many declared it.
    expect(await loosen(read, step)).toMatchObject({ fault: 'ruleStep' });
    expect(await loosen(read, out)).toMatchObject({ fault: 'ruleStep' });
    await runSelection(read);
    expect((await shown(read)).run?.kind).toBe('infeasible');
    expect(await loosen(read, step)).toMatchObject({ fault: 'ruleStep' });
    must(await loosen(read, out));
    await runSelection(read);
    expect((await shown(read)).run?.kind).toBe('selection');
    expect((await shown(read)).rules).toEqual([]);
  });
});

describe('loosening', () => {
  it('never asks for more, nor for the same, nor says something else than it asks for', async () => {
    const read = await readIntake();
    const refused = async (wanted: Wanted) => {
      const answer = await loosen(read, { title: 'Other words', ...wanted });
      return answer?.ok === false ? answer.fault : 'done';
    };
    const rule = 'least-developed';
    expect(await refused({ rule, amount: '4' })).toBe('tighter');
    expect(await refused({ rule, atMost: '4' })).toBe('tighter');
    expect(await refused({ rule, points: '4' })).toBe('tighter');
    expect(await refused({ rule, amount: '3' })).toBe('same');
    expect(await refused({ rule, amount: 'two' })).toBe('number');
    expect(await refused({ rule, amount: '1.5' })).toBe('number');
    const { title = '' } = RULES[1] ?? {};
    expect(await refused({ rule, amount: '2', title })).toBe('ruleTitle');
    expect(await refused({ rule: 'none', amount: '2' })).toBe('noRule');
    expect(await refused({ rule: 'country', atMost: '1' })).toBe('tighter');
    expect(await refused({ rule: 'country', atMost: '3' })).toBe('done');
    expect(await refused({ rule: 'industry', points: '7.5' })).toBe('tighter');
    expect(await refused({ rule: 'industry', points: '5.5' })).toBe('done');
  });

  it('is for who runs programmes there, and over once a list is fixed', async () => {
    const read = await readIntake();
    const { services, coordinator, intake } = read;
    const wanted = { ...AS_IT_WAS, rule: 'country', drop: true };
    const foreign = await makePerson(services, 'foreign', 'coordinator', 'other');
    const trainee = await makePerson(services, 'trainee');
    for (const other of [foreign, trainee]) {
      expect(await services.intakes.loosen(other, intake.id, wanted)).toBeNull();
    }
    const number = await runSelection(read);
    await confirmList(services, coordinator, intake.id, number);
    expect(await loosen(read, wanted)).toMatchObject({ fault: 'placed' });
  });

  it('lets no fault into a call, and names a declared bound that few people could meet', async () => {
    const read = await readIntake({
      places: 40,
      selection: [
        {
          id: 'women',
          kind: 'atLeast',
          where: { attribute: 'gender', is: ['woman'] },
          ...{ title: 'Many women', count: 6, sensitive: true },
        },
      ],
    });
    const { services, intake, clock } = read;
    await services.database.write((tx) =>
      tx.intake.update({
        where: { id: intake.id },
        data: { closesAt: new Date(clock.now() + 86_400_000) },
      }),
    );
    const few = { rule: 'women', amount: '4', title: 'Four women' };
    const released = await services.database.reader.figureRelease.count();
    expect(released).toBe(0);
    expect(await loosen(read, few)).toMatchObject({ fault: 'ruleFaults' });
    must(await loosen(read, { ...few, amount: '5', title: 'Five women' }));
  });
});
