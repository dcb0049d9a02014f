import { Form } from '@remix-run/react';
import type { MilestoneWish } from '~/server/fellowship/milestones/milestones';
import type { MilestonesPage } from '~/server/fellowship/milestones/page';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Select } from '~/ui/select';

interface MakeMilestoneProps {
  page: MilestonesPage;
  /** What was written, where it was refused. */
  given: MilestoneWish | null;
}

/** A new milestone: of work or an event that there is, or one that somebody notes. */
export function MakeMilestone({ page, given }: MakeMilestoneProps) {
  const { t } = useMessages();
  return (
    <Disclosure summary={t('milestone.new')} open={given !== null || page.milestones.length === 0}>
      <Form method="post" key={page.milestones.length} className="grid max-w-2xl gap-5">
        <Select
          label={t('milestone.subject')}
          hint={t('milestone.subjectHint')}
          name="subject"
          defaultValue={given?.subject ?? 'manual'}
          choices={[
            { value: 'manual', label: t('milestone.manual') },
            ...page.choices.map(({ kind, id, title }) => ({
              ...{ value: `${kind}:${id}`, label: title, group: t(`milestone.kinds.${kind}`) },
            })),
          ]}
        />
        <Field
          label={t('milestone.title')}
          hint={t('milestone.titleHint')}
          name="title"
          maxLength={120}
          defaultValue={given?.title}
        />
        <Field
          label={t('milestone.dueIn', { zone: page.timeZone })}
          name="dueAt"
          type="datetime-local"
          defaultValue={given?.dueAt}
        />
        <Required on={given?.required ?? true} />
        <div>
          <Button kind="primary" name="intent" value="make">
            {t('milestone.make')}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}

/** Whether the certificate asks for it. */
export function Required({ on }: { on: boolean }) {
  const { t } = useMessages();
  return (
    <label className="flex min-h-11 items-center gap-2.5">
      <input
        type="checkbox"
        name="required"
        value="1"
        defaultChecked={on}
        className="size-5 shrink-0 accent-accent"
      />
      {t('milestone.isRequired')}
    </label>
  );
}
