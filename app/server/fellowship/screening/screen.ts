import type { Person } from '../../people/person';
import type { Transaction } from '../../store/database';
import { LONGEST_REASON, oneLine } from '../intakes/head';
import type { WorkedRow } from '../intakes/rows';
import type { FellowshipParts } from '../parts';
import { fault, type Told, told } from '../told';
import type { Screening } from './sheet';
import { settleTwinsIn } from './twins';

/** What somebody found of applications. `result` null takes an earlier finding back. */
export interface Finding {
  ids: readonly string[];
  result: Screening | null;
  /** Why, where it is not eligible. */
  reason: string;
  /** Of a duplicate: the number of the application that counts. */
  of: string;
  /** Makes one finding of a form that was sent twice. */
  commandId: string;
}

/** Most applications of one finding: all of a page. */
const MOST = 200;

/**
 * Notes what was found of applications that were sent in. Only once the call has closed, for until
 * then they may change; and only until places are given.
 *
 * @returns how many were changed
 */
export async function screenIn(
  tx: Transaction,
  { clock, auditIn }: Pick<FellowshipParts, 'clock' | 'auditIn'>,
  user: Person,
  intake: WorkedRow,
  finding: Finding,
): Promise<Told<number>> {
  const refused = await screeningFault(tx, intake, clock.now());
  if (refused !== null) return fault(refused);
  const { result } = finding;
  const reason = await reasonOf(tx, intake.id, finding);
  if (typeof reason !== 'string') return reason;
  const where = { intakeId: intake.id, submittedAt: { not: null }, withdrawnAt: null };
  const rows = await tx.application.findMany({
    where: { ...where, id: { in: finding.ids.slice(0, MOST) } },
    select: { id: true },
  });
  if (rows.length === 0) return fault('nobody');
  const { commandId } = finding;
  const counted = await note(tx, clock.now(), user, {
    ...{ ids: rows.map(({ id }) => id), result, reason, commandId },
  });
  const trace = { academyId: user.academyId, actorId: user.id, subject: intake.id };
  const detail = { result: result ?? 'none', applications: counted };
  if (counted > 0) await auditIn(tx, { ...trace, action: 'application.screened', detail });
  return told(counted);
}

/** Why nothing can be found of applications at `now`; null where it can. */
export async function screeningFault(
  tx: Pick<Transaction, 'selection'>,
  { id, publishedAt, closesAt }: Pick<WorkedRow, 'id' | 'publishedAt' | 'closesAt'>,
  now: number,
): Promise<'open' | 'placed' | null> {
  if (publishedAt === null || now < closesAt.getTime()) return 'open';
  const confirmed = { intakeId: id, confirmedAt: { not: null } };
  return (await tx.selection.count({ where: confirmed })) > 0 ? 'placed' : null;
}

/** The reason as it is kept; of a duplicate, the number of the one that counts. */
async function reasonOf(tx: Transaction, intakeId: string, { ids, result, reason, of }: Finding) {
  if (result === 'ineligible') {
    const line = oneLine(reason);
    return line === '' || line.length > LONGEST_REASON ? fault('reason') : line;
  }
  if (result !== 'duplicate') return '';
  const number = /^\d{1,6}$/.test(of.trim()) ? Number(of) : 0;
  const twin = await tx.application.findUnique({
    where: { intakeId_number: { intakeId, number } },
    select: { id: true, submittedAt: true, withdrawnAt: true, screening: true },
  });
  const counts = twin?.submittedAt && !twin.withdrawnAt && twin.screening !== 'duplicate';
  return twin && counts && !ids.includes(twin.id) ? `${number}` : fault('twin');
}

interface Noted {
  ids: readonly string[];
  result: Screening | null;
  reason: string;
  commandId: string;
}

/**
 * Stores a finding with its events. Duplicates of what no longer counts by it are looked after
 * (`settleTwinsIn`). @returns of how many; a command sent again changes nothing
 */
export async function note(
  tx: Transaction,
  now: number,
  { id: actorId, academyId }: Pick<Person, 'id' | 'academyId'>,
  { ids, result, reason, commandId }: Noted,
): Promise<number> {
  const known = await tx.applicationEvent.findMany({
    where: { applicationId: { in: [...ids] }, commandId },
    select: { applicationId: true },
  });
  const before = new Set(known.map(({ applicationId }) => applicationId));
  const fresh = ids.filter((id) => !before.has(id));
  const at = new Date(now);
  await tx.application.updateMany({
    where: { id: { in: fresh } },
    data: {
      screening: result,
      screeningReason: reason === '' ? null : reason,
      screenedAt: result === null ? null : at,
    },
  });
  const body = JSON.stringify({ result });
  await tx.applicationEvent.createMany({
    data: fresh.map((applicationId) => ({
      ...{ academyId, applicationId, commandId, at, actorId, type: 'screened', body },
    })),
  });
  if (result === 'ineligible' || result === 'duplicate') {
    const rows = await tx.application.findMany({
      where: { id: { in: fresh } },
      select: { number: true, intakeId: true },
    });
    const of = result === 'duplicate' ? Number(reason) : null;
    const gone = rows.map(({ number }) => number);
    const [{ intakeId } = { intakeId: '' }] = rows;
    await settleTwinsIn(tx, { intakeId, gone, of }, { academyId, actorId, at, commandId });
  }
  return fresh.length;
}
