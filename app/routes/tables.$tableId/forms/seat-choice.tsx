import { useMessages } from '~/ui/messages/messages';
import { PartyName } from '~/ui/party-name';
import { useRoom } from '../room-context';
import { useKept } from './sender';

/** Boxes to tick for the other seats. Without a tick where one is needed, the server says so. */
export function SeatChoice({ name, legend }: { name: string; legend: string }) {
  const { data } = useRoom();
  const kept = useKept(`${name}[]`).split(',');
  return (
    <fieldset className="grid gap-1">
      <legend className="text-sm font-semibold">{legend}</legend>
      <div className="flex flex-wrap gap-x-4">
        {data.parties.map((party, index) =>
          party.id === data.seat ? null : (
            <label
              key={party.id}
              className="flex min-h-9 items-center gap-2 pointer-coarse:min-h-11"
            >
              <input
                type="checkbox"
                name={`${name}[]`}
                value={party.id}
                defaultChecked={kept.includes(party.id)}
                className="size-4 accent-accent"
              />
              <PartyName party={party} index={index} short />
            </label>
          ),
        )}
      </div>
    </fieldset>
  );
}

/** To everybody, or to chosen seats. */
export function AudienceChoice() {
  const { t } = useMessages();
  const audience = useKept('audience', 'all');
  return (
    <fieldset className="grid gap-1">
      <legend className="font-semibold">{t('room.audience.legend')}</legend>
      {['all', 'some'].map((value) => (
        <label key={value} className="flex min-h-9 items-center gap-2 pointer-coarse:min-h-11">
          <input
            type="radio"
            name="audience"
            value={value}
            defaultChecked={audience === value}
            className="size-4 accent-accent"
          />
          {t(`room.audience.${value}`)}
        </label>
      ))}
      <div className="pl-6">
        <SeatChoice name="to" legend={t('room.audience.seats')} />
      </div>
    </fieldset>
  );
}
