import { Form } from '@remix-run/react';
import type { FellowsPage } from '~/server/fellowship/fellows/fellows';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Select } from '~/ui/select';

interface TakeInProps extends Pick<FellowsPage, 'cohorts'> {
  /** How many wait to be taken in. */
  count: number;
  /** For a new cohort. */
  name: string;
}

/** The one step: into a cohort there is, or a new one. */
export function TakeIn({ count, cohorts, name }: TakeInProps) {
  const { t } = useMessages();
  const own = cohorts.find(({ ofIntake }) => ofIntake);
  return (
    <Section title={t('intake.fellows.takeIn')}>
      <Form key={cohorts.length} method="post" className="grid max-w-2xl gap-5">
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <Select
            label={t('intake.fellows.cohort')}
            name="cohort"
            defaultValue={own?.id ?? ''}
            choices={[
              { value: '', label: t('intake.fellows.newCohort') },
              ...cohorts.map((cohort) => ({
                value: cohort.id,
                label: t('intake.fellows.choice', { name: cohort.name, members: cohort.members }),
              })),
            ]}
          />
          <Field
            label={t('intake.fellows.name')}
            name="name"
            maxLength={120}
            defaultValue={name}
            required={false}
          />
        </div>
        <p className="max-w-reading text-muted">{t('intake.fellows.takeInHint')}</p>
        <div>
          <Button kind="primary">{t('intake.fellows.go', { count })}</Button>
        </div>
      </Form>
    </Section>
  );
}
