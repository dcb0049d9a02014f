import { useMessages } from '~/ui/messages/messages';
import { Cell, Row, Table } from '~/ui/table';
import type { ExercisePage } from './exercise-page';

/** Article by article: what each table agreed on. */
export function Agreed({ issues, tables }: Pick<ExercisePage, 'issues' | 'tables'>) {
  const { t } = useMessages();
  const columns = [
    { key: 'article', title: t('debrief.class.article') },
    ...tables.map(({ tableId, number }) => ({
      key: tableId,
      title: t('debrief.class.table', { number }),
    })),
  ];
  return (
    <Table caption={t('debrief.class.agreed')} columns={columns}>
      {issues.map(({ id, article, title, options }) => (
        <Row key={id} head={t('ui.article', { article, title })}>
          {tables.map(({ tableId, ended }) => (
            <Cell key={tableId}>
              {options.find((option) => option.id === ended?.deal[id])?.label ?? '–'}
            </Cell>
          ))}
        </Row>
      ))}
    </Table>
  );
}
