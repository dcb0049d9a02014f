import { Form } from '@remix-run/react';
import type { NeedingHelp } from '~/server/teaching/help';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { TextArea } from '~/ui/text-area';
import { useViewer } from '~/ui/viewer';
import { readyMessage } from './words';

interface PersonCardProps {
  /** `more`: how many reasons there are besides. */
  person: NeedingHelp & { more: number };
  mayTeach: boolean;
}

/** Somebody, the reasons in words, and a message ready to send. */
export function PersonCard({ person, mayTeach }: PersonCardProps) {
  const { t } = useMessages();
  const from = useViewer()?.name ?? '';
  const { id, name, needs, more } = person;
  return (
    <Card title={name}>
      <ul className="grid list-disc gap-1 pl-5">
        {needs.map(({ code, about, values }) => (
          <li key={`${code} ${about}`}>{t(`cohort.need.${code}`, values)}</li>
        ))}
        {more > 0 && <li className="text-muted">{t('cohort.help.more', { count: more })}</li>}
      </ul>
      {mayTeach && (
        <Disclosure
          summary={
            <>
              {t('cohort.help.write')}
              <span className="sr-only"> {name}</span>
            </>
          }
        >
          <Form method="post" className="grid max-w-2xl gap-4">
            <input type="hidden" name="to" value={id} />
            <Field
              label={t('announcement.subject')}
              name="title"
              maxLength={160}
              required
              defaultValue={t('cohort.help.subject')}
            />
            <TextArea
              label={t('announcement.body')}
              name="body"
              maxLength={8000}
              required
              rows={9}
              defaultValue={readyMessage(t, person, from)}
            />
            <div>
              <Button kind="primary">{t('cohort.help.send')}</Button>
            </div>
          </Form>
        </Disclosure>
      )}
    </Card>
  );
}
