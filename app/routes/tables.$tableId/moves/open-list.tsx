import type { CommandType } from '~/core/negotiation/command';
import { useMessages } from '~/ui/messages/messages';
import { commandMessage } from '~/ui/messages/negotiation';
import { Fold } from '../forms/fold';
import { LocalLink } from '../frame/local-link';
import { useRoom } from '../room-context';
import { type Family, placeOf } from './places';

/** Every kind of move open now, by what it belongs to, each leading to where it is made. */
export function OpenList() {
  const { t } = useMessages();
  const { slices } = useRoom();
  const families = new Map<Family, { type: CommandType; href: string }[]>();
  for (const { type, refusal } of slices.moves) {
    const place = refusal ? null : placeOf(type);
    if (!place) continue;
    const before = families.get(place.family) ?? [];
    families.set(place.family, [...before, { type, href: place.href }]);
  }
  if (families.size === 0) return null;
  const count = [...families.values()].reduce((sum, moves) => sum + moves.length, 0);
  return (
    <Fold id="open-moves" title={t('room.now.open', { count })}>
      <dl className="grid gap-1 text-sm">
        {[...families].map(([family, moves]) => (
          <div key={family} className="flex flex-wrap gap-x-3">
            <dt className="label-caps leading-6">{t(`room.family.${family}`)}</dt>
            <dd className="flex flex-wrap gap-x-3">
              {moves.map(({ type, href }) => (
                <LocalLink key={type} to={href} className="link leading-6">
                  {t(commandMessage(type))}
                </LocalLink>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
