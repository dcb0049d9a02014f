import { useEffect, useState } from 'react';
import { classes } from './class-names';
import { clockText } from './duration';
import { useMessages } from './messages/messages';

interface ClockProps {
  /** When the time is up, on the server's clock: ms since 1970. */
  endsAt?: number | null | undefined;
  /** Milliseconds left while the clock stands still; used where `endsAt` is absent. */
  left?: number | null | undefined;
  /** The server's time when this page was made: the reader's own clock may be wrong. */
  serverNow: number;
  /** Below this many milliseconds the clock looks urgent. */
  urgentBelow?: number;
}

/**
 * Time left. It ticks with JavaScript and shows the time left at the moment of loading without. It
 * is no live region: a screen reader reads it when asked.
 */
export function Clock({ endsAt, left, serverNow, urgentBelow = 60_000 }: ClockProps) {
  const { t } = useMessages();
  const now = useServerNow(serverNow, typeof endsAt === 'number');
  const rest = typeof endsAt === 'number' ? endsAt - now : left;
  if (typeof rest !== 'number') return null;
  const urgent = rest <= urgentBelow;
  return (
    <span role="timer" className={classes('tabular-nums', urgent && 'font-semibold text-bad')}>
      <span className="sr-only">{t('ui.clock.left')} </span>
      {clockText(rest)}
    </span>
  );
}

/** The server's time now, once a second, counted from when the page was made. */
export function useServerNow(serverNow: number, running = true): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    setNow(serverNow);
    if (!running) return;
    const loaded = performance.now();
    const tick = () => setNow(serverNow + performance.now() - loaded);
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [serverNow, running]);
  return now;
}
