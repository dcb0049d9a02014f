/** The pictures stand in a square of 100 by 100 that is stretched to its place; y runs downwards. */
const SIDE = 100;

/** The area under a line of steps. @param series per cent, at equal distances from left to right */
export function steps(series: readonly number[]): string {
  const step = SIDE / Math.max(1, series.length - 1);
  const [first = 0] = series;
  const moves = series.map((value, at) =>
    at > 0 && value !== series[at - 1] ? `H${short(at * step)}V${SIDE - value}` : '',
  );
  return `M0 ${SIDE}V${SIDE - first}${moves.join('')}H${SIDE}V${SIDE}`;
}

/** The same line without what is under it. */
export function stepLine(series: readonly number[]): string {
  return steps(series)
    .replace(/^M0 100V/, 'M0 ')
    .replace(/V100$/, '');
}

/** Upright bars side by side. @param heights per cent; nothing is drawn as a hair's breadth */
export function uprights(heights: readonly number[]): string {
  const width = SIDE / Math.max(1, heights.length);
  return heights
    .map((height, at) => `M${short((at + 0.5) * width)} ${SIDE}V${SIDE - Math.max(2, height)}`)
    .join('');
}

/** Bars that lie one under the other. @param most what the whole width stands for */
export function lying(values: readonly number[], most: number): string {
  const height = SIDE / Math.max(1, values.length);
  return values
    .map((value, at) => {
      const long = most === 0 ? 0 : (value * SIDE) / most;
      return `M0 ${short((at + 0.5) * height)}H${short(Math.max(1, long))}`;
    })
    .join('');
}

/** Parts of a whole from left to right: where each begins and how wide it is; nothing has no place. */
export function portions(
  values: readonly number[],
): { readonly from: number; readonly width: number }[] {
  const whole = values.reduce((sum, value) => sum + value, 0);
  const part = (value: number) => (whole === 0 ? 0 : (value * SIDE) / whole);
  return values.map((value, at) => {
    const before = values.slice(0, at).reduce((sum, each) => sum + each, 0);
    return { from: short(part(before)), width: short(part(value)) };
  });
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
