import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { useMessages } from '~/ui/messages/messages';

/** A part of a whole, such as tables that agreed of those that ended. */
export interface Share {
  readonly label: string;
  readonly n: number;
  readonly of: number;
}

const WIDTH = 360;
const LONGEST = 250;
const STEP = 38;
const LONGEST_LABEL = 52;

/** Lying bars: the whole as an outline, the part striped in it, both in numbers at the end. */
export function ShareBars({ title, shares }: { title: string; shares: readonly Share[] }) {
  const { t } = useMessages();
  const id = useId();
  const length = scaleLinear()
    .domain([0, Math.max(...shares.map(({ of }) => of), 1)])
    .range([0, LONGEST]);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${shares.length * STEP}`}
      className="w-full max-w-xl text-[11px] forced-color-adjust-none"
      role="img"
      aria-label={t('report.picture', { title })}
    >
      <defs>
        <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse">
          <rect width={6} height={6} className="fill-accent" />
          <path d="M-1 1l2-2M0 6l6-6M5 7l2-2" className="stroke-paper" strokeWidth={0.7} />
        </pattern>
      </defs>
      {shares.map(({ label, n, of }, row) => (
        <g key={label} transform={`translate(0 ${row * STEP})`}>
          <text x={0} y={12} className="fill-ink">
            {label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label}
          </text>
          <rect
            {...{ x: 0.5, y: 17.5, width: round(length(of)), height: 12 }}
            className="fill-none stroke-rule"
          />
          <rect {...{ x: 0, y: 17, width: round(length(n)), height: 13 }} fill={`url(#${id})`} />
          <text x={round(length(of)) + 7} y={27.5} className="fill-ink">
            {t('report.bar', { n, of })}
          </text>
        </g>
      ))}
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
