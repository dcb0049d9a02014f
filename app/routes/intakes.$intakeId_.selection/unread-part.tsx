import { Form, Link } from '@remix-run/react';
import type { SelectionPage } from '~/server/fellowship/selections/page';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { TextArea } from '~/ui/text-area';

interface UnreadPartProps {
  page: SelectionPage;
  /** What was written, where it was refused. */
  kept: { reason: string } | null;
}

/** Applications that wait for reviews: read them, or leave them out for a reason on record. */
export function UnreadPart({ page, kept }: UnreadPartProps) {
  const { t } = useMessages();
  const { unread, intake } = page;
  if (unread === null || unread.count === 0) return null;
  const { count, lines } = unread;
  return (
    <Section title={t('selection.unread', { count })} id="unread">
      <p className="max-w-reading">{t('selection.unread.why')}</p>
      <p>
        <Link className="link py-1" to={`/intakes/${intake.id}/reviewers`}>
          {t('selection.unread.assign')}
        </Link>
      </p>
      <ul>
        {lines.map(({ applicationId, number, name, hadPlaceIn }) => (
          <li
            key={applicationId}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2"
          >
            <Link className="link py-1" to={`/intakes/${intake.id}/applications/${applicationId}`}>
              {t('selection.person', { number, name })}
            </Link>
            {hadPlaceIn !== null && (
              <Badge tone="warn">{t('selection.unread.hadPlace', { run: hadPlaceIn })}</Badge>
            )}
          </li>
        ))}
      </ul>
      {count > lines.length && (
        <p className="text-muted">{t('selection.unread.more', { count: count - lines.length })}</p>
      )}
      <Disclosure summary={t('selection.unread.leaveOut', { count })} open={kept !== null}>
        <Form method="post" className="grid max-w-xl justify-items-start gap-4">
          <input type="hidden" name="number" value={count} />
          <TextArea
            label={t('selection.override.reason')}
            hint={t('selection.unread.reasonHint')}
            name="reason"
            required
            maxLength={500}
            defaultValue={kept?.reason}
          />
          <Button name="intent" value="leaveOut">
            {t('selection.unread.leaveOutNow', { count })}
          </Button>
        </Form>
      </Disclosure>
    </Section>
  );
}
