import type { CallDefinition } from '~/core/fellowship/call/schema';
import { instantOf } from '~/core/teaching/zone';
import type { Person } from '../../people/person';
import type { Reader, Transaction } from '../../store/database';
import { isDeadlineFinal } from '../figures/final';
import type { FellowshipParts } from '../parts';
import { fault, type IntakeFault, type Told, told } from '../told';
import { readObject, writeObject } from './form/json';
import { LONGEST_REASON, oneLine } from './head';
import { type LooseningSent, looseningIn } from './loosen';
import { publishedCall, type WorkedRow, workedRow } from './rows';

const MOST_PLACES = 5_000;

/** What may still be changed of a call that is published, each with a reason that the call shows. */
export interface Afterwards {
  /**
   * Gives applicants more time, also after the deadline, until reviewers have been given something to
   * read: figures of those who applied are made then (see `isDeadlineFinal`). Never less.
   *
   * @param closesAt a local time of the intake's zone
   */
  extend(
    user: Person,
    intakeId: string,
    wanted: { closesAt: string; reason: string },
  ): Promise<Told<null>>;
  /**
   * Adds places, until a selection is confirmed. Never fewer; and where rules are over what people
   * declare, not once the call has closed: with each place more a rule that asks for a share would
   * tell how many there are (docs/decisions/0020).
   */
  addPlaces(
    user: Person,
    intakeId: string,
    wanted: { places: string; reason: string },
  ): Promise<Told<null>>;
  /**
   * Lets a rule of selection ask for less, or takes it out, until a selection is confirmed. Never
   * more; and never so that the call would have a fault that it had not (see `looseningIn`).
   */
  loosen(
    user: Person,
    intakeId: string,
    wanted: LooseningSent & { reason: string },
  ): Promise<Told<null>>;
}

interface Change {
  kind: 'deadline' | 'places' | 'rule';
  before: string;
  after: string;
  data: { closesAt?: Date; definition?: string };
}

export function createAfterwards({ clock, database, auditIn }: FellowshipParts): Afterwards {
  /** Keeps a change of a published intake together with its reason and its trace. */
  function onPublished(
    user: Person,
    intakeId: string,
    given: string,
    work: (tx: Transaction, row: WorkedRow) => Promise<Change | IntakeFault>,
  ): Promise<Told<null>> {
    return database.write(async (tx) => {
      const row = await workedRow(tx, user, intakeId);
      if (row === null || row.publishedAt === null) return null;
      const reason = oneLine(given);
      if (reason === '' || reason.length > LONGEST_REASON) return fault('reason');
      const change = await work(tx, row);
      if (typeof change === 'string') return fault(change);
      const { kind, before, after, data } = change;
      const { academyId, id: byId } = user;
      const at = new Date(clock.now());
      const updatedAt = new Date(Math.max(at.getTime(), row.updatedAt.getTime() + 1));
      await tx.intake.update({ where: { id: intakeId }, data: { ...data, updatedAt } });
      await tx.intakeChange.create({
        data: { academyId, intakeId, at, byId, kind, before, after, reason },
      });
      const trace = { academyId, actorId: byId, subject: intakeId };
      await auditIn(tx, { ...trace, action: 'intake.changed', detail: { kind, before, after } });
      return told(null);
    });
  }

  return {
    extend: (user, intakeId, { closesAt: given, reason }) =>
      onPublished(user, intakeId, reason, async (tx, row) => {
        const closesAt = instantOf(given, row.timeZone);
        if (closesAt === null) return 'times';
        if (closesAt <= row.closesAt.getTime()) return 'earlier';
        if (closesAt <= clock.now()) return 'past';
        if (await isDeadlineFinal(tx, intakeId)) return 'reviewed';
        const [before, after] = [row.closesAt.toISOString(), new Date(closesAt).toISOString()];
        return { kind: 'deadline', before, after, data: { closesAt: new Date(closesAt) } };
      }),
    addPlaces: (user, intakeId, { places: given, reason }) =>
      onPublished(user, intakeId, reason, async (tx, row) => {
        const places = /^\d{1,4}$/.test(given.trim()) ? Number(given) : 0;
        const call = publishedCall(row);
        const before = call?.places ?? 0;
        if (places <= before || places > MOST_PLACES) return 'fewer';
        const confirmed = { intakeId, confirmedAt: { not: null } };
        if ((await tx.selection.count({ where: confirmed })) > 0) return 'placed';
        if (call && !(await mayAddPlaces(tx, row, call, clock.now()))) return 'declared';
        const read = readObject(row.definition);
        const definition = read.ok ? writeObject({ ...read.value, places }) : row.definition;
        return { kind: 'places', before: `${before}`, after: `${places}`, data: { definition } };
      }),
    loosen: (user, intakeId, { reason, ...sent }) =>
      onPublished(user, intakeId, reason, (tx, row) => looseningIn(tx, row, sent, clock.now())),
  };
}

/** Whether places may be added to a published call at `now`, as far as declared matters go. */
export async function mayAddPlaces(
  reader: Pick<Reader | Transaction, 'figureRelease'>,
  { id: intakeId, closesAt }: Pick<WorkedRow, 'id' | 'closesAt'>,
  { selection }: Pick<CallDefinition, 'selection'>,
  now: number,
): Promise<boolean> {
  if (!selection.some(({ sensitive }) => sensitive)) return true;
  // A call that was opened again has its figures already.
  return (
    closesAt.getTime() > now && (await reader.figureRelease.count({ where: { intakeId } })) === 0
  );
}
