import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Select } from '~/ui/select';
import type { QueuePage } from './queue-page';

const KINDS = ['item', 'activity', 'simulation'] as const;
const kindOf = messageIds('marking.kinds.');

/** What of the queue to show, and whether with names. */
export function Filters({ page }: { page: QueuePage }) {
  const { t } = useMessages();
  return (
    <Form method="get" className="flex flex-wrap items-end gap-3">
      <Select
        key={`kind ${page.kind}`}
        name="kind"
        label={t('marking.kind')}
        choices={[
          { value: '', label: t('marking.allKinds') },
          ...KINDS.map((kind) => ({ value: kind, label: t(kindOf(kind)) })),
        ]}
        defaultValue={page.kind}
        small
      />
      {page.cohorts.length > 0 && (
        <Select
          key={`cohort ${page.cohort}`}
          name="cohort"
          label={t('marking.cohort')}
          choices={[
            { value: '', label: t('marking.everybody') },
            ...page.cohorts.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          defaultValue={page.cohort}
          small
        />
      )}
      <label className="flex min-h-11 items-center gap-2" htmlFor="anonymous">
        <input
          id="anonymous"
          type="checkbox"
          name="anonymous"
          value="1"
          defaultChecked={page.anonymous}
          className="size-5 accent-accent"
        />
        {t('marking.anonymous')}
      </label>
      <Button size="small">{t('marking.show')}</Button>
    </Form>
  );
}
