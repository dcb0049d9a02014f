import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';

/** What forms with a deadline need to know. */
export interface OfferForm {
  /** IANA zone in which dates are meant. */
  zone: string;
  /** The usual deadline, as the field takes it. */
  usual: string;
}

/** Until when offers are to be answered. */
export function RespondBy({ form, kept }: { form: OfferForm; kept?: string | undefined }) {
  const { t } = useMessages();
  return (
    <Field
      label={t('offer.respondBy', { zone: form.zone })}
      name="respondBy"
      type="datetime-local"
      required
      defaultValue={kept ?? form.usual}
      className="max-w-72"
    />
  );
}
