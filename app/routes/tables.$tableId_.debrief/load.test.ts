import { describe, expect, test } from 'vitest';
import type { Services } from '~/server/services';
import type { Asking } from '~/server/tables/access';
import { adopted } from '../../../tests/builders/debriefed-live';
import { cast, LiveTable } from '../../../tests/builders/live-table';
import { cookieOf } from '../../../tests/builders/people';
import { parsedSmallScenario } from '../../../tests/builders/scenario';
import { testServices } from '../../../tests/builders/services';
import { keepReflection } from './keep-reflection';
import { loadDebrief } from './load';
import { parts } from './parts';

/** What somebody's browser asks with, for a part of the debrief or with a form. */
async function asks(services: Services, who: Asking | null, query = '', form?: FormData) {
  const request = new Request(`http://mufakat.test/tables/t/debrief${query}`, {
    ...(form ? { method: 'POST', body: form } : {}),
  });
  if (who !== null) {
    const person = { ...who, name: who.id, email: `${who.id}@example.org` };
    request.headers.set('Cookie', await cookieOf(services, person));
  }
  const context = { services, nonce: '', clientAddress: '127.0.0.1' };
  return { request, context };
}

async function load(services: Services, tableId: string, who: Asking | null, query = '') {
  const { request, context } = await asks(services, who, query);
  return loadDebrief(request, context, tableId);
}

/** Everything that the pages of a debrief hand to somebody's browser. */
async function everything(services: Services, tableId: string, who: Asking): Promise<string> {
  const queries = [...parts.map((part) => `?part=${part}`), '?part=concessions&party=delta'];
  for (let stop = 0; stop <= 50; stop += 3) queries.push(`?part=replay&stop=${stop}`);
  queries.push('?part=replay&at=20', '?part=replay&at=x');
  for (const x of ['upland', 'delta']) queries.push(`?part=deals&x=${x}&y=upland`);
  const answers: unknown[] = [];
  for (const query of queries) answers.push(await load(services, tableId, who, query));
  return JSON.stringify(answers);
}

/** The small scenario in which what is Delta's alone stands nowhere else. */
function marked() {
  const scenario = parsedSmallScenario();
  return {
    ...scenario,
    parties: scenario.parties.map((party) =>
      party.id === 'delta'
        ? {
            ...party,
            confidential: {
              ...party.confidential,
              instructions: 'secret-of-delta',
              interests: ['secret-of-delta'],
              reservation: 7001,
              redLines: [{ issue: 'fund', options: ['large'], reason: 'secret-of-delta' }],
              payoff: {
                'flow-data': { 'real-time': 7013, daily: 7019, monthly: 7027 },
                fund: { large: 7039, small: 7043 },
              },
            },
          }
        : party,
    ),
  };
}

describe('the page of a debrief', { timeout: 120_000 }, () => {
  test('is friendly while the meeting goes on', async () => {
    const services = await testServices();
    const { tableId } = await LiveTable.stored(services);
    expect(await load(services, tableId, cast.ulla)).toEqual({
      state: 'notYet',
      tableId,
      scenario: 'Two shores',
    });
  });

  test('sends strangers away', async () => {
    const services = await testServices();
    const { tableId } = await LiveTable.stored(services);
    await expect(load(services, tableId, null)).rejects.toMatchObject({ status: 302 });
    await expect(load(services, 'no-table', cast.ulla)).rejects.toMatchObject({ status: 404 });
  });

  test('hands no seat what belongs to another', async () => {
    const { services, table } = await adopted({ scenario: marked() });
    const mine = await everything(services, table.tableId, cast.dara);
    expect(mine).toContain('7001');
    expect(mine).toContain('Between us.');
    for (const who of [cast.ulla, cast.chai]) {
      const seen = await everything(services, table.tableId, who);
      expect(seen).toContain('A fair start.');
      expect(seen).not.toContain('secret-of-delta');
      for (const points of [7001, 7013, 7019, 7027, 7039, 7043, 14_062]) {
        expect(seen).not.toContain(String(points));
      }
    }
    const chair = await everything(services, table.tableId, cast.chai);
    expect(chair).not.toContain('What is daily worth?');
    expect(chair).not.toContain('Between us.');
  });

  test('shows the instructor every part of it', async () => {
    const { services, table } = await adopted({ scenario: marked() });
    const seen = await everything(services, table.tableId, cast.ines);
    for (const one of ['7001', '14062', 'Between us.', 'What is daily worth?']) {
      expect(seen).toContain(one);
    }
  });

  test('opens at the outcome whatever part is asked for that is none', async () => {
    const { services, table } = await adopted();
    const found = await load(services, table.tableId, cast.ulla, '?part=__proto__');
    expect(found).toMatchObject({ state: 'ended', shown: { part: 'outcome' } });
  });
});

describe('a reflection', () => {
  test('is kept and shown again, and nobody’s without a seat', async () => {
    const { services, table } = await adopted();
    const form = new FormData();
    form.set('answer-0', ' They needed the data. ');
    form.set('answer-7', 'To no question');
    form.set('level-interests', '1');
    const { request, context } = await asks(services, cast.ulla, '?part=reflection', form);
    const sent = await keepReflection(request, context, table.tableId);
    expect(sent.headers.get('Location')).toContain('part=reflection');
    const found = await load(services, table.tableId, cast.ulla, '?part=reflection');
    expect(found).toMatchObject({
      shown: { own: { answers: { 0: 'They needed the data.' }, levels: { interests: 1 } } },
    });
    expect(JSON.stringify(found)).not.toContain('To no question');
    const teacher = await asks(services, cast.ines, '?part=reflection', form);
    await expect(
      keepReflection(teacher.request, teacher.context, table.tableId),
    ).rejects.toMatchObject({ status: 403 });
  });
});
