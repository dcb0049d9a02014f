import { Form, useNavigation } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Countdown } from '~/ui/countdown';
import { DateTime } from '~/ui/date-time';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { TextArea } from '~/ui/text-area';
import type { ClosedPage } from './application-page';
import { FIELD } from './field-names';

/** The answer to an offer of a place: taken, or declined with a reason where somebody likes to say. */
export function OfferPanel({ page }: { page: ClosedPage }) {
  const { t } = useMessages();
  const busy = useNavigation().state === 'submitting';
  const { standing, now, call, commandId } = page;
  const { state, respondBy } = standing;
  if (state !== 'offered' || respondBy === null) return null;
  if (now >= respondBy) return <p>{t('offer.answer.over')}</p>;
  return (
    <Card
      title={t('offer.answer.title')}
      aside={
        <span>
          {t('offer.answer.left')} <Countdown to={respondBy} serverNow={now} />
        </span>
      }
    >
      <p>
        {t('offer.answer.lead')} <DateTime at={respondBy} zone={call.zone} />
      </p>
      <Form method="post">
        <input type="hidden" name="commandId" value={`${commandId}-a`} />
        <Button kind="primary" name={FIELD.intent} value="accept" disabled={busy}>
          {t('offer.answer.accept')}
        </Button>
      </Form>
      <Disclosure summary={t('offer.answer.declineAsk')}>
        <Form method="post" className="grid justify-items-start gap-3">
          <input type="hidden" name="commandId" value={`${commandId}-d`} />
          <p>{t('offer.answer.declineMore')}</p>
          <TextArea
            label={t('offer.answer.reason')}
            hint={t('offer.answer.reasonHint')}
            name={FIELD.reason}
            required={false}
            maxLength={500}
          />
          <Button kind="danger" name={FIELD.intent} value="decline" disabled={busy}>
            {t('offer.answer.decline')}
          </Button>
        </Form>
      </Disclosure>
    </Card>
  );
}
