import { expect, test } from 'vitest';
import { parseCall } from '~/core/fellowship/call/parse';
import { testServices } from '../../../../tests/builders/services';
import { plantDemo } from '../../people/demo';
import { plantDemoFellowship } from './plant';

async function demoAcademy() {
  const services = await testServices();
  await plantDemo(services);
  await plantDemoFellowship(services);
  const { reader } = services.database;
  const as = (role: 'coordinator' | 'instructor') =>
    reader.user.findFirstOrThrow({ where: { role } });
  return { services, reader, as };
}

test('gives a demo academy an intake in review, with work left for its instructor, and an open call', async () => {
  const { services, reader, as } = await demoAcademy();
  const coordinator = await as('coordinator');
  const [programme] = await services.programmes.list(coordinator);
  const page = await services.programmes.page(coordinator, programme?.id ?? '');
  const stages = page?.intakes.map(({ stage }) => stage).sort();
  expect(stages).toEqual(['open', 'review']);
  const { id: reviewerId } = await as('instructor');
  expect(await reader.review.count({ where: { reviewerId, submittedAt: null } })).toBe(8);
  expect(await reader.review.count({ where: { submittedAt: null } })).toBe(8);
});

test('publishes demo calls without a fault, for as many fellows as their rules speak of', async () => {
  const { services, reader } = await demoAcademy();
  for (const { definition } of await reader.intake.findMany()) {
    expect(parseCall(definition)).toMatchObject({ ok: true });
    expect(JSON.parse(definition).places).toBe(12);
  }
  expect(await services.calls.list()).toHaveLength(1);
});
