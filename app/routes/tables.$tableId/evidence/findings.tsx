import { useMessages } from '~/ui/messages/messages';
import { Html } from '../frame/html';
import { useRoom } from '../room-context';

/** For the scientific body: what it may answer from a card. */
export function Findings({ card }: { card: string }) {
  const { t } = useMessages();
  const { texts, names } = useRoom();
  return (texts.cards[card]?.findings ?? []).map(({ issue, option, html }) => (
    <div key={`${issue} ${option}`} className="border-l-4 border-accent pl-3 text-sm">
      <p className="font-semibold">
        {t('room.evidence.finding', {
          article: names.article(issue),
          option: option === null ? 'none' : names.option(issue, option),
        })}
      </p>
      <Html made={html} />
    </div>
  ));
}
