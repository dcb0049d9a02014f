import { useCallback, useEffect, useRef, useState } from 'react';
import { dropUnsent, keepUnsent, type Unsent, unsentOn } from './unsent';

/** How it stands with what was written at one place. */
export type Delivery = 'sending' | 'saved' | 'unsent' | 'refused';

export interface Deliveries {
  /** By place; absent for what nobody changed. */
  readonly states: Readonly<Record<string, Delivery>>;
  /** Fields that waited when the page came back, by place: to stand in the form again. */
  readonly waiting: Readonly<Record<string, Unsent['fields']>>;
  /** Sends now, or keeps on this device until there is a connection. */
  readonly put: (at: string, fields: Unsent['fields']) => void;
}

const RETRY_MS = 15_000;

/**
 * Sends what is written on a page, one after the other, to the page's own action; where there is no
 * connection it waits on this device, through reloads too, and goes once, under the same id.
 *
 * @param owner whose and which page: `attempt:ID`
 * @param url the page's path
 */
export function useUnsent(owner: string, url: string): Deliveries {
  const [states, setStates] = useState<Readonly<Record<string, Delivery>>>({});
  const [waiting, setWaiting] = useState<Readonly<Record<string, Unsent['fields']>>>({});
  const busy = useRef(false);
  const say = useCallback((at: string, state: Delivery) => {
    setStates((before) => ({ ...before, [at]: state }));
  }, []);

  const flush = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      for (let next = first(owner); next !== undefined; next = first(owner)) {
        say(next.at, 'sending');
        const outcome = await deliver(url, next);
        if (outcome === 'unsent') {
          for (const { at } of unsentOn(localStorage, owner)) say(at, 'unsent');
          return;
        }
        dropUnsent(localStorage, owner, next.commandId);
        say(next.at, outcome);
      }
    } finally {
      busy.current = false;
    }
  }, [owner, url, say]);

  useEffect(() => {
    const left = unsentOn(localStorage, owner);
    setWaiting(Object.fromEntries(left.map(({ at, fields }) => [at, fields])));
    const go = () => void flush();
    go();
    const timer = setInterval(go, RETRY_MS);
    window.addEventListener('online', go);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', go);
    };
  }, [owner, flush]);

  const put = useCallback(
    (at: string, fields: Unsent['fields']) => {
      keepUnsent(localStorage, owner, { at, fields, commandId: newCommandId() });
      say(at, 'sending');
      void flush();
    },
    [owner, flush, say],
  );
  return { states, waiting, put };
}

function first(owner: string): Unsent | undefined {
  return unsentOn(localStorage, owner)[0];
}

async function deliver(
  url: string,
  { commandId, fields }: Unsent,
): Promise<'saved' | 'unsent' | 'refused'> {
  try {
    const body = new URLSearchParams({ ...fields, commandId });
    const answer = await fetch(`${url}.data`, { method: 'POST', body });
    if (answer.ok) return 'saved';
    return answer.status >= 500 || answer.status === 401 || answer.status === 429
      ? 'unsent'
      : 'refused';
  } catch {
    return 'unsent';
  }
}

/** 128 random bits. `randomUUID` is missing where a classroom's server has no HTTPS. */
function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
