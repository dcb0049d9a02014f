import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

/** A new cohort needs a name; people come on its own page. */
export function MakeCohort({ fault, longest }: { fault: string | undefined; longest: number }) {
  const { t } = useMessages();
  return (
    <Section title={t('cohort.make.title')}>
      <Form method="post" className="grid max-w-xl gap-4">
        <Field
          label={t('cohort.make.name')}
          hint={t('cohort.make.nameHint')}
          name="name"
          maxLength={longest}
          required
          error={fault && t(`cohort.fault.${fault}`)}
        />
        <div>
          <Button kind="primary">{t('cohort.make.go')}</Button>
        </div>
      </Form>
    </Section>
  );
}
