import type { Ids } from '../../chance';
import type { Transaction } from '../../store/database';

/**
 * The application of an applicant in an intake, made where there is none yet. To be asked while the
 * call is open only.
 *
 * @returns its id
 */
export async function beginIn(
  tx: Transaction,
  where: { intakeId: string; applicantId: string; academyId: string },
  { ids, at }: { ids: Ids; at: Date },
): Promise<string> {
  const { intakeId, applicantId } = where;
  const known = await tx.application.findUnique({
    where: { intakeId_applicantId: { intakeId, applicantId } },
    select: { id: true },
  });
  if (known !== null) return known.id;
  const last = await tx.application.findFirst({
    where: { intakeId },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const id = ids.id();
  const number = (last?.number ?? 0) + 1;
  await tx.application.create({
    data: { id, ...where, number, answers: '{}', savedAt: at, startedAt: at },
  });
  return id;
}
