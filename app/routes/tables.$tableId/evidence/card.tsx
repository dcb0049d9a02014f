import type { EvidenceCard } from '~/core/negotiation/view';
import type { Confidence } from '~/core/scenario/schema';
import { Badge, type BadgeTone } from '~/ui/badge';
import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { Fold, Send } from '../forms/fields';
import { AudienceChoice } from '../forms/seat-choice';
import { Html } from '../frame/html';
import { useRoom } from '../room-context';
import { htmlKey } from '../room-data';

const TONES: Record<Confidence, BadgeTone> = { low: 'warn', medium: 'plain', high: 'good' };

/** An evidence card: what it says, how sure it is, and a way to share it. */
export function Card({ card }: { card: EvidenceCard }) {
  const { t } = useMessages();
  const { can, names } = useRoom();
  const { id, title, body, confidence, shared, findings = [] } = card;
  return (
    <details id={`card-${id}`} className="border-b border-line pb-1">
      <summary className="flex min-h-11 items-center justify-between gap-3">
        <span className="font-semibold">{title}</span>
        <Badge tone={TONES[confidence]}>{t(`room.confidence.${confidence}`)}</Badge>
      </summary>
      <div className="grid gap-2 pb-2">
        <Html of={htmlKey.card(id)} plain={body} />
        {findings.map(({ issue, option, finding }) => (
          <p key={`${issue}${option}`} className="border-l-4 border-accent pl-3 text-sm">
            <span className="font-semibold">
              {t('room.evidence.finding', {
                article: names.article(issue),
                option: option === undefined ? 'none' : names.option(issue, option),
              })}
            </span>{' '}
            {finding}
          </p>
        ))}
        {can('shareEvidence') && !shared && (
          <Fold title={t('command.shareEvidence')}>
            <CommandForm at={`share-${id}`} type="shareEvidence" fixed={{ evidence: id }}>
              <AudienceChoice />
              <Send>{t('command.shareEvidence')}</Send>
            </CommandForm>
          </Fold>
        )}
      </div>
    </details>
  );
}
