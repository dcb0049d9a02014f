import { scaleLinear } from 'd3-scale';
import type { Stage } from '~/core/fellowship/representation/catalogue';
import type { ShownTable } from '~/core/fellowship/representation/shown';
import { messageIds, useMessages } from './messages/messages';

const WIDTH = 360;
/** Where the words of the longest bar still find room. */
const LONGEST = 190;
const HEAD = 18;
const BAR = 13;
const STEP = 17;
const GAP = 8;

const stageNamed = messageIds('figures.stage.');

/**
 * What share of each stage declared what, as lying bars: a colour and a pattern for each stage, words
 * at the end of each bar, and a dashed box where nothing may be said.
 */
export function StageBars({ table, title }: { table: ShownTable; title: string }) {
  const { t } = useMessages();
  const { id, columns, rows } = table;
  const shares = rows.flatMap(({ cells }) => cells.map(({ percent }) => percent ?? 0));
  const length = scaleLinear()
    .domain([0, Math.max(...shares, 1)])
    .range([0, LONGEST]);
  const height = rows.length * (HEAD + columns.length * STEP + GAP) + HEAD;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      className="w-full max-w-xl text-[11px] forced-color-adjust-none"
      role="img"
      aria-label={t('figures.picture', { title })}
    >
      <Patterns id={id} />
      {columns.map(({ stage }, at) => (
        <g key={stage} transform={`translate(${at * 120} 0)`}>
          <Bar id={id} stage={stage} x={0} y={0} width={22} />
          <text x={27} y={10} className="fill-ink">
            {t(stageNamed(stage))}
          </text>
        </g>
      ))}
      {rows.map(({ label, cells }, row) => (
        <g
          key={label ?? ''}
          transform={`translate(0 ${HEAD + GAP + row * (HEAD + columns.length * STEP + GAP)})`}
        >
          <text x={0} y={11} className="fill-ink font-semibold">
            {label ?? t('figures.notSaid')}
          </text>
          {cells.map(({ n, percent }, at) => {
            const y = HEAD + at * STEP;
            const width = percent === null ? 22 : Math.round(length(percent) * 10) / 10;
            const stage = columns[at]?.stage ?? 'applied';
            return (
              <g key={stage}>
                <Bar id={id} stage={n === null ? null : stage} x={0} y={y} width={width} />
                <text x={width + 6} y={y + 10.5} className={n === null ? 'fill-muted' : 'fill-ink'}>
                  {n === null
                    ? t('figures.withheld')
                    : t('figures.bar', { n, percent: percent ?? 0 })}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}

interface BarProps {
  id: string;
  /** Null: nothing may be said. */
  stage: Stage | null;
  x: number;
  y: number;
  width: number;
}

function Bar({ id, stage, ...place }: BarProps) {
  const box = { ...place, height: BAR };
  if (stage === null) {
    return <rect {...box} className="fill-none stroke-rule" strokeDasharray="3 2" />;
  }
  if (stage === 'applied') return <rect {...box} className="fill-party-1" />;
  const look = stage === 'selected' ? 'stroke-party-2' : 'stroke-party-3';
  return <rect {...box} fill={`url(#${stage}-${id})`} className={look} />;
}

/** Stripes for those selected, dots for those who completed. */
function Patterns({ id }: { id: string }) {
  const tile = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <defs>
      <pattern id={`selected-${id}`} {...tile}>
        <path d="M-1 1l2-2M0 6l6-6M5 7l2-2" className="stroke-party-2" strokeWidth={2} />
      </pattern>
      <pattern id={`completed-${id}`} {...tile}>
        <circle cx={3} cy={3} r={1.8} className="fill-party-3" />
      </pattern>
    </defs>
  );
}
