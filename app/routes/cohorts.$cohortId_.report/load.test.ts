import { describe, expect, it } from 'vitest';
import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';
import { manualClock } from '../../../tests/builders/manual-clock';
import { cookieOf, makePerson } from '../../../tests/builders/people';
import { certify, confirm, makeIntake } from '../../../tests/builders/representation';
import { testServices } from '../../../tests/builders/services';
import { action } from './route';

const PAGE = 'http://mufakat.test/cohorts/fellows/report';

/** Sends the form that closes a programme, with or without the tick that says one is sure. */
async function close(services: Services, person: Person, sure: boolean): Promise<number> {
  const headers = { Cookie: await cookieOf(services, person) };
  const body = new URLSearchParams(sure ? { sure: 'yes' } : {});
  const request = new Request(PAGE, { method: 'POST', headers, body });
  const context = { services, nonce: '', clientAddress: '127.0.0.1' };
  try {
    const answer = await action({ request, context, params: { cohortId: 'fellows' } });
    if (answer instanceof Response) return answer.status;
    return 'init' in answer ? (answer.init?.status ?? 200) : 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}

describe('closing a programme', () => {
  it('publishes the figures of those who completed, once, for who runs it and is sure', async () => {
    const clock = manualClock();
    const services = await testServices({ clock });
    const carla = await makePerson(services, 'carla', 'coordinator');
    const teacher = await makePerson(services, 'teacher', 'instructor');
    const intakeId = await makeIntake(services, 60, (at) => ({
      ...{ country: 'ID', gender: at % 2 === 0 ? 'woman' : 'man' },
    }));
    const chosen = Array.from({ length: 30 }, (_, at) => `a${at}`);
    clock.advance(11 * 86_400_000);
    await services.database.write(async (tx) => {
      await confirm(tx, services, intakeId, chosen);
      await services.figures.afterConfirmIn(tx, intakeId, new Date(clock.now()));
    });
    await certify(services, intakeId, chosen.slice(0, 20));
    const stages = async () =>
      (await services.figures.page(carla, intakeId))?.closings.map(({ stage }) => stage);
    expect(await stages()).toEqual(['applied', 'selected']);
    expect(await close(services, teacher, true)).toBe(404);
    expect(await close(services, carla, false)).toBe(400);
    expect(await stages()).toEqual(['applied', 'selected']);
    expect(await close(services, carla, true)).toBe(302);
    expect(await stages()).toEqual(['applied', 'selected', 'completed']);
    const released = await services.database.reader.figureRelease.count();
    expect(await close(services, carla, true)).toBe(302);
    expect(await services.database.reader.figureRelease.count()).toBe(released);
  });
});
