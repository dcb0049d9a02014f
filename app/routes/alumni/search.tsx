import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Select } from '~/ui/select';

interface SearchProps {
  words: string;
  cohort: string;
  cohorts: readonly { id: string; name: string }[];
}

/** Looking for somebody, by words and by cohort. */
export function Search({ words, cohort, cohorts }: SearchProps) {
  const { t } = useMessages();
  return (
    <Form method="get" role="search" className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <Field
        label={t('alumni.words')}
        name="q"
        type="search"
        maxLength={120}
        defaultValue={words}
      />
      <Select
        label={t('alumni.cohort')}
        name="cohort"
        defaultValue={cohort}
        choices={[
          { value: '', label: t('alumni.allCohorts') },
          ...cohorts.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Button>{t('alumni.search')}</Button>
    </Form>
  );
}
