import { Form } from '@remix-run/react';
import { localOf } from '~/core/teaching/zone';
import type { MilestonesPage } from '~/server/fellowship/milestones/page';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Required } from './make-milestone';

type Line = MilestonesPage['milestones'][number];

/** The milestones, each with how many reached it; a folded form changes it. */
export function MilestoneList({ page }: { page: MilestonesPage }) {
  const { t } = useMessages();
  return (
    <Section title={t('milestone.list')}>
      <ul>
        {page.milestones.map((one) => (
          <li key={one.id} className="border-b border-line py-1">
            <Disclosure summary={<Summary milestone={one} size={page.size} />}>
              <ChangeForm milestone={one} timeZone={page.timeZone} />
            </Disclosure>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Summary({ milestone, size }: { milestone: Line; size: number }) {
  const { t } = useMessages();
  const { title, kind, dueAt, required, count } = milestone;
  return (
    <span className="grid grow gap-x-4 sm:flex sm:flex-wrap sm:items-baseline">
      {title}
      <span className="text-sm font-normal text-muted">
        {t(`milestone.kind.${kind}`)}
        {dueAt !== null && (
          <>
            {' · '}
            {t('milestone.due')} <DateTime at={dueAt} />
          </>
        )}
        {' · '}
        {t('milestone.reachedBy', { count, size })}
      </span>
      {required && (
        <span>
          <Badge tone="accent">{t('milestone.requiredBadge')}</Badge>
        </span>
      )}
    </span>
  );
}

function ChangeForm({ milestone, timeZone }: { milestone: Line; timeZone: string }) {
  const { t } = useMessages();
  const { id, dueAt, required, title } = milestone;
  return (
    <Form method="post" className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <input type="hidden" name="milestone" value={id} />
      <Field
        label={t('milestone.dueIn', { zone: timeZone })}
        name="dueAt"
        type="datetime-local"
        defaultValue={dueAt === null ? '' : localOf(dueAt, timeZone)}
      />
      <Required on={required} />
      <Button name="intent" value="change">
        {t('milestone.change')}
        <span className="sr-only"> {title}</span>
      </Button>
      <Button kind="danger" name="intent" value="withdraw">
        {t('milestone.withdraw')}
        <span className="sr-only"> {title}</span>
      </Button>
    </Form>
  );
}
