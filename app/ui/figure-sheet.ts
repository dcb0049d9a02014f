import type { ShownTable } from '~/core/fellowship/representation/shown';
import { figureTitle } from './figure-title';
import { messageIds, type Translate } from './messages/messages';

const stageNamed = messageIds('figures.stage.');
const meaningOf = messageIds('figures.definition.');

/** The head of a file with figures about representation. */
export function figureHead(t: Translate): string[] {
  return [
    ...[t('figures.column.matter'), t('figures.value'), t('figures.column.stage')],
    ...[t('figures.column.n'), t('figures.column.percent'), t('figures.column.ofFirst')],
    ...[t('figures.column.asOf'), t('figures.column.definition')],
  ];
}

/** What a page shows of representation, a figure a line; each says what it is and of which day. */
export function figureLines(
  tables: readonly ShownTable[],
  t: Translate,
): (string | number | null)[][] {
  return tables.flatMap((table) =>
    table.columns.flatMap(({ stage, asOf, counted }, at) => {
      const line = (value: string, n: number | null, shares: (number | null)[]) => [
        ...[figureTitle(table, t), value, t(stageNamed(stage)), n ?? t('figures.withheld')],
        ...[...shares, asOf, t(meaningOf(stage))],
      ];
      return [
        ...table.rows.map(({ label, cells }) => {
          const { n = null, percent = null, ofFirst = null } = cells[at] ?? {};
          return line(label ?? t('figures.notSaid'), n, [percent, ofFirst]);
        }),
        line(t('figures.counted'), counted, [null, null]),
      ];
    }),
  );
}
