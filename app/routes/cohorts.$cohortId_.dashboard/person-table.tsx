import type { StandingRow } from '~/server/fellowship/standing/dashboard';
import { useMessages } from '~/ui/messages/messages';
import { Cell, Row, Table } from '~/ui/table';
import { madeBy, marksText, percentText } from './words';

const MADE = ['interventions', 'proposals', 'packages', 'supports'] as const;

/** What the pictures of people show, in figures. */
export function PersonTable({ rows }: { rows: readonly StandingRow[] }) {
  const { t } = useMessages();
  return (
    <Table
      caption={t('dashboard.table')}
      columns={[
        { key: 'name', title: t('dashboard.column.person') },
        { key: 'group', title: t('dashboard.column.group') },
        { key: 'done', title: t('dashboard.column.done'), numeric: true },
        { key: 'completion', title: t('dashboard.column.completion'), numeric: true },
        { key: 'earned', title: t('dashboard.column.earned'), numeric: true },
        { key: 'marks', title: t('dashboard.column.marks'), numeric: true },
        { key: 'seated', title: t('dashboard.column.seated'), numeric: true },
        { key: 'active', title: t('dashboard.column.active'), numeric: true },
        ...MADE.map((key) => ({ key, title: t(`dashboard.column.${key}`), numeric: true })),
      ]}
    >
      {rows.map(({ id, name, group, completion, marks, participation }) => (
        <Row key={id} head={name}>
          <Cell>{group}</Cell>
          <Cell numeric>{t('dashboard.of', { part: completion.done, of: completion.of })}</Cell>
          <Cell numeric>{percentText(t, completion.percent)}</Cell>
          <Cell numeric>
            {t('dashboard.of', { part: marksText(marks.earned), of: marksText(marks.of) })}
          </Cell>
          <Cell numeric>{percentText(t, marks.percent)}</Cell>
          <Cell numeric>{participation.seated}</Cell>
          <Cell numeric>{participation.active}</Cell>
          {madeBy(participation).map((made, at) => (
            <Cell key={MADE[at]} numeric>
              {made}
            </Cell>
          ))}
        </Row>
      ))}
    </Table>
  );
}
