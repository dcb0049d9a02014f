import { Form, Link } from '@remix-run/react';
import type { OffersPage } from '~/server/fellowship/offers/board';
import type { HandView } from '~/server/fellowship/offers/hand-view';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { TextArea } from '~/ui/text-area';
import { type OfferForm, RespondBy } from './respond-by';

interface ByHandPartProps {
  board: NonNullable<OffersPage['board']>;
  form: OfferForm;
  intakeId: string;
  kept: { number: string; reason: string; respondBy: string } | null;
}

/** A free place for somebody else than who follows by the rules: first what it means, then the offer. */
export function ByHandPart({ board, form, intakeId, kept }: ByHandPartProps) {
  const { t } = useMessages();
  const { hand } = board;
  return (
    <>
      <Disclosure summary={t('offer.byHand')} open={hand !== null}>
        <Form method="get" className="grid max-w-xl justify-items-start gap-4">
          <p className="text-muted">{t('offer.byHandMore')}</p>
          <Field
            label={t('offer.number')}
            name="hand"
            inputMode="numeric"
            required
            defaultValue={hand?.number}
            className="max-w-36"
          />
          <Button>{t('offer.byHandLook')}</Button>
        </Form>
      </Disclosure>
      {hand && hand.kind !== 'asked' && (
        <Notice tone="warn">
          <p>{t(hand.kind === 'unknown' ? 'offer.fault.unknown' : 'offer.byHandAnswered')}</p>
        </Notice>
      )}
      {hand?.kind === 'asked' && (
        <Confirm
          {...{ hand, form, intakeId, kept: kept?.number === `${hand.number}` ? kept : null }}
        />
      )}
    </>
  );
}

interface ConfirmProps {
  hand: Extract<HandView, { kind: 'asked' }>;
  form: OfferForm;
  intakeId: string;
  kept: { reason: string; respondBy: string } | null;
}

function Confirm({ hand, form, intakeId, kept }: ConfirmProps) {
  const { t } = useMessages();
  const { number, name, country, merit, breaks, out, toldNot } = hand;
  return (
    <Card
      id="hand"
      title={t('offer.person', { number, name, country })}
      aside={
        <Link className="link" to={`/intakes/${intakeId}/offers`}>
          {t('offer.close')}
        </Link>
      }
    >
      <p>{t('offer.byHandMerit', { merit: (merit / 100).toFixed(2) })}</p>
      {breaks.length === 0 ? (
        <p>{t('offer.byHandKeeps')}</p>
      ) : (
        <Notice tone="warn" title={t('offer.byHandBreaks')}>
          <ul className="list-disc pl-5">
            {breaks.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p className="text-muted">{t('offer.byHandDeclared')}</p>
      {toldNot && <p>{t('offer.byHandToldNot')}</p>}
      {out !== null && <p>{t('offer.byHandOut', { reason: out })}</p>}
      <Form method="post" className="grid max-w-xl gap-4">
        <input type="hidden" name="number" value={number} />
        <input type="hidden" name="seen" value={breaks.map(({ id }) => id).join(' ')} />
        <TextArea
          label={t('offer.reason')}
          hint={t('offer.reasonHint')}
          name="reason"
          required
          maxLength={500}
          defaultValue={kept?.reason}
        />
        <RespondBy form={form} kept={kept?.respondBy} />
        <div>
          <Button kind={breaks.length > 0 ? 'danger' : 'primary'} name="intent" value="byHand">
            {t(breaks.length > 0 ? 'offer.byHandGoAnyway' : 'offer.byHandGo')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
