import type { EvidenceCard } from '~/core/negotiation/view';
import type { Confidence } from '~/core/scenario/schema';
import { Badge, type BadgeTone } from '~/ui/badge';
import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { Send } from '../forms/fields';
import { Fold } from '../forms/fold';
import { AudienceChoice } from '../forms/seat-choice';
import { Html } from '../frame/html';
import { cardFold } from '../place';
import { useRoom } from '../room-context';
import { Findings } from './findings';
import { Sources } from './sources';

const TONES: Record<Confidence, BadgeTone> = { low: 'warn', medium: 'plain', high: 'good' };

/** An evidence card: what it says, how sure it is, and a way to share it. */
export function Card({ card }: { card: EvidenceCard }) {
  const { t } = useMessages();
  const { can, texts } = useRoom();
  const { id, title, body, confidence, shared } = card;
  return (
    <article className="flex flex-wrap items-center justify-between gap-x-3 border-b border-line pb-1">
      <Fold id={cardFold(id)} title={title}>
        <Html made={texts.cards[id]?.html} plain={body} />
        <Sources card={id} />
        <Findings card={id} />
        {can('shareEvidence') && !shared && (
          <CommandForm
            at={`share-${id}`}
            type="shareEvidence"
            fixed={{ evidence: id }}
            className="grid gap-2 border-t border-line pt-2"
          >
            <AudienceChoice />
            <Send>{t('command.shareEvidence')}</Send>
          </CommandForm>
        )}
      </Fold>
      <Badge tone={TONES[confidence]}>{t(`room.confidence.${confidence}`)}</Badge>
    </article>
  );
}
