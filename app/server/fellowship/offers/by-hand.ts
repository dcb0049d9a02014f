import type { Transaction } from '../../store/database';
import type { ListedRun } from '../selections/list-view';
import { type Making, makeIn, type OfferParts } from './making';
import type { OfferState } from './state';
import { fault, LONGEST_REASON, type OfferTold } from './told';

/**
 * Offers a free place to somebody who took part and would not follow by the rules. Like an override
 * of the selection it needs a reason and stands on record.
 */
export async function byHandIn(
  tx: Transaction,
  parts: OfferParts,
  about: {
    making: Omit<Making, 'to'>;
    run: ListedRun;
    state: OfferState;
    number: number;
    reason: string;
  },
): Promise<OfferTold<number>> {
  const { making, run, state, number } = about;
  const { intake, user } = making;
  const reason = about.reason.trim().slice(0, LONGEST_REASON);
  if (reason === '') return fault('reason');
  const row = await tx.application.findFirst({
    where: { intakeId: intake.id, number },
    select: { id: true },
  });
  const isCandidate = run.problem.candidates.some(({ id }) => id === row?.id);
  if (row === null || !isCandidate) return fault('unknown');
  if (state.taken.includes(row.id) || state.gone.includes(row.id)) return fault('answered');
  const made = await makeIn(tx, parts, { ...making, to: [row.id] });
  if (!made?.ok) return made;
  const { academyId, id: intakeId } = intake;
  const id = parts.ids.id();
  await tx.selectionOverride.create({
    data: {
      ...{ id, academyId, intakeId, applicationId: row.id, kind: 'in', reason },
      ...{ byId: user.id, at: new Date(parts.clock.now()) },
    },
  });
  const trace = { academyId, actorId: user.id, subject: intakeId };
  const detail = { kind: 'in', number, override: id, offered: true };
  await parts.auditIn(tx, { ...trace, action: 'selection.overridden', detail });
  return made;
}
