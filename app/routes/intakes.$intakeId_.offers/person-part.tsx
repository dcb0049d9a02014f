import { Form, Link } from '@remix-run/react';
import { localOf } from '~/core/teaching/zone';
import type { OfferLine } from '~/server/fellowship/offers/board';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';
import { TextArea } from '~/ui/text-area';
import { type OfferForm, RespondBy } from './respond-by';

interface PersonPartProps {
  line: OfferLine;
  form: OfferForm;
  intakeId: string;
  kept: { reason: string; respondBy: string } | null;
}

/** One offer: more time, taken back or given up, or made again; each with a reason. */
export function PersonPart({ line, form, kept, intakeId }: PersonPartProps) {
  const { t } = useMessages();
  const { number, name, country, state, respondBy } = line;
  return (
    <Card
      id="person"
      title={t('offer.person', { number, name, country })}
      aside={
        <Link className="link" to={`/intakes/${intakeId}/offers`}>
          {t('offer.close')}
        </Link>
      }
    >
      {state === 'declined' ? (
        <p>{t('offer.answeredAlready')}</p>
      ) : (
        <>
          {state === 'open' ? (
            <p>
              {t('offer.openUntil')} <DateTime at={respondBy} zone={form.zone} />
            </p>
          ) : (
            <p>{t(state === 'accepted' ? 'offer.giveUpMore' : 'offer.againMore')}</p>
          )}
          <Form method="post" className="grid max-w-xl gap-4">
            <input type="hidden" name="number" value={number} />
            {state !== 'accepted' && (
              <RespondBy
                form={form}
                kept={
                  kept?.respondBy || (state === 'open' ? localOf(respondBy, form.zone) : undefined)
                }
              />
            )}
            <TextArea
              label={t('offer.reason')}
              hint={t('offer.reasonHint')}
              name="reason"
              required
              maxLength={500}
              defaultValue={kept?.reason}
            />
            <div className="flex flex-wrap gap-3">
              {state === 'open' && (
                <Button name="intent" value="extend">
                  {t('offer.extend')}
                </Button>
              )}
              {(state === 'open' || state === 'accepted') && (
                <Button kind="danger" name="intent" value="withdraw">
                  {t(state === 'open' ? 'offer.withdraw' : 'offer.giveUp')}
                </Button>
              )}
              {(state === 'lapsed' || state === 'withdrawn') && (
                <Button kind="primary" name="intent" value="again">
                  {t('offer.again')}
                </Button>
              )}
            </div>
          </Form>
        </>
      )}
    </Card>
  );
}
