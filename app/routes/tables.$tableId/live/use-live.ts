import { useEffect, useReducer, useRef, useState } from 'react';
import type { RoomData } from '../room-data';
import { type News, newsOf } from './announce';
import { type RoomState, received, reloaded, type StreamMessage } from './room-state';

/** `still`: no stream yet, or no JavaScript. `gone`: the session ended or the seat was lost. */
export type Connection = 'still' | 'open' | 'lost' | 'back' | 'gone';

type Change = { loaded: RoomState } | { message: StreamMessage };

function next(state: RoomState, change: Change): RoomState {
  return 'loaded' in change ? reloaded(state, change.loaded) : received(state, change.message);
}

const AGAIN_AFTER_MS = [1_000, 2_000, 5_000, 10_000, 30_000];

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

  useEffect(() => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    const connect = () => {
      source = new EventSource(`/tables/${tableId}/stream?since=${now.current.seq}`);
      source.onopen = () => {
        setConnection((before) => (before === 'lost' ? 'back' : 'open'));
        failures = 0;
      };
      source.onmessage = ({ data: text }: MessageEvent<string>) => {
        const message: StreamMessage = JSON.parse(text);
        setNews(newsOf(now.current, message, seat));
        change({ message });
      };
      // What this page shows is not what the server knows (a backup was restored): begin anew.
      source.addEventListener('reload', () => window.location.reload());
      source.addEventListener('gone', () => {
        source?.close();
        setConnection('gone');
      });
      source.onerror = () => {
        setConnection('lost');
        // The browser tries again by itself, unless the answer was no stream at all.
        if (source?.readyState !== EventSource.CLOSED) return;
        const wait = AGAIN_AFTER_MS[Math.min(failures, AGAIN_AFTER_MS.length - 1)];
        failures += 1;
        timer = setTimeout(connect, wait);
      };
    };
    connect();
    return () => {
      source?.close();
      clearTimeout(timer);
    };
  }, [tableId, seat]);

  return { ...state, connection, news };
}
