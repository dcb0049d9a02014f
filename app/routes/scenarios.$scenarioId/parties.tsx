import { Badge } from '~/ui/badge';
import { Markdown } from '~/ui/markdown';
import { useMessages } from '~/ui/messages/messages';
import { PartyName } from '~/ui/party-name';
import { Section } from '~/ui/section';
import type { PartyIntroduction } from './scenario-page';

/** Who sits at the table, as everybody at it knows them. */
export function Parties({ parties }: { parties: readonly PartyIntroduction[] }) {
  const { t } = useMessages();
  return (
    <Section title={t('scenario.partiesTitle')} id="parties">
      <ul className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        {parties.map((party, index) => (
          <li key={party.id} className="grid content-start gap-1.5">
            <h3 className="text-lg">
              <PartyName party={party} index={index} />
            </h3>
            <p className="flex flex-wrap gap-1.5">
              <Badge>{t(`scenario.kind.${party.kind}`)}</Badge>
              {party.kind !== 'chair' && (
                <Badge tone={party.role === 'member' ? 'accent' : 'plain'}>
                  {t(`scenario.role.${party.role}`)}
                </Badge>
              )}
            </p>
            <Markdown html={party.brief} small />
          </li>
        ))}
      </ul>
    </Section>
  );
}
