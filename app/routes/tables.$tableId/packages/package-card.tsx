import type { Package } from '~/core/negotiation/context';
import { Badge } from '~/ui/badge';
import { useMessages } from '~/ui/messages/messages';
import { SeatName, SeatNames } from '../frame/seat-name';
import { Score } from '../mandate/score';
import { useRoom } from '../room-context';
import { packageWorth } from '../score';
import { AnswerPackage } from './answer-package';
import { DealList } from './deal-list';

/** A package: what is in it, what it is worth to oneself, and what each party said. */
export function PackageCard({ tabled }: { tabled: Package }) {
  const { t } = useMessages();
  const { slices, data, me, can } = useRoom();
  const { id, by, note, audience, values, answers } = tabled;
  const worth = slices.brief ? packageWorth(slices.brief, data.issues, values) : null;
  return (
    <article
      id={`package-${id}`}
      tabIndex={-1}
      aria-labelledby={`package-${id}-title`}
      className="grid gap-2 border border-line bg-surface px-3 py-2.5"
    >
      <h3 id={`package-${id}-title`} className="flex flex-wrap items-baseline gap-x-2 text-base">
        {t('room.package.title', { package: id })}
        <span className="font-sans text-sm font-normal">
          <SeatName seat={by} />
        </span>
      </h3>
      {audience !== 'all' && (
        <p className="text-sm text-muted">
          {t('room.package.only')} <SeatNames seats={audience} />
        </p>
      )}
      {note && <q className="text-sm">{note}</q>}
      <DealList values={values} />
      {worth && <Score worth={worth} />}
      <Answers answers={answers} />
      {me !== null && by !== me && can('answerPackage') && (
        <AnswerPackage id={id} before={answers[me]} />
      )}
    </article>
  );
}

function Answers({ answers }: Pick<Package, 'answers'>) {
  const { t } = useMessages();
  const given = Object.entries(answers);
  if (given.length === 0) return <p className="text-sm text-muted">{t('room.package.noAnswer')}</p>;
  return (
    <ul className="grid gap-1 text-sm">
      {given.map(([seat, { accepted, reason }]) => (
        <li key={seat} className="flex flex-wrap items-baseline gap-x-2">
          <SeatName seat={seat} />
          <Badge tone={accepted ? 'good' : 'bad'}>
            {t(accepted ? 'room.package.accepted' : 'room.package.declined')}
          </Badge>
          {reason && <q>{reason}</q>}
        </li>
      ))}
    </ul>
  );
}
