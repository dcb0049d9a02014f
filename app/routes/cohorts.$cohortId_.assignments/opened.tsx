import { Form } from '@remix-run/react';
import type { AssignmentLine, AssignmentPage } from '~/server/teaching/overview';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';

interface OpenedProps {
  assignment: AssignmentLine;
  page: AssignmentPage;
}

/** One assignment: more time for single people, and taking it back. */
export function Opened({ assignment, page }: OpenedProps) {
  const { t } = useMessages();
  const { id, title, kind, extensions } = assignment;
  return (
    <Card
      title={t('assignment.opened', { title, kind: t(`assignment.kind.${kind}`) })}
      aside={
        <LinkButton size="small" kind="quiet" to={`/cohorts/${page.id}/assignments`}>
          {t('assignment.close')}
        </LinkButton>
      }
    >
      {extensions.length > 0 && (
        <ul>
          {extensions.map((one) => (
            <li
              key={one.userId}
              className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2"
            >
              <span>
                <span className="font-semibold">{one.name}</span>: <DateTime at={one.dueAt} />
                {one.reason !== '' && (
                  <span className="block text-sm text-muted">{one.reason}</span>
                )}
              </span>
              <Form method="post">
                <input type="hidden" name="assignment" value={id} />
                <input type="hidden" name="user" value={one.userId} />
                <Button size="small" kind="quiet" name="intent" value="unextend">
                  {t('assignment.unextend')}
                  <span className="sr-only"> {one.name}</span>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <ExtendForm key={extensions.length} id={id} timeZone={page.timeZone} />
      <Disclosure summary={t('assignment.withdraw')}>
        <Form method="post" className="grid justify-items-start gap-3">
          <p className="max-w-reading text-muted">{t('assignment.withdrawHint')}</p>
          <input type="hidden" name="assignment" value={id} />
          <Button kind="danger" name="intent" value="withdraw">
            {t('assignment.withdraw')}
          </Button>
        </Form>
      </Disclosure>
    </Card>
  );
}

function ExtendForm({ id, timeZone }: { id: string; timeZone: string }) {
  const { t } = useMessages();
  return (
    <Form method="post" className="grid items-end gap-4 md:grid-cols-[1fr_auto_1fr_auto]">
      <input type="hidden" name="assignment" value={id} />
      <Field label={t('assignment.person')} name="person" list="members" required />
      <Field
        label={t('assignment.extendTo', { zone: timeZone })}
        name="dueAt"
        type="datetime-local"
        required
      />
      <Field label={t('assignment.reason')} name="reason" maxLength={300} />
      <Button name="intent" value="extend">
        {t('assignment.extend')}
      </Button>
    </Form>
  );
}
