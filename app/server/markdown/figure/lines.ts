import { scaleLinear, scalePoint } from 'd3-scale';
import { line, symbol, symbolsFill } from 'd3-shape';
import type { Figure } from '~/core/learning/format/figure';
import { type Content, classed, el } from '../html-tree';
import { cut, type Drawing, type NumberText, WIDTH } from './drawing';

const PLOT = { left: 40, right: WIDTH - 12, top: 8, bottom: 180 };
const AXIS_LABELS = 20;
const LEGEND_STEP = 17;
const CHARACTER = 6;
const LONGEST_LABEL = 20;
const LONGEST_SERIES = 48;
const SIGN_AREA = 42;
const TICKS = 5;

/** Lines over categories in order. Each series has a sign and a dash of its own beside its colour. */
export function lineDrawing(figure: Figure, number: NumberText): Drawing {
  const { categories, series } = figure;
  const values = series.flatMap((one) => one.values).filter((value) => value !== null);
  const least = Math.min(...values, Number.MAX_VALUE);
  const most = Math.max(...values, least + Number.EPSILON);
  const y = scaleLinear().domain([least, most]).nice(TICKS).range([PLOT.bottom, PLOT.top]);
  const places = scalePoint<number>()
    .domain(categories.keys())
    .range([PLOT.left + 8, PLOT.right - 8]);
  const x = (index: number) => places(index) ?? PLOT.left;
  const legend = PLOT.bottom + AXIS_LABELS + 4;
  const many = series.length > 1;
  return {
    height: many ? legend + series.length * LEGEND_STEP : legend,
    marks: [
      ...y.ticks(TICKS).flatMap((tick) => level(Math.round(y(tick)), number(tick))),
      ...categoryLabels(categories, x),
      ...series.flatMap((one, which) => course(one.values, which, x, y)),
      ...(many ? series.flatMap((one, which) => legendLine(one.title, which, legend)) : []),
    ],
  };
}

function level(y: number, label: string): Content[] {
  return [
    el('line', { className: ['chart-grid'], x1: PLOT.left, x2: PLOT.right, y1: y, y2: y }),
    el('text', { x: PLOT.left - 6, y: y + 4, textAnchor: 'end' }, label),
  ];
}

/** As many labels as fit; the first and the last keep inside. */
function categoryLabels(categories: readonly string[], x: (index: number) => number): Content[] {
  const labels = categories.map((one) => cut(one, LONGEST_LABEL));
  const widest = Math.max(...labels.map((one) => one.length)) * CHARACTER + 10;
  const every = Math.ceil((labels.length * widest) / (PLOT.right - PLOT.left));
  return labels.flatMap((label, index) => {
    if (index % every !== 0) return [];
    const last = index === labels.length - 1;
    const textAnchor =
      labels.length > 1 && (index === 0 || last) ? (last ? 'end' : 'start') : 'middle';
    const shift = textAnchor === 'middle' ? 0 : last ? 8 : -8;
    const at = { x: Math.round(x(index) + shift), y: PLOT.bottom + 15, textAnchor };
    return [el('text', at, label)];
  });
}

function course(
  values: readonly (number | null)[],
  which: number,
  x: (index: number) => number,
  y: (value: number) => number,
): Content[] {
  const points = values.map((value, index) => ({ value, at: Math.round(x(index)) }));
  const path = line<(typeof points)[number]>()
    .defined(({ value }) => value !== null)
    .x(({ at }) => at)
    .y(({ value }) => Math.round(y(value ?? 0)))(points);
  const signs = points.flatMap(({ value, at }) =>
    value === null ? [] : [sign(which, at, Math.round(y(value)))],
  );
  return [drawn(`chart-line chart-s${which + 1}`, path ?? ''), ...signs];
}

function legendLine(title: string, which: number, top: number): Content[] {
  const y = top + which * LEGEND_STEP + 8;
  return [
    drawn(`chart-line chart-s${which + 1}`, `M${PLOT.left},${y}h28`),
    sign(which, PLOT.left + 14, y),
    el('text', { x: PLOT.left + 36, y: y + 4 }, cut(title, LONGEST_SERIES)),
  ];
}

function drawn(className: string, d: string): Content {
  const path = classed('path', className);
  path.properties.d = d;
  return path;
}

function sign(which: number, x: number, y: number): Content {
  const shape = symbolsFill[which % symbolsFill.length];
  const path = drawn(
    `chart-sign chart-s${which + 1}`,
    (shape && symbol(shape, SIGN_AREA).digits(1)()) ?? '',
  );
  if (path.type === 'element') path.properties.transform = `translate(${x},${y})`;
  return path;
}
