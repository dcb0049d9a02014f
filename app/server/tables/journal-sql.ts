import type { Command, NegotiationEvent } from '~/core/negotiation/command';
import type { Deadline } from '~/core/negotiation/context';
import type { MeetingState } from '~/core/negotiation/stage';
import type { AuditDraft } from '../people/audit';
import type { RunSql } from '../store/connection';
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
 * Writes entries, all but their audit, in as few statements as there are kinds of rows: each takes
 * all its rows as one JSON array. Every command at every table waits for this, which is why it is
 * SQL; nothing else in the program is.
 */
export async function writeEntries(run: RunSql, entries: readonly Entry[]): Promise<void> {
  for (const [rowsOf, statements] of KINDS) {
    const rows = entries.flatMap(rowsOf);
    if (rows.length === 0) continue;
    const json = JSON.stringify(rows);
    for (const statement of statements) await run(statement, json);
  }
}

function eventRows({ tableId, academyId, event, status }: Entry): object[] {
  if (!event) return [];
  const { seq, at, commandId, by, command, actorId } = event;
  const seat = by.kind === 'seat' ? by.seat : null;
  const body = JSON.stringify(command);
  const { type } = command;
  return [{ tableId, academyId, seq, at, commandId, seat, actorId, type, body, status }];
}

const EVENTS = [
  `INSERT INTO "TableEvent"
     ("tableId", "academyId", "seq", "at", "commandId", "seat", "actorId", "type", "body")
   SELECT value->>'tableId', value->>'academyId', value->>'seq', value->>'at',
     value->>'commandId', value->>'seat', value->>'actorId', value->>'type', value->>'body'
   FROM json_each(?)`,
  `UPDATE "Table" SET
     "lastSeq" = row.value->>'seq',
     "status" = coalesce(row.value->>'status', "status")
   FROM json_each(?) AS row WHERE "Table"."id" = row.value->>'tableId'`,
];

function refusedRows({ tableId, academyId, refused }: Entry): object[] {
  if (!refused) return [];
  const { commandId, at, seat, command, answer } = refused;
  const { refusal, seq } = answer;
  const { type } = command;
  const kept = JSON.stringify(refusal);
  return [{ tableId, academyId, commandId, at, seat, type, code: refusal.code, kept, seq }];
}

const REFUSALS = [
  `INSERT INTO "RefusedCommand"
     ("tableId", "academyId", "commandId", "at", "seat", "type", "code", "answer", "lastSeq")
   SELECT value->>'tableId', value->>'academyId', value->>'commandId', value->>'at',
     value->>'seat', value->>'type', value->>'code', value->>'kept', value->>'seq'
   FROM json_each(?)`,
];

/** A deadline that stands still while the meeting is suspended has no moment, and so no row. */
function deadlineRows({ tableId, academyId, deadlines }: Entry): object[] {
  const open = deadlines?.filter(({ dueAt }) => dueAt !== undefined);
  return open ? [{ tableId, academyId, open }] : [];
}

const DEADLINES = [
  `DELETE FROM "Deadline" WHERE "tableId" IN (SELECT value->>'tableId' FROM json_each(?))`,
  `INSERT INTO "Deadline" ("tableId", "academyId", "id", "kind", "dueAt")
   SELECT row.value->>'tableId', row.value->>'academyId',
     one.value->>'id', one.value->>'kind', one.value->>'dueAt'
   FROM json_each(?) AS row, json_each(row.value->'open') AS one`,
];

function seatRows({ tableId, seat }: Entry): object[] {
  return seat ? [{ tableId, ...seat }] : [];
}

/** What the JSON does not have stays; what it has as null becomes so. */
const SEATS = [
  `UPDATE "Seat" SET
     "userId" = iif(json_type(row.value, '$.userId') IS NULL, "userId", row.value->>'userId'),
     "bot" = iif(json_type(row.value, '$.bot') IS NULL, "bot", row.value->>'bot')
   FROM json_each(?) AS row
   WHERE "Seat"."tableId" = row.value->>'tableId' AND "Seat"."party" = row.value->>'party'`,
];

function statusRows({ exerciseId, status, event }: Entry): object[] {
  return status && event ? [{ exerciseId, status, at: event.at }] : [];
}

/** An exercise runs once one of its tables does, and has ended once all have. */
const EXERCISES = [
  `UPDATE "Exercise" SET "status" = 'running', "startedAt" = row.value->>'at'
   FROM json_each(?) AS row
   WHERE "Exercise"."id" = row.value->>'exerciseId' AND row.value->>'status' = 'running'
     AND "startedAt" IS NULL`,
  `UPDATE "Exercise" SET "status" = 'ended', "endedAt" = row.value->>'at'
   FROM json_each(?) AS row
   WHERE "Exercise"."id" = row.value->>'exerciseId' AND row.value->>'status' = 'ended'
     AND NOT EXISTS (SELECT 1 FROM "Table"
       WHERE "Table"."exerciseId" = "Exercise"."id" AND "Table"."status" <> 'ended')`,
];

/** The rows of each kind, and the statements that take them, in the order in which they must run. */
const KINDS: readonly (readonly [(entry: Entry) => object[], readonly string[]])[] = [
  [eventRows, EVENTS],
  [refusedRows, REFUSALS],
  [deadlineRows, DEADLINES],
  [seatRows, SEATS],
  [statusRows, EXERCISES],
];
