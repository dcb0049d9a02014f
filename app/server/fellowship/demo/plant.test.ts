import { expect, test } from 'vitest';
import { parseCall } from '~/core/fellowship/call/parse';
import { testServices } from '../../../../tests/builders/services';
import { plantDemo } from '../../people/demo';
import { plantDemoFellowship } from './plant';

/** In ms: a year is acted out for each academy, its places found by the solver. */
const SLOW = 120_000;

async function demoAcademy() {
  const services = await testServices();
  await plantDemo(services);
  await plantDemoFellowship(services);
  const { reader } = services.database;
  const as = (role: 'coordinator' | 'instructor') =>
    reader.user.findFirstOrThrow({ where: { role } });
  return { services, reader, as };
}

test(
  'gives a demo academy an intake in review, with work left for its instructor, an open call and a past intake',
  async () => {
    const { services, reader, as } = await demoAcademy();
    const coordinator = await as('coordinator');
    const [programme] = await services.programmes.list(coordinator);
    const page = await services.programmes.page(coordinator, programme?.id ?? '');
    const stages = page?.intakes.map(({ stage }) => stage).sort();
    expect(stages).toEqual(['cohort', 'open', 'review']);
    const { id: reviewerId } = await as('instructor');
    expect(await reader.review.count({ where: { reviewerId, submittedAt: null } })).toBe(8);
    expect(await reader.review.count({ where: { submittedAt: null } })).toBe(8);
  },
  SLOW,
);

test(
  'publishes demo calls without a fault, for as many fellows as their rules speak of',
  async () => {
    const { services, reader } = await demoAcademy();
    for (const { definition } of await reader.intake.findMany()) {
      expect(parseCall(definition)).toMatchObject({ ok: true });
      expect(JSON.parse(definition).places).toBe(12);
    }
    expect(await services.calls.list()).toHaveLength(1);
  },
  SLOW,
);

test(
  'gives a demo academy fellows who have finished: certificates, alumni, a report, nobody written to',
  async () => {
    const { services, reader, as } = await demoAcademy();
    const coordinator = { ...(await as('coordinator')), email: 'coordinator@demo.example' };
    const cohort = await reader.cohort.findFirstOrThrow({ where: { intakeId: { not: null } } });
    const report = await services.reports.of(coordinator, cohort.id, null);
    const figure = (name: 'selected' | 'offers' | 'declined' | 'members' | 'certificates') =>
      report?.figures[name]?.n;
    expect(figure('selected')).toBe(12);
    expect(figure('offers')).toBe(13);
    expect(figure('declined')).toBe(1);
    expect(figure('members')).toBe(12);
    expect(figure('certificates')).toBe(11);
    expect(await reader.mail.count()).toBe(0);
    expect(await reader.alumniEntry.count()).toBe(3);
    const trainee = await reader.user.findFirstOrThrow({
      where: { email: 'trainee@demo.example' },
    });
    expect(await reader.certificate.count({ where: { userId: trainee.id } })).toBe(1);
  },
  SLOW,
);
