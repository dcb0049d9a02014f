import { Form } from '@remix-run/react';
import type { AssignmentPage } from '~/server/teaching/overview';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Select } from '~/ui/select';

const PERCENTS = [125, 150, 200] as const;

/** More time in every timed check, for who needs it. */
export function AllowancePart({ page }: { page: AssignmentPage }) {
  const { t } = useMessages();
  return (
    <Section title={t('assignment.allowance.title')} id="allowances">
      <p className="max-w-reading text-muted">{t('assignment.allowance.lead')}</p>
      {page.allowances.length > 0 && (
        <ul>
          {page.allowances.map(({ userId, name, percent }) => (
            <li
              key={userId}
              className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2"
            >
              <span>
                <span className="font-semibold">{name}</span>:{' '}
                {t('assignment.allowance.percent', { percent })}
              </span>
              <Form method="post">
                <input type="hidden" name="person" value={name} />
                <input type="hidden" name="percent" value="100" />
                <Button size="small" kind="quiet" name="intent" value="allow">
                  {t('assignment.allowance.end')}
                  <span className="sr-only"> {name}</span>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form
        key={page.allowances.length}
        method="post"
        className="flex flex-wrap items-end gap-x-4 gap-y-3"
      >
        <Field label={t('assignment.person')} name="person" list="members" required />
        <Select
          label={t('assignment.allowance.time')}
          name="percent"
          choices={PERCENTS.map((percent) => ({
            value: String(percent),
            label: t('assignment.allowance.percent', { percent }),
          }))}
        />
        <Button name="intent" value="allow">
          {t('assignment.allowance.go')}
        </Button>
      </Form>
    </Section>
  );
}
