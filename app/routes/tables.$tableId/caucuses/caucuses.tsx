import { useMessages } from '~/ui/messages/messages';
import { Nothing } from '../forms/fields';
import { useRoom } from '../room-context';
import { CaucusCard } from './caucus-card';
import { OpenCaucus } from './open-caucus';

/** The caucuses that the viewer belongs to: open ones first, the newest on top. */
export function Caucuses() {
  const { t } = useMessages();
  const { slices, can } = useRoom();
  const newest = [...slices.caucuses].reverse();
  const open = newest.filter((caucus) => caucus.open);
  const closed = newest.filter((caucus) => !caucus.open);
  return (
    <div className="grid gap-4">
      <p className="text-sm text-muted">{t('room.caucus.observed')}</p>
      {can('openCaucus') && <OpenCaucus />}
      {newest.length === 0 && <Nothing>{t('room.caucus.none')}</Nothing>}
      {[...open, ...closed].map((caucus) => (
        <CaucusCard key={caucus.id} caucus={caucus} />
      ))}
    </div>
  );
}
