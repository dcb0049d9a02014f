import { Form } from '@remix-run/react';
import type { SentAnnouncement } from '~/server/teaching/announcements';
import { Button } from '~/ui/button';
import { ChoiceGroup } from '~/ui/choice-group';
import { DateTime } from '~/ui/date-time';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { Markdown } from '~/ui/markdown';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { TextArea } from '~/ui/text-area';

interface AnnouncePartProps {
  /** Whom to write to; null: everybody. */
  to: { id: string; name: string } | null;
  announcements: readonly SentAnnouncement[];
  mayTeach: boolean;
}

/** What was said to the cohort, and saying something. */
export function AnnouncePart({ to, announcements, mayTeach }: AnnouncePartProps) {
  const { t } = useMessages();
  return (
    <Section title={t('announcement.title')} id="write">
      {mayTeach && (
        <Disclosure
          key={to?.id}
          summary={to ? t('announcement.writeTo', { name: to.name }) : t('announcement.write')}
          open={to !== null}
        >
          <AnnounceForm to={to} />
        </Disclosure>
      )}
      {announcements.length === 0 && <p className="text-muted">{t('announcement.none')}</p>}
      <ul>
        {announcements.map((one) => (
          <li key={one.id} className="border-b border-line">
            <Disclosure
              summary={
                <span className="grid gap-x-4 sm:flex sm:flex-wrap sm:items-baseline">
                  {one.title}
                  <span className="text-sm font-normal text-muted">
                    {t('announcement.sent', { by: one.by, to: one.to ?? t('announcement.all') })}
                    {' · '}
                    <DateTime at={one.at} />
                    {' · '}
                    {t('announcement.readBy', { count: one.read })}
                  </span>
                </span>
              }
            >
              <Markdown html={one.html} small />
            </Disclosure>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function AnnounceForm({ to }: Pick<AnnouncePartProps, 'to'>) {
  const { t } = useMessages();
  return (
    <Form method="post" className="grid max-w-2xl gap-4">
      {to && (
        <ChoiceGroup
          legend={t('announcement.to')}
          name="to"
          defaultValue={to.id}
          choices={[
            { value: to.id, label: to.name },
            { value: '', label: t('announcement.all') },
          ]}
        />
      )}
      <Field label={t('announcement.subject')} name="title" maxLength={160} required />
      <TextArea
        label={t('announcement.body')}
        hint={t('announcement.bodyHint')}
        name="body"
        maxLength={8000}
        required
      />
      <div>
        <Button kind="primary" name="intent" value="announce">
          {t('announcement.go')}
        </Button>
      </div>
    </Form>
  );
}
