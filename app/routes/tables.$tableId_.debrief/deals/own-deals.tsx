import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';
import { Behind } from '../chart/behind';
import { Chart, Mark } from '../chart/chart';
import type { OwnPicture } from './deals-data';

/** All deals by what they would be worth to oneself, with the deal, the packages and the limits. */
export function OwnDeals({ own }: { own: OwnPicture }) {
  const { t } = useMessages();
  const bars = own.bars.map(({ from, to, height }) => `M${from} 1000V${height}H${to - 3}V1000Z`);
  const upright = (at: number) => `M${at} 0V1000`;
  return (
    <Section title={t('debrief.own.title')}>
      <p className="max-w-reading text-sm text-muted">{t('debrief.own.read')}</p>
      <Chart
        label={t('debrief.own.label')}
        x={{ title: t('debrief.own.x'), ticks: own.ticks }}
        y={{ title: t('debrief.own.y'), ticks: own.most }}
        marks={<OwnMarks own={own} />}
      >
        <path d={bars.join('')} className="fill-line" />
        <path
          d={upright(own.reservation)}
          className="stroke-ink stroke-[1.5px] [stroke-dasharray:4_4]"
        />
        {own.best !== null && <path d={upright(own.best)} className="stroke-accent stroke-2" />}
        {own.reached !== null && <path d={upright(own.reached)} className="stroke-seal stroke-2" />}
      </Chart>
      <Behind>
        <OwnTable table={own.table} />
      </Behind>
    </Section>
  );
}

function OwnMarks({ own }: { own: OwnPicture }) {
  const { t } = useMessages();
  const lines = [
    { key: 'reservation', at: own.reservation, text: t('debrief.own.reservation'), look: '' },
    { key: 'reached', at: own.reached, text: t('debrief.own.reached'), look: 'text-seal' },
    { key: 'best', at: own.best, text: t('debrief.own.best'), look: 'text-accent' },
  ];
  return (
    <>
      {lines.flatMap(({ key, at, text, look }, i) =>
        at === null ? [] : [<LineName key={key} at={at} row={i} text={text} look={look} />],
      )}
      {own.offers.map(({ id, at }, i) => (
        <Mark
          key={id}
          at={[at, 940 - (i % 6) * 70]}
          className="-translate-1/2 rounded-full border border-ink bg-paper text-[0.6875rem] font-semibold max-sm:size-2 sm:px-1 sm:py-0.5"
        >
          <span className="max-sm:hidden">{id}</span>
        </Mark>
      ))}
    </>
  );
}

/** On the side of its line that has more room. */
function LineName(props: { at: number; row: number; text: string; look: string }) {
  const { at, row, text, look } = props;
  return (
    <Mark at={[at, 10 + row * 65]} className={at > 500 ? '-translate-x-full pr-1' : 'pl-1'}>
      <span className={`bg-paper/85 text-xs font-semibold ${look}`}>{text}</span>
    </Mark>
  );
}

function OwnTable({ table }: Pick<OwnPicture, 'table'>) {
  const { t } = useMessages();
  const columns = [
    { key: 'points', title: t('debrief.own.x') },
    { key: 'deals', title: t('debrief.own.y'), numeric: true },
  ];
  return (
    <Table caption={t('debrief.own.title')} columns={columns}>
      {table.map(({ from, to, deals }) => (
        <Row key={from} head={from === to ? from : `${from}–${to}`}>
          <Cell numeric>{deals}</Cell>
        </Row>
      ))}
    </Table>
  );
}
