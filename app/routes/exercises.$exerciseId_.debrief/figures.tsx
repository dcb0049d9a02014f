import { useMessages } from '~/ui/messages/messages';
import { PartyName } from '~/ui/party-name';
import { Cell, Row, Table } from '~/ui/table';
import type { ExercisePage, TableResult } from './exercise-page';

/** The numbers behind the bars: per party the points above its reservation, and what was left. */
export function Figures({ parties, tables }: Pick<ExercisePage, 'parties' | 'tables'>) {
  const { t } = useMessages();
  const scored = parties.flatMap((party, index) =>
    tables.some(({ ended }) => ended?.scores.some((score) => score.party === party.id))
      ? [{ ...party, index }]
      : [],
  );
  const columns = [
    { key: 'table', title: t('debrief.class.tables') },
    ...scored.map(({ id, index, ...party }) => ({
      key: id,
      title: <PartyName party={party} index={index} short />,
      numeric: true,
    })),
    { key: 'left', title: t('debrief.column.left'), numeric: true },
    { key: 'better', title: t('debrief.fact.better'), numeric: true },
    { key: 'efficient', title: t('debrief.fact.efficient') },
  ];
  return (
    <>
      <p className="max-w-reading text-sm text-muted">{t('debrief.class.readFigures')}</p>
      <Table caption={t('debrief.class.figures')} columns={columns}>
        {tables.map(({ tableId, number, ended }) => (
          <Row key={tableId} head={t('debrief.class.table', { number })}>
            {scored.map(({ id }) => (
              <Cell key={id} numeric>
                {above(ended, id)}
              </Cell>
            ))}
            <Cell numeric>{leftIn(ended)}</Cell>
            <Cell numeric>{ended?.better ?? '–'}</Cell>
            <Cell>{efficiency(ended, t('debrief.yes'), t('debrief.no'))}</Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}

function above(ended: TableResult['ended'], party: string): string {
  const score = ended?.scores.find((each) => each.party === party);
  if (!score || score.reached === null) return '–';
  const more = score.reached - score.reservation;
  return `${score.reached} (${more < 0 ? '−' : '+'}${Math.abs(more)})`;
}

function leftIn(ended: TableResult['ended']): string {
  const left = ended?.scores.flatMap((score) => (score.left === null ? [] : [score.left])) ?? [];
  return left.length === 0 ? '–' : String(left.reduce((sum, points) => sum + points, 0));
}

function efficiency(ended: TableResult['ended'], yes: string, no: string): string {
  if (ended === null || ended.efficient === null) return '–';
  return ended.efficient ? yes : no;
}
