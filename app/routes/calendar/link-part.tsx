import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/section';

interface LinkPartProps {
  /** Since when there is a link, in ms since 1970. */
  since: number | null;
  /** What became of the form; a new link is shown this once, because only its hash is kept. */
  answer: { link: string | null } | undefined;
}

/** The secret link for calendar programs: made, shown once, ended. */
export function LinkPart({ since, answer }: LinkPartProps) {
  const { t } = useMessages();
  return (
    <Section title={t('calendar.link.title')} id="link">
      <p className="max-w-reading text-muted">{t('calendar.link.lead')}</p>
      {answer?.link && (
        <Notice tone="good" live="status" title={t('calendar.link.made')}>
          <p>{t('calendar.link.once')}</p>
          <Field
            label={t('calendar.link.address')}
            value={answer.link}
            readOnly
            required
            name="link"
          />
        </Notice>
      )}
      {answer && answer.link === null && (
        <Notice tone="good" live="status">
          <p>{t('calendar.link.revoked')}</p>
        </Notice>
      )}
      {since !== null && (
        <p>
          {t('calendar.link.since')} <DateTime at={since} />
        </p>
      )}
      <Form method="post" className="flex flex-wrap gap-3">
        <Button name="intent" value="make">
          {since === null ? t('calendar.link.make') : t('calendar.link.renew')}
        </Button>
        {since !== null && (
          <Button kind="danger" name="intent" value="revoke">
            {t('calendar.link.revoke')}
          </Button>
        )}
      </Form>
    </Section>
  );
}
