import { useMessages } from '~/ui/messages/messages';
import { useRoom } from '../room-context';
import { isRedLine } from '../score';

/** What an option is worth to one's own seat, beside it: nobody else sees this. */
export function Points({ issue, option }: { issue: string; option: string }) {
  const { t } = useMessages();
  const { brief } = useRoom().slices;
  const points = brief?.payoff?.[issue]?.[option];
  if (!brief || points === undefined) return null;
  return (
    <span className="inline-flex items-baseline gap-2 text-sm whitespace-nowrap tabular-nums">
      <span className="border-b border-dotted border-rule text-muted">
        {t('room.points', { points })}
      </span>
      {isRedLine(brief, issue, option) && (
        <span className="font-semibold text-bad">{t('room.redLine')}</span>
      )}
    </span>
  );
}
