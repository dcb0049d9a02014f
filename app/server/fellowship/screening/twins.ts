import type { Transaction } from '../../store/database';

/** Whose finding it is that applications no longer count, and under which command. */
interface Doing {
  readonly academyId: string;
  readonly actorId: string;
  readonly at: Date;
  readonly commandId: string;
}

/**
 * Looks after the duplicates of applications that no longer count, since they were withdrawn or
 * screened out: a duplicate is set aside for the one that counts, and where that is gone it counts
 * itself again. Where the one that counted turned out to be a duplicate too, its duplicates are of the
 * same application as it.
 *
 * @param gone numbers of applications of the intake
 * @param of the number that they are duplicates of; null where they are withdrawn or not eligible
 */
export async function settleTwinsIn(
  tx: Transaction,
  { intakeId, gone, of }: { intakeId: string; gone: readonly number[]; of: number | null },
  { academyId, actorId, at, commandId }: Doing,
): Promise<void> {
  const aside = await tx.application.findMany({
    where: { intakeId, screening: 'duplicate' },
    select: { id: true, number: true, screeningReason: true },
  });
  const numbers = new Set(gone.map(String));
  const ids = aside
    .filter(({ number, screeningReason }) => numbers.has(screeningReason ?? '') && number !== of)
    .map(({ id }) => id);
  if (ids.length === 0) return;
  const free = { screening: null, screeningReason: null, screenedAt: null };
  await tx.application.updateMany({
    where: { id: { in: ids } },
    data: of === null ? free : { screeningReason: `${of}`, screenedAt: at },
  });
  const body = JSON.stringify({ result: of === null ? null : 'duplicate' });
  await tx.applicationEvent.createMany({
    data: ids.map((applicationId) => ({
      ...{ academyId, applicationId, commandId: `twin:${commandId}`, at, actorId },
      ...{ type: 'screened', body },
    })),
  });
}
