import { Form } from '@remix-run/react';
import type { BoardPage } from '~/server/fellowship/standing/board';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { Select } from '~/ui/select';
import { useViewer } from '~/ui/viewer';

/** Which exercise the board is about, and which group to show. */
export function Chooser({ board, group }: { board: BoardPage; group: string }) {
  const { t } = useMessages();
  const timeZone = useViewer()?.timeZone ?? 'UTC';
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone });
  const { days, groups } = board;
  const nameOf = (id: string | null) => groups.find((one) => one.id === id)?.name ?? null;
  return (
    <Form method="get" role="search" className="flex flex-wrap items-end gap-3">
      <Select
        key={`exercise ${board.day?.id}`}
        name="exercise"
        label={t('readiness.exercise')}
        choices={days.map(({ id, at, title, groupId }) => ({
          value: id,
          label: [day.format(at), title, nameOf(groupId)].filter(Boolean).join(' · '),
        }))}
        defaultValue={board.day?.id}
        small
        className="max-w-72"
      />
      {groups.length > 0 && (
        <Select
          key={`group ${group}`}
          name="group"
          label={t('dashboard.group')}
          choices={[
            { value: '', label: t('dashboard.allGroups') },
            ...groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          defaultValue={group}
          small
        />
      )}
      <Button size="small">{t('dashboard.show')}</Button>
    </Form>
  );
}
