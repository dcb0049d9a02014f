import { brokenBy } from '~/core/fellowship/selection/breaking';
import type { Transaction } from '../../store/database';
import type { ListedRun } from '../selections/list-view';
import { type Making, makeIn, type OfferParts } from './making';
import type { OfferState } from './state';
import { fault, LONGEST_REASON, type OfferTold, told } from './told';

/** A place by hand, as it is confirmed. */
export interface HandSent {
  /** Of the application, in its intake. */
  readonly number: number;
  readonly reason: string;
  /** The ids of the rules that it was said to break. */
  readonly seen: readonly string[];
}

/** Ids of the ordinary rules that a place for somebody breaks as offers stand. */
export function rulesBroken(
  { problem }: Pick<ListedRun, 'problem'>,
  { taken }: Pick<OfferState, 'taken'>,
  id: string,
): string[] {
  return [...new Set(brokenBy(problem, taken, id).map(({ rule }) => rule))];
}

/**
 * Offers a free place to somebody who took part and would not follow by the rules. Like an override
 * of the selection it needs a reason and stands on record, with the rules that it breaks, which must
 * be those that were seen; one that stood for them before is settled by it.
 */
export async function byHandIn(
  tx: Transaction,
  parts: OfferParts,
  about: {
    making: Omit<Making, 'to'>;
    run: ListedRun;
    state: OfferState;
    sent: HandSent;
  },
): Promise<OfferTold<number>> {
  const { making, run, state, sent } = about;
  const { intake, user } = making;
  const { number } = sent;
  const reason = sent.reason.trim().slice(0, LONGEST_REASON);
  if (reason === '') return fault('reason');
  const row = await tx.application.findFirst({
    where: { intakeId: intake.id, number },
    select: { id: true },
  });
  const isCandidate = run.problem.candidates.some(({ id }) => id === row?.id);
  if (row === null || !isCandidate) return fault('unknown');
  if (state.taken.includes(row.id) || state.gone.includes(row.id)) return fault('answered');
  const breaks = rulesBroken(run, state, row.id);
  if (breaks.toSorted().join() !== sent.seen.toSorted().join()) return fault('changed');
  const made = await makeIn(tx, parts, { ...making, to: [row.id] });
  if (!made?.ok) return made;
  await settleIn(tx, parts, about, row.id);
  const { academyId, id: intakeId } = intake;
  const id = parts.ids.id();
  await tx.selectionOverride.create({
    data: {
      ...{ id, academyId, intakeId, applicationId: row.id, kind: 'in', reason },
      ...{ byId: user.id, at: new Date(parts.clock.now()) },
    },
  });
  const trace = { academyId, actorId: user.id, subject: intakeId };
  const detail = { kind: 'in', number, override: id, offered: true, breaks: breaks.join(' ') };
  await parts.auditIn(tx, { ...trace, action: 'selection.overridden', detail });
  return told(1);
}

/** Takes back what was decided of them before, each with a trace: one decision stands at a time. */
async function settleIn(
  tx: Transaction,
  { clock, auditIn }: OfferParts,
  { making, sent }: { making: Omit<Making, 'to'>; sent: HandSent },
  applicationId: string,
): Promise<void> {
  const { academyId, id: intakeId } = making.intake;
  const standing = await tx.selectionOverride.findMany({
    where: { intakeId, applicationId, withdrawnAt: null },
    select: { id: true, kind: true },
  });
  for (const { id, kind } of standing) {
    const data = { withdrawnAt: new Date(clock.now()) };
    await tx.selectionOverride.update({ where: { id }, data });
    const trace = { academyId, actorId: making.user.id, subject: intakeId };
    const detail = { override: id, kind, number: sent.number, offered: true };
    await auditIn(tx, { ...trace, action: 'selection.restored', detail });
  }
}
