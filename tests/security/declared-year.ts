import { POST } from '../builders/call';
import { must } from '../builders/cohort';
import { confirmList } from '../builders/places';
import { certify } from '../builders/representation';
import type { Applied, DeclaredWorld } from './declared-world';

/** Who came how far by the end of a year: ids of applications. */
export interface Outcome {
  readonly chosen: ReadonlySet<string>;
  readonly completed: ReadonlySet<string>;
}

const DAY_MS = 86_400_000;

/** Those who are never chosen, from other than least developed countries. */
export function bystandersIn({ applied, own }: DeclaredWorld): Applied[] {
  return applied.filter((one) => !one.eligible && !one.leastDeveloped && one.id !== own.id);
}

/**
 * A year of an intake. Its call is closed, somebody takes a declaration back, places are given, and
 * again with an override: `chosen`. Offers are made, one is declined, somebody is forgotten, and some
 * complete the programme: `completed`. After either everything can be looked at.
 *
 * @param withdraws whose declaration is taken back
 */
export async function yearOf(
  world: DeclaredWorld,
  withdraws: Applied | undefined,
  look: (step: 'chosen' | 'completed') => Promise<void>,
): Promise<Outcome> {
  const { services, coordinator, intake, clock, own } = world;
  const { selections, offers, figures, applications, applicants } = services;
  await figures.page(coordinator, intake.id);
  if (withdraws) {
    await applications.takeBackDeclaration(await signedIn(world, withdraws), withdraws.id);
  }
  must(await selections.run(coordinator, intake.id));
  await selections.idle();
  const others = { list: 'others', page: 1, person: null, run: null, changes: false } as const;
  const page = await selections.page(coordinator, intake.id, others);
  const number = page?.run?.list?.lines.at(-1)?.number ?? 0;
  const reason = 'Heard by the jury';
  must(await selections.override(coordinator, intake.id, { number, kind: 'in', reason }));
  must(await selections.run(coordinator, intake.id));
  await selections.idle();
  await look('chosen');

  await confirmList(services, coordinator, intake.id, 2);
  must(await offers.makeAll(coordinator, intake.id, '2026-02-01T12:00', POST));
  const chosen = await offeredIn(world);
  const [declines, ...accept] = chosen.filter(({ id }) => id !== own.id);
  if (declines === undefined) throw new Error('Nobody was chosen.');
  const no = { commandId: 'no', answer: 'declined', reason: '' } as const;
  must(await offers.answer(await signedIn(world, declines), declines.id, no, POST));
  const goes = bystandersIn(world).at(-1);
  if (goes) await applicants.forget(await signedIn(world, goes));
  const completed = accept.slice(0, 30).map(({ id }) => id);
  await certify(services, intake.id, completed);
  clock.advance(DAY_MS / 2);
  await figures.complete(coordinator, intake.id);
  await look('completed');
  return { chosen: new Set(chosen.map(({ id }) => id)), completed: new Set(completed) };
}

async function offeredIn({ services, intake }: DeclaredWorld) {
  const rows = await services.database.reader.offer.findMany({
    where: { intakeId: intake.id },
    orderBy: { application: { number: 'asc' } },
    select: { application: { select: { id: true } } },
  });
  return rows.map(({ application }) => application);
}

/** Whose application it is, as their session says it. */
async function signedIn({ services, intake }: DeclaredWorld, { id }: Pick<Applied, 'id'>) {
  const { applicantId, applicant } = await services.database.reader.application.findUniqueOrThrow({
    where: { id },
    select: { applicantId: true, applicant: { select: { email: true } } },
  });
  return { applicantId, academyId: intake.academyId, email: applicant.email, sessionId: '' };
}
