import { Form } from '@remix-run/react';
import type { DashboardPage } from '~/server/fellowship/standing/dashboard';
import { Button } from '~/ui/button';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Select } from '~/ui/select';

const ORDERS = [
  'name',
  'completion',
  '-completion',
  'marks',
  '-marks',
  'participation',
  '-participation',
] as const;
const orderOf = messageIds('dashboard.order.');

interface ControlsProps {
  page: DashboardPage;
  asked: { by: 'people' | 'work'; group: string; order: string };
}

/** Which group to show, and in which order. */
export function Controls({ page, asked }: ControlsProps) {
  const { t } = useMessages();
  const people = asked.by === 'people';
  if (!people && page.groups.length === 0) return null;
  return (
    <Form method="get" role="search" className="flex flex-wrap items-end gap-3">
      {!people && <input type="hidden" name="by" value="work" />}
      {page.groups.length > 0 && (
        <Select
          key={`group ${asked.group}`}
          name="group"
          label={t('dashboard.group')}
          choices={[
            { value: '', label: t('dashboard.allGroups') },
            ...page.groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          defaultValue={asked.group}
          small
        />
      )}
      {people && (
        <Select
          key={`order ${asked.order}`}
          name="order"
          label={t('dashboard.order')}
          choices={ORDERS.map((order) => ({
            value: order,
            label: t(orderOf(order.replace('-', 'most.'))),
          }))}
          defaultValue={asked.order}
          small
        />
      )}
      <Button size="small">{t('dashboard.show')}</Button>
    </Form>
  );
}
