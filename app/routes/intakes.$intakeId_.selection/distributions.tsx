import type { Distribution } from '~/server/fellowship/selections/standing';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';

/** How places spread over countries, sectors and so on, against what rules ask for. */
export function Distributions({ distributions }: { distributions: readonly Distribution[] }) {
  const { t } = useMessages();
  return (
    <Section title={t('selection.spread')}>
      <p className="max-w-reading text-muted">{t('selection.spread.lead')}</p>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        {distributions.map((each) => (
          <Spread key={each.attribute} distribution={each} />
        ))}
      </div>
    </Section>
  );
}

/** Values beyond these stand in the table alone. */
const MOST_BARS = 12;
const LINE = 26;
const NAME = 165;
const WIDTH = 460;

function Spread({ distribution }: { distribution: Distribution }) {
  const { t } = useMessages();
  const { label, values } = distribution;
  const title = label ?? t('selection.spread.leastDeveloped');
  const named = values.map((each) => ({
    ...each,
    name: label === null ? word(t, each) : each.name,
  }));
  return (
    <figure className="grid content-start gap-2">
      <figcaption className="font-semibold">{title}</figcaption>
      <Bars values={named.slice(0, MOST_BARS)} title={title} />
      <Disclosure summary={t('selection.spread.table')}>
        <Table
          caption={title}
          columns={[
            { key: 'value', title: t('selection.spread.value') },
            { key: 'chosen', title: t('selection.spread.chosen'), numeric: true },
            { key: 'pool', title: t('selection.spread.pool'), numeric: true },
            { key: 'asked', title: t('selection.spread.asked') },
          ]}
        >
          {named.map(({ value, name, chosen, pool, lower, upper }) => (
            <Row key={value} head={name}>
              <Cell numeric>{chosen}</Cell>
              <Cell numeric>{pool}</Cell>
              <Cell>
                {lower !== null && <>≥&nbsp;{lower} </>}
                {upper !== null && <>≤&nbsp;{upper}</>}
              </Cell>
            </Row>
          ))}
        </Table>
      </Disclosure>
    </figure>
  );
}

type Value = Distribution['values'][number];

function word(t: (id: string) => string, { value }: Value): string {
  return t(value === 'yes' ? 'selection.spread.yes' : 'selection.spread.no');
}

/** A bar for each value: places; a stroke for each bound. The table says the same in figures. */
function Bars({ values, title }: { values: readonly Value[]; title: string }) {
  const most = Math.max(
    1,
    ...values.flatMap(({ chosen, lower, upper }) => [chosen, lower ?? 0, upper ?? 0]),
  );
  const x = (count: number) => NAME + (count / most) * (WIDTH - NAME - 40);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${values.length * LINE}`}
      className="h-auto w-full max-w-xl text-ink"
      role="img"
      aria-label={title}
    >
      {values.map(({ value, name, chosen, lower, upper }, place) => (
        <g key={value} transform={`translate(0 ${place * LINE})`}>
          <text x={NAME - 8} y={17} textAnchor="end" className="fill-ink text-[13px]">
            {name.length > 21 ? `${name.slice(0, 20)}…` : name}
          </text>
          <rect x={NAME} y={6} width={x(chosen) - NAME} height={14} className="fill-accent" />
          {lower !== null && <Bound x={x(lower)} />}
          {upper !== null && <Bound x={x(upper)} dashed />}
          <text
            x={Math.max(x(chosen), x(upper ?? 0), x(lower ?? 0)) + 6}
            y={17}
            className="fill-ink text-[13px] tabular-nums"
          >
            {chosen}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** At least: a stroke. At most: a broken one. */
function Bound({ x, dashed = false }: { x: number; dashed?: boolean }) {
  return (
    <line
      {...{ x1: x, x2: x, y1: 2, y2: 24, strokeWidth: 2 }}
      strokeDasharray={dashed ? '4 3' : undefined}
      className="stroke-ink"
    />
  );
}
