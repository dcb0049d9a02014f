import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useState,
} from 'react';

const Now = createContext(0);

/**
 * Gives everything below it the server's time, moving once a second. Without JavaScript, and while
 * the page takes over, it is the moment at which the page was made.
 */
export function NowProvider(props: { serverNow: number; children: ReactNode }) {
  const { serverNow } = props;
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const ahead = serverNow - Date.now();
    // Never urgent: parts of the page may still be on their way.
    const tick = () => startTransition(() => setNow(Date.now() + ahead));
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [serverNow]);
  return <Now.Provider value={now}>{props.children}</Now.Provider>;
}

/** The server's time in ms since 1970. */
export function useNow(): number {
  return useContext(Now);
}
