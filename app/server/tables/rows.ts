import { type Actor, type NegotiationEvent, parseCommand } from '~/core/negotiation/command';
import type { RefusalCode } from '~/core/negotiation/refusal';
import { refusalRules } from '~/core/negotiation/refusal';
import type { TableEvent } from '../generated/client';
import type { Refused } from './answer';

/** A row of the log that cannot be read: hand-edited, or written by a later version. */
export class UnreadableEvent extends Error {
  override name = 'UnreadableEvent';
}

type EventRow = Pick<TableEvent, 'tableId' | 'seq' | 'commandId' | 'at' | 'seat' | 'type' | 'body'>;

/**
 * An entry of the log as the engine takes it.
 *
 * @throws UnreadableEvent naming the table and the number
 */
export function eventOf(row: EventRow): NegotiationEvent {
  const parsed = parseCommand(JSON.parse(row.body));
  if (!parsed.ok) throw new UnreadableEvent(`Event ${row.seq} of table ${row.tableId}`);
  const { seq, commandId } = row;
  return { seq, commandId, at: row.at.getTime(), by: actorOf(row), command: parsed.command };
}

/** A row names only seats: without one it was the clock, if the command is the clock's, or the instructor. */
function actorOf({ seat, type }: EventRow): Actor {
  if (seat !== null) return { kind: 'seat', seat };
  return { kind: type === 'deadlinePassed' ? 'clock' : 'instructor' };
}

/** The answer a refused command got, from the JSON it was kept as. */
export function refusedOf(answer: string, seq: number): Refused {
  const kept: unknown = JSON.parse(answer);
  if (!isRecord(kept) || !isRefusalCode(kept.code)) throw new UnreadableEvent(answer);
  const { code, rule, values } = kept;
  const texts = isRecord(values) ? Object.entries(values).map(([k, v]) => [k, String(v)]) : [];
  return {
    ok: false,
    status: 409,
    refusal: {
      code,
      rule: typeof rule === 'string' ? rule : null,
      values: Object.fromEntries(texts),
    },
    seq,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === 'string' && Object.hasOwn(refusalRules, code);
}
