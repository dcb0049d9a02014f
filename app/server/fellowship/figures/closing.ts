import { declaredBounds } from '~/core/fellowship/call/declared-rules';
import { dimensionsOf, type Stage } from '~/core/fellowship/representation/catalogue';
import type { Release } from '~/core/fellowship/representation/ledger';
import { release } from '~/core/fellowship/representation/release';
import { localOf } from '~/core/teaching/zone';
import type { Reader, Transaction } from '../../store/database';
import { definitionOf } from '../definition';
import type { FellowshipParts } from '../parts';
import { isDeadlineFinal } from './final';
import { countedPeople } from './people';

/** What has been published of an intake, by the end of a moment; null: nothing. */
export async function latestRelease(
  reader: Pick<Reader | Transaction, 'figureRelease'>,
  intakeId: string,
  by: Date | null = null,
): Promise<{ release: Release; number: number; at: Date } | null> {
  const row = await reader.figureRelease.findFirst({
    where: { intakeId, ...(by && { at: { lte: by } }) },
    orderBy: { number: 'desc' },
    select: { release: true, number: true, at: true },
  });
  if (row === null) return null;
  const published: Release = JSON.parse(row.release);
  return { ...row, release: published };
}

/**
 * Closes a stage of an intake: makes its figures and keeps them, in one transaction with whatever
 * closes it. An intake whose call is not closed by
 * `at`, or can be opened again by a later deadline, has none. Figures of applicants, where nobody
 * has made them yet, come first. Nothing happens where the stage is closed already.
 *
 * @returns whether something was published
 */
export async function closeStageIn(
  tx: Transaction,
  { ids, auditIn }: Pick<FellowshipParts, 'ids' | 'auditIn'>,
  intakeId: string,
  { stage, at, actorId }: { stage: Stage; at: Date; actorId: string | null },
): Promise<boolean> {
  const intake = await tx.intake.findUniqueOrThrow({
    where: { id: intakeId },
    select: {
      ...{ id: true, academyId: true, definition: true, timeZone: true },
      ...{ closesAt: true, publishedAt: true },
    },
  });
  if (intake.publishedAt === null || intake.closesAt > at) return false;
  if (!(await isDeadlineFinal(tx, intakeId))) return false;
  const { academyId } = intake;
  const definition = definitionOf(intake);
  const people = await countedPeople(tx, intake, definition);
  const rules = declaredBounds(definition).map((bound) => ({ ...bound, of: definition.places }));
  const dimensions = dimensionsOf(definition.declarations, rules);
  const asOf = localOf(at.getTime(), intake.timeZone).slice(0, 10);
  const kept = await latestRelease(tx, intakeId);
  let published: Release | null = kept?.release ?? null;
  let number = kept?.number ?? 0;
  for (const next of stage === 'applied' ? [stage] : (['applied', stage] as const)) {
    const made = release(published, people, dimensions, { stage: next, asOf });
    if (made === published) continue;
    published = made;
    number += 1;
    const row = { id: ids.id(), academyId, intakeId, number, at };
    await tx.figureRelease.create({ data: { ...row, release: JSON.stringify(made) } });
    const detail = { stage: next, number };
    await auditIn(tx, {
      academyId,
      actorId,
      action: 'figures.released',
      subject: intakeId,
      detail,
    });
  }
  return number !== (kept?.number ?? 0);
}
