import type { Command, NegotiationEvent } from '~/core/negotiation/command';
import type { Deadline } from '~/core/negotiation/context';
import type { MeetingState } from '~/core/negotiation/stage';
import type { Audit, AuditDraft } from '../people/audit';
import type { Transaction } from '../store/database';
import type { Refused } from './answer';

/** Who holds a seat after an event that changes hands; what is absent stays. */
export interface SeatChange {
  readonly party: string;
  readonly userId?: string | null;
  readonly bot?: string | null;
}

/** All that one command writes: an event with what follows from it, or a refusal. */
export interface Entry {
  readonly tableId: string;
  readonly academyId: string;
  readonly exerciseId: string;
  readonly event?: NegotiationEvent & { readonly actorId: string | null };
  readonly refused?: {
    readonly commandId: string;
    readonly at: number;
    readonly seat: string | null;
    readonly command: Command;
    readonly answer: Refused;
  };
  /** Where the meeting has got to, if it moved. */
  readonly status?: MeetingState;
  /** All open deadlines, if they changed. */
  readonly deadlines?: readonly Deadline[];
  readonly seat?: SeatChange;
  /** What the audit log keeps of it. */
  readonly audit?: AuditDraft;
}

/**
 * Writes entries in as few statements as there are kinds of rows: each takes all its rows as one
 * JSON array. Prisma's own `createMany` and `update` cost four times as much per commit, and this is
 * what every command at every table waits for. Nothing else in the program writes raw SQL.
 */
export async function writeEntries(
  tx: Transaction,
  entries: readonly Entry[],
  audit: Audit['in'],
): Promise<void> {
  await writeEvents(tx, entries.flatMap(eventRow));
  await writeRefusals(tx, entries.flatMap(refusedRow));
  await writeDeadlines(
    tx,
    entries.filter(({ deadlines }) => deadlines !== undefined),
  );
  await writeSeats(
    tx,
    entries.filter(({ seat }) => seat !== undefined),
  );
  await writeExercises(
    tx,
    entries.filter(({ status }) => status !== undefined),
  );
  for (const entry of entries) if (entry.audit) await audit(tx, entry.audit);
}

function eventRow({ tableId, academyId, event, status }: Entry) {
  if (!event) return [];
  const { seq, at, commandId, by, command, actorId } = event;
  const seat = by.kind === 'seat' ? by.seat : null;
  const body = JSON.stringify(command);
  const { type } = command;
  return [{ tableId, academyId, seq, at, commandId, seat, actorId, type, body, status }];
}

async function writeEvents(tx: Transaction, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const json = JSON.stringify(rows);
  await tx.$executeRaw`
    INSERT INTO "TableEvent"
      ("tableId", "academyId", "seq", "at", "commandId", "seat", "actorId", "type", "body")
    SELECT value->>'tableId', value->>'academyId', value->>'seq', value->>'at',
      value->>'commandId', value->>'seat', value->>'actorId', value->>'type', value->>'body'
    FROM json_each(${json})`;
  await tx.$executeRaw`
    UPDATE "Table" SET
      "lastSeq" = row.value->>'seq',
      "status" = coalesce(row.value->>'status', "status")
    FROM json_each(${json}) AS row WHERE "Table"."id" = row.value->>'tableId'`;
}

function refusedRow({ tableId, academyId, refused }: Entry) {
  if (!refused) return [];
  const { commandId, at, seat, command, answer } = refused;
  const { refusal, seq } = answer;
  const { type } = command;
  const kept = JSON.stringify(refusal);
  return [{ tableId, academyId, commandId, at, seat, type, code: refusal.code, kept, seq }];
}

async function writeRefusals(tx: Transaction, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "RefusedCommand"
      ("tableId", "academyId", "commandId", "at", "seat", "type", "code", "answer", "lastSeq")
    SELECT value->>'tableId', value->>'academyId', value->>'commandId', value->>'at',
      value->>'seat', value->>'type', value->>'code', value->>'kept', value->>'seq'
    FROM json_each(${JSON.stringify(rows)})`;
}

/** A deadline that stands still while the meeting is suspended has no moment, and so no row. */
async function writeDeadlines(tx: Transaction, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const tables = JSON.stringify(entries.map(({ tableId }) => tableId));
  await tx.$executeRaw`
    DELETE FROM "Deadline" WHERE "tableId" IN (SELECT value FROM json_each(${tables}))`;
  const rows = entries.flatMap(({ tableId, academyId, deadlines = [] }) =>
    deadlines.flatMap(({ id, kind, dueAt }) =>
      dueAt === undefined ? [] : [{ tableId, academyId, id, kind, dueAt }],
    ),
  );
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "Deadline" ("tableId", "academyId", "id", "kind", "dueAt")
    SELECT value->>'tableId', value->>'academyId', value->>'id', value->>'kind', value->>'dueAt'
    FROM json_each(${JSON.stringify(rows)})`;
}

async function writeSeats(tx: Transaction, entries: readonly Entry[]): Promise<void> {
  for (const { tableId, seat } of entries) {
    if (!seat) continue;
    const { party, ...data } = seat;
    await tx.seat.update({ where: { tableId_party: { tableId, party } }, data });
  }
}

/** An exercise runs once one of its tables does, and has ended once all have. */
async function writeExercises(tx: Transaction, entries: readonly Entry[]): Promise<void> {
  for (const { exerciseId, status, event } of entries) {
    const at = new Date(event?.at ?? 0);
    if (status === 'running') {
      await tx.exercise.updateMany({
        where: { id: exerciseId, startedAt: null },
        data: { status: 'running', startedAt: at },
      });
    } else if (status === 'ended') {
      await tx.exercise.updateMany({
        where: { id: exerciseId, tables: { every: { status: 'ended' } } },
        data: { status: 'ended', endedAt: at },
      });
    }
  }
}
