import { Form } from '@remix-run/react';
import type { OffersPage } from '~/server/fellowship/offers/board';
import { Button } from '~/ui/button';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

const leadOf = messageIds('offer.results.');

/** Telling those without a place: a step of its own, which cannot be taken back. */
export function ResultsPart({ board }: { board: NonNullable<OffersPage['board']> }) {
  const { t } = useMessages();
  const { published, waiting } = board;
  const step = published === 'nothing' ? 'results' : 'end';
  return (
    <Section title={t('offer.results')}>
      <p className="max-w-reading">{t(leadOf(published), { count: waiting })}</p>
      {published !== 'end' && (
        <Form method="post" className="grid justify-items-start gap-3">
          <label className="flex min-h-11 items-center gap-2" htmlFor="sure">
            <input id="sure" type="checkbox" required className="size-5 shrink-0 accent-accent" />
            {t('offer.results.sure')}
          </label>
          <Button name="intent" value={step}>
            {t(step === 'results' ? 'offer.results.go' : 'offer.results.goEnd')}
          </Button>
        </Form>
      )}
    </Section>
  );
}
