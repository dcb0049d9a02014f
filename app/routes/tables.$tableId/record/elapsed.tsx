import { useMessages } from '~/ui/messages/messages';
import { useRoom } from '../room-context';

/** When something happened, counted from the start of the meeting; before it, nothing. */
export function Elapsed({ at }: { at: number }) {
  const { t } = useMessages();
  const { startedAt } = useRoom().slices.meeting;
  if (startedAt === undefined || at < startedAt) return null;
  const seconds = Math.floor((at - startedAt) / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60) % 60;
  return (
    <time dateTime={new Date(at).toISOString()} className="text-muted tabular-nums">
      <span className="sr-only">{t('room.record.after')} </span>
      {Math.floor(seconds / 3600)}:{two(minutes)}:{two(seconds % 60)}
    </time>
  );
}
