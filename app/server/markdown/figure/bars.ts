import { scaleLinear } from 'd3-scale';
import type { Figure } from '~/core/learning/format/figure';
import { type Content, classed, el } from '../html-tree';
import { cut, type Drawing, type NumberText, WIDTH } from './drawing';

const LABEL = 16;
const BAR = 12;
const STEP = 15;
const GAP = 9;
/** Room behind the longest bar: for its value, and for the name of its series where there are several. */
const ROOM = { one: 48, many: 150 };
const LONGEST_LABEL = 56;
const LONGEST_SERIES = 20;

/**
 * Lying bars, grouped by category: labels have the whole width, so that they can be read on a phone.
 * Each bar says its value and, where there are several series, its name.
 */
export function barDrawing({ categories, series }: Figure, number: NumberText): Drawing {
  const many = series.length > 1;
  const values = series.flatMap((one) => one.values).filter((value) => value !== null);
  const scale = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || 1])
    .range([0, WIDTH - (many ? ROOM.many : ROOM.one)]);
  const zero = scale(0);
  const marks: Content[] = [];
  let y = 0;
  for (const [index, category] of categories.entries()) {
    marks.push(el('text', { x: 0, y: y + 11 }, cut(category, LONGEST_LABEL)));
    y += LABEL;
    for (const [which, { title, values: own }] of series.entries()) {
      const value = own[index] ?? null;
      const end = value === null ? zero : scale(value);
      const says = value === null ? '–' : number(value);
      const name = many ? ` ${cut(title, LONGEST_SERIES)}` : '';
      marks.push(bar(Math.min(zero, end), Math.abs(end - zero), y, which));
      marks.push(el('text', { x: whole(Math.max(zero, end) + 5), y: y + 10 }, `${says}${name}`));
      y += STEP;
    }
    y += GAP;
  }
  const height = y - GAP;
  const axis = { className: ['chart-axis'], x1: whole(zero), x2: whole(zero), y1: 0, y2: height };
  return { height, marks: [...marks, el('line', axis)] };
}

function bar(x: number, width: number, y: number, series: number): Content {
  const shape = classed('rect', `chart-bar chart-s${series + 1}`);
  Object.assign(shape.properties, { x: whole(x), y, width: whole(width), height: BAR });
  return shape;
}

const whole = (value: number) => Math.round(value * 10) / 10;
