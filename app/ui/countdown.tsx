import { Clock, useServerNow } from './clock';
import { useMessages } from './messages/messages';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

interface CountdownProps {
  /** The moment that it counts to, on the server's clock: ms since 1970. */
  to: number;
  /** The server's time when this page was made. */
  serverNow: number;
}

/**
 * The time until a moment that may be weeks away: days and hours, and on the last day a clock that
 * ticks. Without JavaScript it is as it was when the page was made.
 */
export function Countdown({ to, serverNow }: CountdownProps) {
  const { t } = useMessages();
  const left = to - useServerNow(serverNow);
  if (left < DAY_MS) return <Clock endsAt={to} serverNow={serverNow} urgentBelow={HOUR_MS} />;
  const days = Math.floor(left / DAY_MS);
  const hours = Math.floor((left % DAY_MS) / HOUR_MS);
  return (
    <span role="timer" className="tabular-nums">
      {t('ui.countdown', { days, hours })}
    </span>
  );
}
