import type { Transaction } from '../../store/database';
import type { FellowshipParts, IntakeRow } from '../parts';
import { fault, LONGEST_REASON, type SelectionTold, told } from './told';

/** Somebody's decision that a person has a place, or none, whatever the rules say. */
export interface NewOverride {
  /** The application's number in the intake. */
  readonly number: number;
  readonly kind: 'in' | 'out';
  readonly reason: string;
}

/** One that stands. Times in ms since 1970. */
export interface OverrideLine {
  readonly id: string;
  readonly applicationId: string;
  readonly number: number;
  readonly kind: 'in' | 'out';
  readonly reason: string;
  readonly by: string;
  readonly at: number;
}

type Parts = Pick<FellowshipParts, 'clock' | 'ids' | 'auditIn'>;
type Actor = { readonly id: string };

/** Notes an override, with a reason, in the audit log too. The next run follows it. */
export async function overrideIn(
  tx: Transaction,
  { clock, ids, auditIn }: Parts,
  about: { intake: IntakeRow; user: Actor; wanted: NewOverride },
): Promise<SelectionTold<string>> {
  const { intake, user, wanted } = about;
  const { academyId, id: intakeId } = intake;
  const reason = wanted.reason.trim().slice(0, LONGEST_REASON);
  if (reason === '') return fault('reason');
  const application = await tx.application.findFirst({
    where: { intakeId, number: wanted.number, submittedAt: { not: null }, withdrawnAt: null },
    select: { id: true },
  });
  if (application === null) return fault('unknown');
  const applicationId = application.id;
  const standing = { intakeId, applicationId, withdrawnAt: null };
  if ((await tx.selectionOverride.count({ where: standing })) > 0) return fault('twice');
  const id = ids.id();
  const { kind } = wanted;
  await tx.selectionOverride.create({
    data: {
      ...{ id, academyId, intakeId, applicationId, kind, reason },
      ...{ byId: user.id, at: new Date(clock.now()) },
    },
  });
  const detail = { kind, number: wanted.number, override: id };
  const trace = { academyId, actorId: user.id, subject: intakeId };
  await auditIn(tx, { ...trace, action: 'selection.overridden', detail });
  return told(id);
}

/** Takes an override back. It stays on record. Null: there is none such. */
export async function restoreIn(
  tx: Transaction,
  { clock, auditIn }: Parts,
  about: { intake: IntakeRow; user: Actor; overrideId: string },
): Promise<SelectionTold<null>> {
  const { intake, user, overrideId } = about;
  const standing = { id: overrideId, intakeId: intake.id, withdrawnAt: null };
  const data = { withdrawnAt: new Date(clock.now()) };
  const { count } = await tx.selectionOverride.updateMany({ where: standing, data });
  if (count === 0) return null;
  const trace = { academyId: intake.academyId, actorId: user.id, subject: intake.id };
  const detail = { override: overrideId };
  await auditIn(tx, { ...trace, action: 'selection.restored', detail });
  return told(null);
}

/** The overrides that stand, the latest first. */
export async function overridesOf(
  reader: Pick<Transaction, 'selectionOverride' | 'user'>,
  intakeId: string,
): Promise<OverrideLine[]> {
  const rows = await reader.selectionOverride.findMany({
    where: { intakeId, withdrawnAt: null },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    select: {
      ...{ id: true, applicationId: true, kind: true, reason: true, byId: true, at: true },
      application: { select: { number: true } },
    },
  });
  const people = await reader.user.findMany({
    where: { id: { in: rows.map(({ byId }) => byId) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ byId, at, application, ...row }) => ({
    ...row,
    number: application.number,
    by: names.get(byId) ?? '',
    at: at.getTime(),
  }));
}
