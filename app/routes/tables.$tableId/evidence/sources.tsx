import { useMessages } from '~/ui/messages/messages';
import { useRoom } from '../room-context';

/** What a card rests on, with a way there where one is known. */
export function Sources({ card }: { card: string }) {
  const { t } = useMessages();
  const sources = useRoom().texts.cards[card]?.sources ?? [];
  if (sources.length === 0) return null;
  return (
    <div className="text-sm text-muted">
      <p>{t('room.evidence.sources')}</p>
      <ul className="list-disc pl-5">
        {sources.map(({ id, title, publisher, year, locator, url }) => (
          <li key={id}>
            {url ? (
              <a href={url} rel="noopener" className="link">
                {title}
              </a>
            ) : (
              title
            )}
            {[publisher, year, locator].filter(Boolean).map((part) => `, ${part}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
