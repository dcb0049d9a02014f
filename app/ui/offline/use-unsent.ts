import { useCallback, useEffect, useRef, useState } from 'react';
import { newCommandId } from '../command-id';
import { deliver } from './deliver';
import { device } from './device';
import { dropUnsent, keepUnsent, rememberSent, sentSince, type Unsent, unsentOn } from './unsent';

/** How it stands with what was written at one place. */
export type Delivery = 'sending' | 'saved' | 'unsent' | 'refused';

export interface Deliveries {
  /** By place; absent for what nobody changed. */
  readonly states: Readonly<Record<string, Delivery>>;
  /**
   * Fields that waited when the page came back, or arrived after this copy of it was made, by place:
   * to stand in the form again.
   */
  readonly waiting: Readonly<Record<string, Unsent['fields']>>;
  /** Sends now, or keeps on this device until there is a connection. */
  readonly put: (at: string, fields: Unsent['fields']) => void;
  /** Sends everything now; resolves to whether nothing of this page waits any more. */
  readonly settle: () => Promise<boolean>;
}

const RETRY_MS = 15_000;

/**
 * Sends what is written on a page, one after the other, to the page's own action; where there is no
 * connection it waits on this device, through reloads too, and goes once, under the same id.
 *
 * @param owner whose and which page: `attempt:ID`
 * @param url the page's path
 * @param made when the server made the page, in ms since 1970
 */
export function useUnsent(owner: string, url: string, made: number): Deliveries {
  const [states, setStates] = useState<Readonly<Record<string, Delivery>>>({});
  const [waiting, setWaiting] = useState<Readonly<Record<string, Unsent['fields']>>>({});
  const running = useRef<Promise<void> | null>(null);
  const say = useCallback((at: string, state: Delivery) => {
    setStates((before) => ({ ...before, [at]: state }));
  }, []);

  const sendAll = useCallback(async () => {
    for (let next = first(owner); next !== undefined; next = first(owner)) {
      say(next.at, 'sending');
      const outcome = await deliver(url, next);
      if (outcome.state === 'unsent') {
        for (const { at } of unsentOn(device, owner)) say(at, 'unsent');
        return;
      }
      if (outcome.state === 'saved') rememberSent(device, owner, next, outcome.at);
      dropUnsent(device, owner, next.commandId);
      say(next.at, outcome.state);
    }
  }, [owner, url, say]);

  /** One after the other: who asks while something is being sent waits for the same. */
  const flush = useCallback((): Promise<void> => {
    running.current ??= sendAll().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [sendAll]);

  useEffect(() => {
    const left = unsentOn(device, owner);
    const unsent = Object.fromEntries(left.map(({ at, fields }) => [at, fields]));
    setWaiting({ ...sentSince(device, owner, made), ...unsent });
    const go = () => void flush();
    go();
    const timer = setInterval(go, RETRY_MS);
    window.addEventListener('online', go);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', go);
    };
  }, [owner, flush, made]);

  const put = useCallback(
    (at: string, fields: Unsent['fields']) => {
      keepUnsent(device, owner, { at, fields, commandId: newCommandId() });
      say(at, 'sending');
      void flush();
    },
    [owner, flush, say],
  );
  const settle = useCallback(async () => {
    await flush();
    return first(owner) === undefined;
  }, [owner, flush]);
  return { states, waiting, put, settle };
}

function first(owner: string): Unsent | undefined {
  return unsentOn(device, owner)[0];
}
