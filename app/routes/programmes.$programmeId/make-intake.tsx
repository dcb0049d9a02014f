import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Select } from '~/ui/select';

interface MakeIntakeProps {
  /** Intakes that a new one may begin from. */
  sources: readonly { id: string; title: string }[];
  title: string;
}

/** A new intake: its title, and what it begins from. */
export function MakeIntake({ sources, title }: MakeIntakeProps) {
  const { t } = useMessages();
  return (
    <Section title={t('programme.makeIntake.title')}>
      <Form method="post" className="grid max-w-xl gap-4">
        <Field
          label={t('programme.makeIntake.name')}
          hint={t('programme.makeIntake.nameHint')}
          name="title"
          maxLength={120}
          required
          defaultValue={title}
        />
        <Select
          label={t('programme.makeIntake.from')}
          hint={t('programme.makeIntake.fromHint')}
          name="from"
          choices={[
            { value: 'sample', label: t('programme.makeIntake.sample') },
            { value: 'empty', label: t('programme.makeIntake.empty') },
            ...sources.map((source) => ({
              value: source.id,
              label: source.title,
              group: t('programme.makeIntake.earlier'),
            })),
          ]}
        />
        <div>
          <Button kind="primary" name="intent" value="make">
            {t('programme.makeIntake.go')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
