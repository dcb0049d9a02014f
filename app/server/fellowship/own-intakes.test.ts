import { describe, expect, it } from 'vitest';
import { makeApplicant, makeCall } from '../../../tests/builders/call';
import { manualClock } from '../../../tests/builders/manual-clock';
import { makePerson } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';

const SLUG = 'science-diplomacy';

async function setUp() {
  const services = await testServices({ clock: manualClock() });
  const coordinator = await makePerson(services, 'carla', 'coordinator');
  const colleague = await makePerson(services, 'dewi', 'coordinator');
  const admin = await makePerson(services, 'admin', 'admin');
  const intakeId = await makeCall(services);
  const apply = (email: string) => makeApplicant(services, email, SLUG);
  const runs = async (who: typeof coordinator) =>
    (await services.intakes.overview(who, intakeId)) !== null;
  return { services, coordinator, colleague, admin, intakeId, apply, runs };
}

describe('whoever applied to an intake', () => {
  it('does not run it, from the first draft on, and somebody else does', async () => {
    const { services, coordinator, colleague, admin, intakeId, apply, runs } = await setUp();
    expect(await runs(coordinator)).toBe(true);
    await apply(coordinator.email);
    expect(await runs(coordinator)).toBe(false);
    expect(await runs(colleague)).toBe(true);
    const sheets = await services.screening.list(coordinator, intakeId, {
      ...{ state: 'sent', screening: 'all', country: '', search: '', page: 1 },
    });
    expect(sheets).toBeNull();
    const [programme] = await services.programmes.list(coordinator);
    const page = await services.programmes.page(coordinator, programme?.id ?? '');
    expect(page).toMatchObject({ intakes: [{ id: intakeId, own: true }], sources: [] });
    expect(await runs(admin), 'an administrator who did not').toBe(true);
  });

  it('is found under the same mailbox with something behind a plus', async () => {
    const { coordinator, colleague, apply, runs } = await setUp();
    await apply('carla+fellowship@test.example');
    await apply('carlab@test.example');
    expect(await runs(coordinator)).toBe(false);
    expect(await runs(colleague)).toBe(true);
  });

  it('is found under any address with which they were signed in in the same browser', async () => {
    const { services, coordinator, colleague, apply, runs } = await setUp();
    const { cookie } = await apply('somebody@elsewhere.example');
    expect(await runs(coordinator)).toBe(true);
    await services.applicants.noteAccount(coordinator, cookie);
    expect(await runs(coordinator)).toBe(false);
    expect(await runs(colleague)).toBe(true);
  });

  it('is asked for no reviews and gets none to read', async () => {
    const { services, coordinator, colleague, intakeId, apply } = await setUp();
    const reader = await makePerson(services, 'rita', 'instructor');
    const wanted = { email: reader.email, institution: '', country: '', most: '' };
    const add = () => services.reviewing.reviewers.add(colleague, intakeId, wanted);
    expect(await add()).toMatchObject({ ok: true });
    expect(await services.reviewing.desk.mine(reader)).toHaveLength(1);
    await apply('rita+phd@test.example');
    expect(await services.reviewing.desk.mine(reader)).toEqual([]);
    expect(await add()).toEqual({ ok: false, fault: 'applied' });
    expect(await services.reviewing.desk.mine(coordinator)).toEqual([]);
  });
});
