import type { ApplicationPage } from '~/server/fellowship/screening/application';
import { DateTime } from '~/ui/date-time';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

const placed = messageIds('intake.placed.');
const answered = messageIds('intake.answered.');

interface OutcomePartProps {
  application: Pick<ApplicationPage, 'selection' | 'offer'>;
  zone: string;
}

/** How the choice of places came out for it, and what became of the offer. */
export function OutcomePart({ application: { selection, offer }, zone }: OutcomePartProps) {
  const { t } = useMessages();
  return (
    <Section title={t('intake.application.outcome')}>
      <p>{t(placed(selection ?? 'none'))}</p>
      {offer && (
        <p>
          {t('intake.application.offered')} <DateTime at={offer.offeredAt} zone={zone} />.{' '}
          {t(answered(offer.answer ?? 'open'))}{' '}
          {offer.answer === null && <DateTime at={offer.respondBy} zone={zone} />}
        </p>
      )}
    </Section>
  );
}
