import type { NegotiationContext } from '~/core/negotiation/context';
import { type Slices, type Viewer, viewFor } from '~/core/negotiation/view';
import type { Runtime } from '../tables/runtime';
import { difference, frame, isNothing, partsOf, reloadFrame } from './frame';

/** Somebody to whom frames are written. */
export interface Listener {
  readonly viewer: Viewer;
  write(frame: Buffer): void;
}

/** Those who get the same picture, and the picture they have. */
interface Audience<L> {
  readonly viewer: Viewer;
  readonly listeners: Set<L>;
  slices: Slices;
  seq: number;
}

/** One table as it is watched: each viewer's picture is made once per event, however many watch. */
export class Room<L extends Listener> {
  readonly #audiences = new Map<string, Audience<L>>();

  get isEmpty(): boolean {
    return this.#audiences.size === 0;
  }

  *listeners(): Iterable<L> {
    for (const { listeners } of this.#audiences.values()) yield* listeners;
  }

  /**
   * Lets somebody in and writes what they have missed: since event `since`, or everything (null).
   * Somebody who has seen what never happened (a backup was restored) is told to reload.
   */
  join(listener: L, runtime: Runtime, since: number | null): void {
    const { viewer } = listener;
    const { context } = runtime.snapshot;
    const key = keyOf(viewer);
    const known = this.#audiences.get(key);
    const audience = known ?? {
      viewer,
      listeners: new Set<L>(),
      slices: viewFor(context, viewer).slices,
      seq: context.seq,
    };
    this.#audiences.set(key, audience);
    // Nobody who is here already may miss what this one gets.
    if (known) tell(known, context, []);
    const missed = missedBy(audience, runtime, since);
    if (missed) listener.write(missed);
    audience.listeners.add(listener);
  }

  leave(listener: L): void {
    const key = keyOf(listener.viewer);
    const audience = this.#audiences.get(key);
    audience?.listeners.delete(listener);
    if (audience?.listeners.size === 0) this.#audiences.delete(key);
  }

  /** Writes to everybody what an event has changed for them. */
  tell(context: NegotiationContext): void {
    const made: Made[] = [];
    for (const audience of this.#audiences.values()) tell(audience, context, made);
  }
}

/** A frame, and the parts it was made of. */
interface Made {
  readonly parts: readonly unknown[];
  readonly frame: Buffer;
}

function keyOf(viewer: Viewer): string {
  return viewer.kind === 'seat' ? viewer.seat : '*';
}

/** @param made the frames of this event so far: seats for whom the same has changed share one */
function tell<L extends Listener>(
  audience: Audience<L>,
  context: NegotiationContext,
  made: Made[],
): void {
  if (audience.seq >= context.seq) return;
  const { slices } = viewFor(context, audience.viewer);
  const change = difference(audience.slices, slices, audience.seq);
  audience.slices = slices;
  audience.seq = context.seq;
  if (isNothing(change)) return;
  const parts = partsOf(change, slices);
  const shared = made.find((other) => isSameList(other.parts, parts));
  const found = shared ?? { parts, frame: frame(change, slices, context.seq) };
  if (!shared) made.push(found);
  for (const listener of audience.listeners) listener.write(found.frame);
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

function missedBy<L extends Listener>(
  { viewer, slices, seq }: Audience<L>,
  runtime: Runtime,
  since: number | null,
): Buffer | null {
  if (since === null) return frame(difference(null, slices, 0), slices, seq);
  if (since > seq) return reloadFrame;
  if (since === seq) return null;
  const then = runtime.at(since);
  const before = then ? viewFor(then.context, viewer).slices : null;
  const change = difference(before, slices, since);
  return isNothing(change) ? null : frame(change, slices, seq);
}
