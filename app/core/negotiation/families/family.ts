import { z } from 'zod';
import type { Command, CommandType, Meta } from '../command';
import type { Audience, NegotiationContext, SeatId } from '../context';
import type { Refusal } from '../refusal';
import type { MeetingState } from '../stage';

/** Who a command is for: a seat in one of its roles, the instructor, or the clock. */
export type Who = 'member' | 'observer' | 'chair' | 'instructor' | 'clock';

/** What the record keeps of a command, and who may read it there. */
export interface Recorded {
  /** Names the sentence; the command's type unless said. */
  readonly kind?: string;
  readonly audience?: Audience;
  readonly values?: Readonly<Record<string, string>>;
}

export interface CommandRule<T extends CommandType> {
  readonly by: readonly Who[];
  /** States of the meeting in which the command makes sense. */
  readonly meeting: readonly MeetingState[];
  /** True where the preset's phases do not decide when it may be used. */
  readonly anyPhase?: true;
  /** What speaks against it before anybody looks at its particulars; `seat` is absent for instructor and clock. */
  readonly when?: (context: NegotiationContext, seat: SeatId | undefined) => Refusal | null;
  /** What speaks against these particulars. */
  readonly against?: (
    context: NegotiationContext,
    command: Command<T>,
    meta: Meta,
  ) => Refusal | null;
  /** What it changes, apart from the stage, which the statechart moves. */
  readonly effect: (
    context: NegotiationContext,
    command: Command<T>,
    meta: Meta,
  ) => NegotiationContext;
  /** What the record says of it; without it, the public line of its type. */
  readonly record?: (context: NegotiationContext, command: Command<T>, meta: Meta) => Recorded;
}

/** One rule per command of a family. */
export type Family<T extends CommandType> = { readonly [K in T]: CommandRule<K> };

/** A party, issue, option or other named thing of the scenario. */
export const name = z.string().min(1).max(64);
/** What somebody says or writes: up to 2,000 characters, not only spaces. */
export const words = z.string().trim().min(1).max(2000);
/** A reason or a title: up to 500 characters. */
export const reason = z.string().trim().min(1).max(500);

/** The seat behind a command that only seats may send. */
export function seatOf(meta: Meta): SeatId {
  if (meta.by.kind !== 'seat') throw new Error('A command for seats came from elsewhere.');
  return meta.by.seat;
}
