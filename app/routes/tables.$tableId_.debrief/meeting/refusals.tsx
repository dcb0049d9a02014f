import { Badge } from '~/ui/badge';
import { useMessages } from '~/ui/messages/messages';
import { commandMessage, refusalMessage } from '~/ui/messages/negotiation';
import { useDebrief } from '../frame/debrief-context';
import { Seat } from '../frame/seat';
import type { MeetingPart } from './meeting-data';

/** The rules somebody ran into: what was tried, why not, what would have helped, and whether it was done rightly afterwards. */
export function Refusals({ refusals }: Pick<MeetingPart, 'refusals'>) {
  const { t } = useMessages();
  const { head, names } = useDebrief();
  if (refusals.length === 0) return <p>{t('debrief.refusals.none')}</p>;
  return (
    <ul className="grid gap-3">
      {refusals.map(({ seat, type, refusal, times, learnt }) => (
        <li
          key={`${seat} ${type} ${refusal.code}`}
          className="grid gap-1 border-l-4 border-line bg-surface px-4 py-2.5"
        >
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <b>{t(commandMessage(type))}</b>
            {head.seat === null && <Seat seat={seat ?? 'instructor'} />}
            <span className="text-sm text-muted">{t('debrief.refusals.times', { times })}</span>
            {learnt && <Badge tone="good">{t('debrief.refusals.learnt')}</Badge>}
          </p>
          <p>{t(refusalMessage(refusal.code), names.filled(refusal.values))}</p>
          <p className="text-sm text-muted">
            {t(refusalMessage(`${refusal.code}.remedy`), names.filled(refusal.values))}
            {refusal.rule && ` (${refusal.rule})`}
          </p>
        </li>
      ))}
    </ul>
  );
}
