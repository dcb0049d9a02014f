import { clockText } from '~/ui/duration';
import { useMessages } from '~/ui/messages/messages';
import { useNow } from '../live/use-now';

interface TimeLeftProps {
  /** When the time is up, in the server's ms since 1970. */
  until?: number | undefined;
  /** Milliseconds left while the clock stands still. */
  left?: number | undefined;
  /** Below this many milliseconds it looks urgent. */
  urgentBelow?: number;
}

/** Time left, by the room's one clock. No live region: a screen reader reads it when asked. */
export function TimeLeft({ until, left, urgentBelow = 30_000 }: TimeLeftProps) {
  const { t } = useMessages();
  const now = useNow();
  const rest = until === undefined ? left : until - now;
  if (rest === undefined) return null;
  return (
    <span
      role="timer"
      className={rest <= urgentBelow ? 'font-semibold tabular-nums text-bad' : 'tabular-nums'}
    >
      <span className="sr-only">{t('ui.clock.left')} </span>
      {clockText(rest)}
    </span>
  );
}
