import { Link } from '@remix-run/react';
import { useMessages } from '~/ui/messages/messages';
import { PartyName } from '~/ui/party-name';
import type { Entry } from './catalogue';

/** One scenario as an entry of a printed index: what it is about on the left, the facts on the right. */
export function ScenarioEntry({ entry }: { entry: Entry }) {
  const { t } = useMessages();
  return (
    <li className="grid gap-x-10 gap-y-3 border-t border-rule py-5 md:grid-cols-[1fr_15rem]">
      <div className="grid max-w-reading content-start gap-2">
        <p className="label-caps">{t(`scenario.theme.${entry.theme}`)}</p>
        <h2 className="text-2xl">
          <Link to={`/scenarios/${entry.id}`} className="link">
            {entry.title}
          </Link>
        </h2>
        <p className="font-serif text-[1.0625rem] leading-relaxed">{entry.summary}</p>
      </div>
      <div className="grid content-start gap-2 text-sm text-muted">
        <p>
          {t(`scenario.level.${entry.level}`)} · {t('scenario.minutes', { minutes: entry.minutes })}
        </p>
        <p className="sr-only">{t('scenario.parties', { count: entry.parties.length })}</p>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 md:grid">
          {entry.parties.map((party, index) => (
            <li key={party.name}>
              <PartyName party={party} index={index} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
