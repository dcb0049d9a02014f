import { seeded } from '~/core/bots/random';
import { conflictsOf } from '~/core/fellowship/review/conflicts';
import type { Transaction } from '../../store/database';
import { definitionOf } from '../definition';
import type { IntakeRow } from '../parts';
import { READ } from './candidates';
import { answersIn, identityOf } from './identity';
import { panelOf } from './panel';

/**
 * Who could read an application in somebody's place: who has no conflict and has not been asked, has
 * not as many as they agreed to, and of those who has the least to do, ties by the intake's seed.
 * Null: nobody.
 */
export async function replacementFor(
  tx: Transaction,
  intake: Pick<IntakeRow, 'id' | 'definition' | 'seed'>,
  applicationId: string,
): Promise<string | null> {
  const definition = definitionOf(intake);
  const { submitted, applicant } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { submitted: true, applicant: { select: { email: true } } },
  });
  const who = identityOf(definition, answersIn(definition, submitted), applicant.email);
  const active = (await panelOf(tx, intake.id)).filter((each) => each.active);
  const asked = await tx.review.findMany({
    where: { applicationId },
    select: { reviewerId: true },
  });
  const { institution, country } = who;
  const one = {
    id: applicationId,
    ...(institution !== undefined && { institution }),
    ...(country !== undefined && { country }),
  };
  const out = new Set([
    ...asked.map(({ reviewerId }) => reviewerId),
    ...conflictsOf([one], active, definition.review.conflicts).map(({ reviewer }) => reviewer),
    ...active.filter(({ email }) => email === applicant.email).map(({ id }) => id),
  ]);
  const loads = await loadsIn(tx, intake.id);
  const chance = seeded(0, intake.seed, applicationId);
  const [best] = active
    .map(({ id, most }) => ({ id, most, load: loads.get(id) ?? 0 }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((each) => ({ ...each, tie: chance.next() }))
    .filter(({ id, most, load }) => !out.has(id) && (most === null || load < most))
    .sort((a, b) => a.load - b.load || a.tie - b.tie);
  return best?.id ?? null;
}

async function loadsIn(tx: Transaction, intakeId: string): Promise<Map<string, number>> {
  const rows = await tx.review.groupBy({
    by: ['reviewerId'],
    where: { intakeId, conflictAt: null, application: READ },
    _count: true,
  });
  return new Map(rows.map(({ reviewerId, _count }) => [reviewerId, _count]));
}
