import { useMessages } from '~/ui/messages/messages';
import { useOwnWorth } from '../mandate/use-worth';
import { useRoom } from '../room-context';
import { Rail } from './rail';
import { TimeLeft } from './time-left';

/** What everybody needs in sight all the time: where the procedure is, the time, one's own score. */
export function StatusBar() {
  const { t } = useMessages();
  const { names, slices } = useRoom();
  return (
    <div className="sticky top-0 z-20 -mx-4 border-y border-line bg-surface px-4 sm:-mx-6 sm:px-6">
      <div className="flex items-center justify-between gap-x-5">
        <div className="hidden grow lg:block">
          <Rail />
        </div>
        <details className="lg:hidden">
          <summary className="flex min-h-12 items-center font-semibold">
            <span className="sr-only">{t('room.rail.label')}: </span>
            {names.phase(slices.meeting.phase)}
          </summary>
          <div className="absolute inset-x-0 border-y border-line bg-surface px-4 py-2 shadow-lift">
            <Rail />
          </div>
        </details>
        <div className="flex items-baseline gap-x-5 py-1">
          <MeetingClock />
          <OwnScore />
        </div>
      </div>
    </div>
  );
}

function MeetingClock() {
  const { t } = useMessages();
  const { endsAt, left, state } = useRoom().slices.meeting;
  return (
    <p className="grid justify-items-end leading-tight">
      <span className="text-xs whitespace-nowrap text-muted">{t(`room.meeting.${state}`)}</span>
      <span className="text-lg font-semibold">
        {state === 'ended' ? '–' : <TimeLeft until={endsAt} left={left} urgentBelow={120_000} />}
      </span>
    </p>
  );
}

function OwnScore() {
  const { t } = useMessages();
  const { brief } = useRoom().slices;
  const worth = useOwnWorth();
  if (!worth) return null;
  const { min, max, complete } = worth;
  return (
    <p className="grid justify-items-end leading-tight">
      <span className="text-xs whitespace-nowrap text-muted">
        {t('room.score.short', { reservation: brief?.reservation ?? 0 })}
      </span>
      <span className="text-lg font-semibold whitespace-nowrap tabular-nums">
        {complete ? min : t('room.score.span', { min, max })}
      </span>
    </p>
  );
}
