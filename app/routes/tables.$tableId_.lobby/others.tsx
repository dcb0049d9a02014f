import { Disclosure } from '~/ui/disclosure';
import { Markdown } from '~/ui/markdown';
import { useMessages } from '~/ui/messages/messages';
import { PartyName } from '~/ui/party-name';
import { Section } from '~/ui/section';
import type { LobbyPage } from './lobby-page';

/** What everybody knows of everybody. */
export function Others({ parties, own }: { parties: LobbyPage['parties']; own: string | null }) {
  const { t } = useMessages();
  return (
    <Section title={t('lobby.others.title')} id="parties">
      <div className="-mt-2">
        {parties.map((party, index) => (
          <Disclosure
            key={party.id}
            className="border-b border-line"
            summary={
              <>
                <PartyName party={party} index={index} />
                <span className="font-normal text-muted">
                  {party.id === own ? t('lobby.you') : t(`scenario.kind.${party.kind}`)}
                </span>
              </>
            }
          >
            <Markdown html={party.brief} small />
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}
