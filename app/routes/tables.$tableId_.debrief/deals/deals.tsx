import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { useDebrief } from '../frame/debrief-context';
import type { DealsPart } from './deals-data';
import { Left } from './left';
import { Offers } from './offers';
import { OwnDeals } from './own-deals';
import { PlaneView } from './plane-view';
import { Rules } from './rules';

/** What was possible, what was tabled, and what was taken. */
export function Deals({ plane, own, comparable, ...rest }: DealsPart) {
  const { t } = useMessages();
  const { head } = useDebrief();
  return (
    <div className="grid gap-8">
      {plane && <PlaneView plane={plane} comparable={comparable} />}
      {own && <OwnDeals own={own} />}
      {!plane && !own && <p className="max-w-reading">{t('debrief.deals.noStake')}</p>}
      <Section title={t('debrief.offers.title')}>
        <Offers {...rest} />
      </Section>
      {rest.adopted && rest.left.length > 1 && (
        <Section title={t('debrief.left.title')}>
          <Left left={rest.left} reached={rest.reached} />
        </Section>
      )}
      <Section title={t('debrief.rules.title')}>
        <Rules byRule={rest.byRule} total={rest.total} />
      </Section>
      {head.shows === 'own' && (
        <p className="max-w-reading text-sm text-muted">{t('debrief.deals.ownOnly')}</p>
      )}
    </div>
  );
}
