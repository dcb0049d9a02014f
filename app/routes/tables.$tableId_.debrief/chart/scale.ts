import { scaleLinear } from 'd3-scale';

/** Pictures are drawn on a square of this many units and stretched to their box. */
export const UNITS = 1000;

export interface Tick {
  /** Place on the axis, in units. */
  readonly at: number;
  readonly label: string;
}

export interface Axis {
  readonly ticks: readonly Tick[];
  /** Place of a value, in whole units; y grows downwards, as on a screen. */
  readonly place: (value: number) => number;
}

/** An axis from `least` to `most`, rounded outwards. @param count ticks, about */
export function axisOf(least: number, most: number, count = 5, downwards = false): Axis {
  const wide = most > least ? most : least + 1;
  const scale = scaleLinear()
    .domain([least, wide])
    .nice(count)
    .range(downwards ? [UNITS, 0] : [0, UNITS]);
  const place = (value: number) => Math.round(scale(value));
  const ticks = scale.ticks(count).map((value) => ({ at: place(value), label: String(value) }));
  return { ticks, place };
}

/** Dots as one path: points that fall together on a grid of `step` units are drawn once. */
export function dotsOf(points: readonly (readonly [number, number])[], step: number): string {
  const cells = new Map<string, string>();
  for (const [x, y] of points) {
    const [a, b] = [Math.round(x / step) * step, Math.round(y / step) * step];
    cells.set(`${a} ${b}`, `M${a} ${b}h0`);
  }
  return [...cells.values()].join('');
}

/** The coarsest grid that keeps dots apart enough to draw at most `most` of them. */
export function sparse(points: readonly (readonly [number, number])[], most: number): string {
  const steps = [5, 10, 16, 25, 40];
  const drawn = steps.map((step) => dotsOf(points, step));
  return drawn.find((path) => path.split('M').length - 1 <= most) ?? drawn.at(-1) ?? '';
}

/** Moves labels apart along one axis until they are `gap` units from each other, keeping their order. */
export function spreadLabels(places: readonly number[], gap: number): number[] {
  const order = places.map((place, i) => ({ place, i })).sort((a, b) => a.place - b.place);
  const placed: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { place, i } of order) {
    last = Math.max(place, last + gap);
    placed[i] = last;
  }
  const over = Math.max(0, ...placed) - UNITS;
  if (over <= 0) return placed;
  // Those at the lower edge move up again, as far as they must.
  let next = UNITS + gap;
  for (const { i } of order.toReversed()) {
    next = Math.min(placed[i] ?? 0, next - gap);
    placed[i] = next;
  }
  return placed;
}
