import { startTransition, useEffect, useReducer, useRef, useState } from 'react';
import type { RoomData } from '../room-data';
import { type News, newsOf } from './announce';
import { keepLine } from './line';
import { type RoomState, received, reloaded, type StreamMessage } from './room-state';

/** `still`: no stream yet, or no JavaScript. `gone`: the session ended or the seat was lost. */
export type Connection = 'still' | 'open' | 'lost' | 'back' | 'gone';

type Change = { loaded: RoomState } | { message: StreamMessage };

function next(state: RoomState, change: Change): RoomState {
  return 'loaded' in change ? reloaded(state, change.loaded) : received(state, change.message);
}

/**
 * Keeps the picture of a table current over its stream: messages change slices, and a dropped
 * connection is taken up again where it broke off.
 */
export function useLive(data: RoomData) {
  const { tableId, view, seat } = data;
  const [state, change] = useReducer(next, view);
  const [connection, setConnection] = useState<Connection>('still');
  const [news, setNews] = useState<News | null>(null);
  const now = useRef(state);
  now.current = state;

  useEffect(() => change({ loaded: view }), [view]);

  useEffect(
    () =>
      keepLine(() => `/tables/${tableId}/stream?since=${now.current.seq}`, {
        open: () =>
          startTransition(() => setConnection((before) => (before === 'lost' ? 'back' : 'open'))),
        message: (text) => {
          const message: StreamMessage = JSON.parse(text);
          // Not urgent: typing comes first, and parts of the page may still be on their way.
          startTransition(() => {
            setNews(newsOf(now.current, message, seat));
            change({ message });
          });
        },
        reload: () => window.location.reload(),
        gone: () => setConnection('gone'),
        lost: () => setConnection('lost'),
      }),
    [tableId, seat],
  );

  return { ...state, connection, news };
}
