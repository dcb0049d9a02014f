import type { ReactNode } from 'react';
import { classes } from '~/ui/class-names';
import type { Tick } from './scale';

const percent = (units: number) => `${units / 10}%`;

interface ChartProps {
  /** Says what the picture shows, to who cannot see it; the table behind it says the rest. */
  label: string;
  x: { readonly title: string; readonly ticks: readonly Tick[] };
  y: { readonly title: string; readonly ticks: readonly Tick[] };
  /** Room to the right for labels at the ends of lines. */
  ends?: boolean;
  /** Lines and dots, in units of a thousand; they are stretched, so strokes must not scale. */
  children: ReactNode;
  /** `Mark`s, which are not stretched. */
  marks?: ReactNode;
}

/** A picture with two axes, drawn on the server, sharp at every width. */
export function Chart({ label, x, y, ends = false, children, marks }: ChartProps) {
  return (
    <div className="grid gap-1">
      <p className="text-sm text-muted" aria-hidden="true">
        {y.title}
      </p>
      <div role="img" aria-label={label} className={classes('pl-9 pb-6', ends ? 'pr-26' : 'pr-6')}>
        <div className="relative h-72 border-b border-l border-rule sm:h-[26rem]">
          {y.ticks.map(({ at, label: text }) => (
            <YTick key={text} at={at} text={text} />
          ))}
          {x.ticks.map(({ at, label: text }) => (
            <span
              key={text}
              style={{ left: percent(at) }}
              className="absolute top-full -translate-x-1/2 pt-1 text-xs text-muted tabular-nums"
            >
              {text}
            </span>
          ))}
          <svg
            viewBox="0 0 1000 1000"
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
            className="absolute inset-0 size-full overflow-visible fill-none [&_path]:[vector-effect:non-scaling-stroke]"
          >
            {children}
          </svg>
          {marks}
        </div>
      </div>
      <p className="pl-9 text-sm text-muted" aria-hidden="true">
        {x.title}
      </p>
    </div>
  );
}

function YTick({ at, text }: { at: number; text: string }) {
  return (
    <>
      <span
        style={{ top: percent(at) }}
        className="absolute right-full -translate-y-1/2 pr-1.5 text-xs text-muted tabular-nums"
      >
        {text}
      </span>
      <span style={{ top: percent(at) }} className="absolute inset-x-0 border-t border-line" />
    </>
  );
}

interface MarkProps {
  at: readonly [number, number];
  className?: string;
  colour?: string | undefined;
  children?: ReactNode;
}

/** Something at a place of the picture that keeps its size and shape. */
export function Mark({ at: [x, y], className, colour, children }: MarkProps) {
  return (
    <span
      style={{ left: percent(x), top: percent(y), ...(colour ? { color: colour } : {}) }}
      className={classes('absolute whitespace-nowrap leading-none', className)}
    >
      {children}
    </span>
  );
}
