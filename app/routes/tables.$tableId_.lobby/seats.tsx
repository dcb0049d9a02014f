import { Badge } from '~/ui/badge';
import { Card } from '~/ui/card';
import { useMessages } from '~/ui/messages/messages';
import { PartyName } from '~/ui/party-name';
import type { LobbyPage } from './lobby-page';

/** Who sits where, and who has come. */
export function Seats({ parties, own }: { parties: LobbyPage['parties']; own: string | null }) {
  const { t } = useMessages();
  return (
    <Card title={t('lobby.seats')}>
      <ul className="-my-2 grid">
        {parties.map((party, index) => (
          <li
            key={party.id}
            className="flex items-baseline justify-between gap-3 border-b border-line py-2 last:border-0"
          >
            <span className="min-w-0">
              <PartyName party={party} index={index} className="font-semibold" />
              <span className="block pl-4 text-sm text-muted">
                {party.id === own
                  ? t('lobby.you')
                  : (party.heldBy ?? t(party.holder === 'bot' ? 'lobby.bot' : 'lobby.nobody'))}
              </span>
            </span>
            {party.holder === 'empty' ? (
              <Badge tone="warn">{t('lobby.notHere')}</Badge>
            ) : (
              <Badge tone="good">{t('lobby.here')}</Badge>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
