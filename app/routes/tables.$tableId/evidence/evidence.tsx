import { useMessages } from '~/ui/messages/messages';
import { Html } from '../frame/html';
import { useRoom } from '../room-context';
import { Card } from './card';
import { AskScience, Questions } from './science';

/** News, questions to the scientific body, and the evidence that the viewer has. */
export function EvidencePanel() {
  const { t } = useMessages();
  const { slices, can, texts } = useRoom();
  const { news, cards } = slices.evidence;
  const own = cards.filter(({ shared }) => !shared);
  const common = cards.filter(({ shared }) => shared);
  return (
    <div className="grid gap-4">
      {[...news].reverse().map(({ id, title, body }) => (
        <article key={id} className="border-l-4 border-seal bg-surface px-3 py-2">
          <p className="label-caps">{t('room.evidence.news')}</p>
          <h3 className="text-base">{title}</h3>
          <Html made={texts.news[id]} plain={body} />
        </article>
      ))}
      {can('askScienceBody') && <AskScience />}
      <Questions />
      {own.length > 0 && <h3 className="label-caps">{t('room.evidence.own')}</h3>}
      {own.map((card) => (
        <Card key={card.id} card={card} />
      ))}
      {common.length > 0 && <h3 className="label-caps">{t('room.evidence.shared')}</h3>}
      {common.map((card) => (
        <Card key={card.id} card={card} />
      ))}
    </div>
  );
}
