import type { CommandFault } from '~/core/negotiation/command';
import type { Refusal } from '~/core/negotiation/refusal';

/** What a sender gets. The same command id gets the same answer every time, except for 503. */
export type Answer = Accepted | Malformed | Refused | Unavailable;

export interface Accepted {
  readonly ok: true;
  readonly status: 200;
  /** The number of the event in the table's log. */
  readonly seq: number;
}

/** Not a command at all; nothing was kept. */
export interface Malformed {
  readonly ok: false;
  readonly status: 400;
  readonly faults: readonly CommandFault[];
}

/** Against the rules in the state after event `seq`. */
export interface Refused {
  readonly ok: false;
  readonly status: 409;
  readonly refusal: Refusal;
  readonly seq: number;
}

/** Could not be stored; nothing happened, and the same command may be sent again. */
export interface Unavailable {
  readonly ok: false;
  readonly status: 503;
}

export const unavailable: Unavailable = { ok: false, status: 503 };
