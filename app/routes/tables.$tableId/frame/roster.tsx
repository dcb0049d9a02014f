import { useMessages } from '~/ui/messages/messages';
import { PartyName } from '~/ui/party-name';
import { Fold } from '../forms/fold';

import { useRoom } from '../room-context';

/** Who is at the table, and who decides. */
export function Roster() {
  const { t } = useMessages();
  const { data, slices, me } = useRoom();
  return (
    <Fold id="roster" title={t('room.roster.title')}>
      <ul className="grid gap-1.5 text-sm">
        {data.parties.map((party, index) => {
          const held = slices.roster.seats[party.id] ?? 'empty';
          const role = party.chair ? 'chair' : party.votes ? 'member' : 'observer';
          return (
            <li key={party.id}>
              <PartyName party={party} index={index} /> {party.id === me && t('room.you')}
              <span className="block pl-4 text-muted">
                {t(`room.role.${role}`)} ·{' '}
                {(held === 'person' && data.holders[party.id]) || t(`room.holder.${held}`)}
              </span>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
