import { line } from 'd3-shape';
import type { Plane, Point } from '~/core/debrief/plane';
import type { TableDebrief } from '~/server/debrief/debriefs';
import { type Axis, axisOf, sparse, type Tick } from '../chart/scale';

/** What is marked on the plane: the adopted deal and the classical answers to "which deal?". */
export const marked = [
  'reached',
  'nash',
  'kalaiSmorodinsky',
  'egalitarian',
  'utilitarian',
] as const;
export type Marked = (typeof marked)[number];

/** Marks that fall on one point stand there together. */
export interface PlaneMark {
  readonly names: readonly Marked[];
  readonly points: Point;
  readonly at: Point;
}

export interface PlaneOffer {
  readonly id: string;
  readonly by: string;
  readonly points: Point;
  readonly at: Point;
}

/** The picture of two parties' points, drawn: paths and places in units of a thousand. */
export interface PlanePicture {
  readonly x: string;
  readonly y: string;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly reservation: Point;
  /** All complete deals, the feasible ones, and those best for all parties together, as dots. */
  readonly all: string;
  readonly feasible: string;
  readonly frontier: string;
  /** What is best for these two alone. */
  readonly edge: string;
  /** The packages tabled, in order. */
  readonly path: string;
  readonly marks: readonly PlaneMark[];
  readonly offers: readonly PlaneOffer[];
  readonly counts: { readonly feasible: number; readonly frontier: number };
}

const MOST_DOTS = 280;
const MOST_OFFERS = 24;

/** The plane of the two parties that an address asks for, or of the reader and who wanted the opposite. */
export function planePicture(read: TableDebrief, search: URLSearchParams): PlanePicture | null {
  const [x, y] = axesIn(read, search);
  const plane = read.planeOf(x, y);
  if (plane === null) return null;
  const [ax, ay] = [axis(plane.all, 0, false), axis(plane.all, 1, true)];
  const put = ([a, b]: Point): Point => [ax.place(a), ay.place(b)];
  const draw = line<Point>().digits(0);
  const offers = offersOn(read, x, y, put);
  return {
    x,
    y,
    xTicks: ax.ticks,
    yTicks: ay.ticks,
    reservation: put(reservations(read, x, y)),
    all: sparse(plane.all.map(put), MOST_DOTS),
    feasible: sparse(plane.feasible.map(put), MOST_DOTS),
    frontier: sparse(plane.frontier.map(put), MOST_DOTS),
    edge: draw(plane.edge.map(put)) ?? '',
    path: offers.length > 1 ? (draw(offers.map(({ at }) => at)) ?? '') : '',
    marks: marksOn(plane, reachedOf(read, x, y), put),
    offers,
    counts: { feasible: plane.feasible.length, frontier: plane.frontier.length },
  };
}

function axesIn(read: TableDebrief, search: URLSearchParams): [string, string] {
  const { comparable, debrief } = read;
  const known = (asked: string | null) => comparable.find((party) => party === asked);
  const own = known(debrief.sight.seat);
  const x = known(search.get('x')) ?? own ?? comparable[0] ?? '';
  const y = known(search.get('y')) ?? read.opposedTo(x) ?? '';
  return x === y ? [x, read.opposedTo(x) ?? ''] : [x, y];
}

function axis(points: readonly Point[], of: 0 | 1, downwards: boolean): Axis {
  let [least, most] = [0, 0];
  for (const point of points) {
    least = Math.min(least, point[of]);
    most = Math.max(most, point[of]);
  }
  return axisOf(least, most, 5, downwards);
}

function offersOn({ debrief }: TableDebrief, x: string, y: string, put: (p: Point) => Point) {
  return debrief.offers
    .flatMap(({ id, by, scores }): PlaneOffer[] => {
      const [a, b] = [scores[x], scores[y]];
      return a === undefined || b === undefined
        ? []
        : [{ id, by, points: [a, b], at: put([a, b]) }];
    })
    .slice(-MOST_OFFERS);
}

function reservations({ debrief }: TableDebrief, x: string, y: string): Point {
  const of = (id: string) => debrief.scores.find(({ party }) => party === id)?.reservation ?? 0;
  return [of(x), of(y)];
}

function reachedOf({ debrief }: TableDebrief, x: string, y: string): Point | null {
  const of = (id: string) => debrief.scores.find(({ party }) => party === id)?.reached ?? null;
  const [a, b] = [of(x), of(y)];
  return a === null || b === null ? null : [a, b];
}

function marksOn(plane: Plane, reached: Point | null, put: (p: Point) => Point): PlaneMark[] {
  const marks = new Map<string, { names: Marked[]; points: Point; at: Point }>();
  for (const name of marked) {
    const points = name === 'reached' ? reached : plane[name];
    if (points === null) continue;
    const mark = marks.get(points.join()) ?? { names: [], points, at: put(points) };
    mark.names.push(name);
    marks.set(points.join(), mark);
  }
  return [...marks.values()];
}
