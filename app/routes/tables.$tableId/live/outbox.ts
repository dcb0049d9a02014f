import { useCallback, useReducer, useRef } from 'react';
import type { CommandFault } from '~/core/negotiation/command';
import type { Refusal } from '~/core/negotiation/refusal';
import { newCommandId } from '~/ui/command-id';

/** What became of a command that a form sent. `draft`: nothing was sent, the page only worked it out. */
export type Outcome =
  | { readonly state: 'sending' | 'unsent' | 'signedOut' | 'draft' }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'faulty'; readonly faults: readonly CommandFault[] };

/** A command on its way or not accepted, under the anchor of its form. */
export interface Outgoing {
  readonly outcome: Outcome;
  readonly commandId?: string;
  readonly command?: unknown;
  /** What stood in the form, to stand there again. */
  readonly fields?: Readonly<Record<string, string>>;
}

export type Outbox = Readonly<Record<string, Outgoing>>;

/** The box after something happened to the form at `at`; null takes it out. */
export function posted(box: Outbox, change: { at: string; outgoing: Outgoing | null }): Outbox {
  const { [change.at]: _before, ...others } = box;
  return change.outgoing ? { ...others, [change.at]: change.outgoing } : others;
}

type Sent = { readonly state: 'sent' };

/** Reads the server's answer to a command; anything that is no answer means that it was not sent. */
export async function outcomeOf(response: Response): Promise<Outcome | Sent> {
  if (response.status === 401) return { state: 'signedOut' };
  if (response.ok) return { state: 'sent' };
  if (response.status === 409) {
    const { refusal }: { refusal?: Refusal } = await response.json();
    if (refusal) return { state: 'refused', refusal };
  }
  if (response.status === 400) {
    const { faults }: { faults?: readonly CommandFault[] } = await response.json();
    return { state: 'faulty', faults: faults ?? [] };
  }
  return { state: 'unsent' };
}

async function deliver(tableId: string, commandId: string, command: unknown) {
  try {
    const response = await fetch(`/tables/${tableId}/commands`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ commandId, command }),
    });
    return await outcomeOf(response);
  } catch {
    return { state: 'unsent' } as const;
  }
}

export interface Sender {
  readonly box: Outbox;
  /** Sends a command for the form at `at`, once: while it is on its way, sending again does nothing. */
  readonly send: (at: string, command: unknown) => Promise<boolean>;
  /** Sends what was not sent again, under the same id: if it did arrive, it stays one event. */
  readonly retry: (at: string) => Promise<boolean>;
  readonly dismiss: (at: string) => void;
}

/** Commands on their way. @param initial what an answer without JavaScript brought along */
export function useOutbox(tableId: string, initial: Outbox): Sender {
  const [box, put] = useReducer(posted, initial);
  const under = useRef(new Set<string>());
  const go = useCallback(
    async (at: string, commandId: string, command: unknown): Promise<boolean> => {
      if (under.current.has(at)) return false;
      under.current.add(at);
      put({ at, outgoing: { outcome: { state: 'sending' }, commandId, command } });
      const outcome = await deliver(tableId, commandId, command);
      under.current.delete(at);
      const sent = outcome.state === 'sent';
      put({ at, outgoing: sent ? null : { outcome, commandId, command } });
      return sent;
    },
    [tableId],
  );
  return {
    box,
    send: (at, command) => go(at, newCommandId(), command),
    retry: async (at) => {
      const { commandId, command } = box[at] ?? {};
      return commandId === undefined ? false : go(at, commandId, command);
    },
    dismiss: (at) => put({ at, outgoing: null }),
  };
}
