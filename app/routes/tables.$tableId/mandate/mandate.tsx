import { useMessages } from '~/ui/messages/messages';
import { Nothing } from '../forms/fields';
import { Fold } from '../forms/fold';
import { LocalLink } from '../frame/local-link';
import { mandateFold } from '../place';
import { useRoom } from '../room-context';
import { BriefView } from './brief-view';
import { Score } from './score';
import { useOwnWorth } from './use-worth';

/** The seat's confidential mandate and what the text as it stands is worth by it. */
export function MandatePanel() {
  const { t } = useMessages();
  const { slices, names } = useRoom();
  const worth = useOwnWorth();
  const title = t(slices.decision.adopted ? 'room.score.adopted' : 'room.score.title');
  if (slices.briefs) return <AllMandates />;
  if (!slices.brief) return <Nothing>{t('room.mandate.none')}</Nothing>;
  return (
    <div className="grid gap-4">
      <p className="text-sm text-muted">{t('room.mandate.private')}</p>
      {worth && (
        <section aria-label={title} className="border border-line bg-surface p-3">
          <h3 className="label-caps">{title}</h3>
          <Score worth={worth} />
        </section>
      )}
      <BriefView brief={slices.brief} />
      <p className="text-sm">
        <LocalLink to="/lobby">
          {t('room.mandate.sheet', { seat: names.seat(slices.brief.seat) })}
        </LocalLink>
      </p>
    </div>
  );
}

/** For the instructor: every seat's mandate, folded. */
function AllMandates() {
  const { t } = useMessages();
  const { data, slices } = useRoom();
  return data.parties.map(({ id, name }) => {
    const brief = slices.briefs?.[id];
    return (
      <Fold key={id} strong id={mandateFold(id)} title={name}>
        {brief ? <BriefView brief={brief} /> : <Nothing>{t('room.texts.coming')}</Nothing>}
      </Fold>
    );
  });
}
