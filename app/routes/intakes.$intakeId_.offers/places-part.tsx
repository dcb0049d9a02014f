import type { OfferStateName, OffersPage } from '~/server/fellowship/offers/board';
import { LinkButton } from '~/ui/link-button';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

const stateOf = messageIds('offer.state.');
const SHOWN: readonly OfferStateName[] = ['accepted', 'open', 'declined', 'lapsed', 'withdrawn'];

interface PlacesPartProps {
  intakeId: string;
  board: NonNullable<OffersPage['board']>;
}

/** How the places stand: a bar of places, the figures that it shows, and where accepting leads. */
export function PlacesPart({ intakeId, board }: PlacesPartProps) {
  const { t } = useMessages();
  const { places, counts, free } = board;
  const share = (count: number) => `${(count / Math.max(1, places)) * 100}%`;
  return (
    <Section title={t('offer.places')}>
      <div aria-hidden="true" className="flex h-4 w-full border border-rule bg-surface">
        <div className="h-full bg-good" style={{ width: share(counts.accepted) }} />
        <div
          className="h-full border-r border-accent bg-accent-soft"
          style={{ width: share(counts.open) }}
        />
      </div>
      <dl className="flex flex-wrap gap-x-8 gap-y-3">
        <Figure label={t('offer.placesInAll')} count={places} />
        {SHOWN.map((state) => (
          <Figure key={state} label={t(stateOf(state))} count={counts[state]} />
        ))}
        <Figure label={t('offer.free')} count={free} />
      </dl>
      {counts.accepted > 0 && (
        <div>
          <LinkButton to={`/intakes/${intakeId}/fellows`}>{t('offer.toFellows')}</LinkButton>
        </div>
      )}
    </Section>
  );
}

function Figure({ label, count }: { label: string; count: number }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="text-2xl tabular-nums">{count}</dd>
    </div>
  );
}
