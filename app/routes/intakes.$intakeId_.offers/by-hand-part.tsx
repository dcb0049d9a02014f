import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { TextArea } from '~/ui/text-area';
import { type OfferForm, RespondBy } from './respond-by';

interface ByHandPartProps {
  form: OfferForm;
  kept: { number: string; reason: string; respondBy: string } | null;
}

/** A free place for somebody else than who follows by the rules. */
export function ByHandPart({ form, kept }: ByHandPartProps) {
  const { t } = useMessages();
  return (
    <Disclosure summary={t('offer.byHand')} open={kept !== null}>
      <Form method="post" className="grid max-w-xl justify-items-start gap-4">
        <p className="text-muted">{t('offer.byHandMore')}</p>
        <Field
          label={t('offer.number')}
          name="number"
          inputMode="numeric"
          required
          defaultValue={kept?.number}
          className="max-w-36"
        />
        <TextArea
          label={t('offer.reason')}
          hint={t('offer.reasonHint')}
          name="reason"
          required
          maxLength={500}
          defaultValue={kept?.reason}
        />
        <RespondBy form={form} kept={kept?.respondBy} />
        <Button name="intent" value="byHand">
          {t('offer.byHandGo')}
        </Button>
      </Form>
    </Disclosure>
  );
}
