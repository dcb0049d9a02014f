import { Form } from '@remix-run/react';
import type { GradebookPage } from '~/server/teaching/gradebook/gradebook';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { LinkButton } from '~/ui/link-button';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Select } from '~/ui/select';

const STATES = ['notStarted', 'waiting', 'late', 'belowPass'] as const;
const wanted = messageIds('gradebook.find.');

interface FiltersProps {
  book: GradebookPage;
  asked: { group: string; name: string; state: string };
}

/** Which people to show. It begins a new page of people and keeps the page of assignments. */
export function Filters({ book, asked }: FiltersProps) {
  const { t } = useMessages();
  const filtered = asked.group !== '' || asked.name !== '' || asked.state !== '';
  return (
    <Form method="get" role="search" className="flex flex-wrap items-end gap-3">
      {book.columnPage > 1 && <input type="hidden" name="columns" value={book.columnPage} />}
      <Field
        key={asked.name}
        type="search"
        name="name"
        label={t('gradebook.name')}
        defaultValue={asked.name}
        maxLength={100}
        small
      />
      {book.groups.length > 0 && (
        <Select
          key={`group ${asked.group}`}
          name="group"
          label={t('gradebook.group')}
          choices={[
            { value: '', label: t('gradebook.allGroups') },
            ...book.groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          defaultValue={asked.group}
          small
        />
      )}
      <Select
        key={`state ${asked.state}`}
        name="state"
        label={t('gradebook.state')}
        choices={[
          { value: '', label: t('gradebook.anyState') },
          ...STATES.map((state) => ({ value: state, label: t(wanted(state)) })),
        ]}
        defaultValue={asked.state}
        small
      />
      <Button size="small">{t('gradebook.show')}</Button>
      {filtered && (
        <LinkButton to="?" size="small" kind="quiet">
          {t('gradebook.showAll')}
        </LinkButton>
      )}
    </Form>
  );
}
