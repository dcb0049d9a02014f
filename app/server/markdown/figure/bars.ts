import { scaleLinear } from 'd3-scale';
import type { Figure } from '~/core/learning/format/figure';
import { type Content, classed, el } from '../html-tree';
import { cut, type Drawing, type NumberText, WIDTH } from './drawing';

const LABEL = 16;
const BAR = 12;
const STEP = 15;
const GAP = 9;
const CHARACTER = 6.2;
const LEAST_BAR = 110;
const LONGEST_LABEL = 56;
const LONGEST_SERIES = 34;

/**
 * Lying bars, grouped by category: labels have the whole width, so that they can be read on a phone.
 * Each bar says its value and, where there are several series, its name.
 */
export function barDrawing({ categories, series }: Figure, number: NumberText): Drawing {
  const values = series.flatMap((one) => one.values).filter((value) => value !== null);
  const says = (which: number, value: number | null) => {
    const name = series.length > 1 ? ` ${cut(series[which]?.title ?? '', LONGEST_SERIES)}` : '';
    return `${value === null ? '–' : number(value)}${name}`;
  };
  const longest = Math.max(
    ...series.flatMap((one, which) => one.values.map((value) => says(which, value).length)),
  );
  const scale = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || 1])
    .range([0, Math.max(LEAST_BAR, WIDTH - 8 - longest * CHARACTER)]);
  const zero = scale(0);
  const marks: Content[] = [];
  let y = 0;
  for (const [index, category] of categories.entries()) {
    marks.push(el('text', { x: 0, y: y + 11 }, cut(category, LONGEST_LABEL)));
    y += LABEL;
    marks.push(axis(zero, y, y + series.length * STEP - STEP + BAR));
    for (const [which, { values: own }] of series.entries()) {
      const value = own[index] ?? null;
      const end = value === null ? zero : scale(value);
      marks.push(bar(Math.min(zero, end), Math.abs(end - zero), y, which));
      marks.push(el('text', { x: whole(Math.max(zero, end) + 5), y: y + 10 }, says(which, value)));
      y += STEP;
    }
    y += GAP;
  }
  return { height: y - GAP, marks };
}

/** Where zero is, beside the bars of one category. */
function axis(zero: number, y1: number, y2: number): Content {
  const x = whole(zero);
  return el('line', { className: ['chart-axis'], x1: x, x2: x, y1: y1 - 1, y2: y2 + 1 });
}

function bar(x: number, width: number, y: number, series: number): Content {
  const shape = classed('rect', `chart-bar chart-s${series + 1}`);
  Object.assign(shape.properties, { x: whole(x), y, width: whole(width), height: BAR });
  return shape;
}

const whole = (value: number) => Math.round(value * 10) / 10;
