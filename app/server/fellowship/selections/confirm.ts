import type { Transaction } from '../../store/database';
import { definitionOf } from '../definition';
import type { FellowshipParts, IntakeRow } from '../parts';
import { inputOf } from './problem-of';
import type { Runs } from './runs';
import { fault, type SelectionTold, told } from './told';
import { undecidedOf } from './unread';

/** Work that belongs to the confirmation of a selection, in its transaction. */
export type AfterConfirmIn = (tx: Transaction, intakeId: string, at: Date) => Promise<void>;

interface Confirming extends Pick<FellowshipParts, 'clock' | 'auditIn'> {
  runs: Runs;
  afterConfirmIn?: AfterConfirmIn | undefined;
}

/**
 * Fixes a run's list: places are offered from it, and no other run follows. Only the latest run, with
 * a list, and one that would come out of what is known now: whoever was screened, reviewed or withdrew
 * meanwhile is taken into a new run first. Refused too while an application has too few reviews and
 * nobody has left it out with a reason: whoever wrote it would be told that others were better.
 */
export async function confirmIn(
  tx: Transaction,
  { clock, auditIn, runs, afterConfirmIn }: Confirming,
  about: { intake: IntakeRow; user: { readonly id: string }; number: number },
): Promise<SelectionTold<string>> {
  const { intake, user, number } = about;
  const { id: intakeId, academyId } = intake;
  if (await isConfirmed(tx, intakeId)) return fault('confirmed');
  const run = await runs.find(tx, { intakeId });
  if (run === null || run.number !== number) return fault('stale');
  if (run.result.kind !== 'selection') return fault('unproven');
  const { hash, unread } = await inputOf(tx, intake, definitionOf(intake));
  if (hash !== run.hash) return fault('stale');
  if ((await undecidedOf(tx, intakeId, unread)).length > 0) return fault('unread');
  const at = new Date(clock.now());
  await tx.selection.update({
    where: { id: run.id },
    data: { confirmedAt: at, confirmedById: user.id },
  });
  const { chosen, optimal } = run.result;
  await auditIn(tx, {
    ...{ academyId, actorId: user.id, action: 'selection.confirmed', subject: intakeId },
    detail: { run: number, chosen: chosen.length, optimal, input: run.hash },
  });
  await afterConfirmIn?.(tx, intakeId, at);
  return told(run.id);
}

/** Whether the selection of an intake is fixed. */
export async function isConfirmed(
  tx: Pick<Transaction, 'selection'>,
  intakeId: string,
): Promise<boolean> {
  return (await tx.selection.count({ where: { intakeId, confirmedAt: { not: null } } })) > 0;
}
