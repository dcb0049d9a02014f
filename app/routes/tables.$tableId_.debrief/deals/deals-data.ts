import type { Debrief } from '~/core/debrief/debrief';
import type { OfferReport } from '~/core/debrief/offers';
import type { Whole } from '~/core/debrief/whole';
import type { TableDebrief } from '~/server/debrief/debriefs';
import { axisOf, type Tick } from '../chart/scale';
import { type PlanePicture, planePicture } from './plane-data';

/** A complete package as the tables behind the pictures list it. */
export interface DealsOffer {
  readonly id: string;
  readonly by: string;
  readonly at: number;
  readonly accepted: readonly string[];
  readonly declined: readonly string[];
  /** Points of a complete package for the reader's own seat; null without a stake. */
  readonly forMe: number | null;
  /** Whether it would have left nobody worse off and somebody better. */
  readonly better: boolean;
}

/** How many deals are worth how much to oneself, and where the packages stand. */
export interface OwnPicture {
  readonly seat: string;
  readonly ticks: readonly Tick[];
  /** Bars from left to right: place and height of each, in units. */
  readonly bars: readonly { readonly from: number; readonly to: number; readonly height: number }[];
  readonly most: readonly Tick[];
  readonly reservation: number;
  readonly reached: number | null;
  readonly best: number | null;
  readonly offers: readonly { readonly id: string; readonly at: number }[];
  /** The same as numbers: lowest score, highest score, deals. */
  readonly table: readonly { readonly from: number; readonly to: number; readonly deals: number }[];
}

export interface DealsPart {
  readonly part: 'deals';
  readonly adopted: boolean;
  readonly total: number;
  readonly byRule: Whole['byRule'];
  readonly left: Whole['seats'];
  readonly offers: readonly DealsOffer[];
  /** Packages that settled only part of the issues. */
  readonly partial: number;
  /** The adopted deal's points, for the parties that may be told. */
  readonly reached: Readonly<Record<string, number>>;
  readonly comparable: readonly string[];
  readonly plane: PlanePicture | null;
  readonly own: OwnPicture | null;
}

export function dealsPart(read: TableDebrief, search: URLSearchParams): DealsPart {
  const { debrief, comparable } = read;
  const { whole, offers, scores, result } = debrief;
  return {
    part: 'deals',
    adopted: result.deal !== null,
    total: whole.total,
    byRule: whole.byRule,
    left: whole.seats,
    offers: offers.filter(({ complete }) => complete).map((offer) => offerRow(offer, debrief)),
    partial: offers.filter(({ complete }) => !complete).length,
    reached: Object.fromEntries(
      scores.flatMap(({ party, reached }) => (reached === null ? [] : [[party, reached]])),
    ),
    comparable,
    plane: planePicture(read, search),
    own: comparable.length > 0 ? null : ownPicture(read),
  };
}

function offerRow(offer: OfferReport, { whole, sight }: Debrief): DealsOffer {
  const { id, by, at, accepted, declined, scores } = offer;
  const forMe = sight.seat === null ? null : (scores[sight.seat] ?? null);
  return { id, by, at, accepted, declined, forMe, better: whole.better.includes(id) };
}

const BARS = 16;

function ownPicture({ debrief }: TableDebrief): OwnPicture | null {
  const { spread, scores, offers, whole, sight } = debrief;
  const [score] = scores;
  if (spread === null || score === undefined || sight.seat === null) return null;
  const { seat } = sight;
  const least = Math.min(0, spread[0]?.score ?? 0);
  const most = spread.at(-1)?.score ?? 1;
  const width = Math.max(1, Math.ceil((most - least + 1) / BARS));
  const x = axisOf(least, most + 1, 6);
  const table = Array.from({ length: Math.ceil((most - least + 1) / width) }, (_, i) => {
    const [from, to] = [least + i * width, least + (i + 1) * width - 1];
    const within = spread.filter((each) => each.score >= from && each.score <= to);
    return { from, to, deals: within.reduce((sum, { deals }) => sum + deals, 0) };
  });
  const highest = Math.max(1, ...table.map(({ deals }) => deals));
  const y = axisOf(0, highest, 4, true);
  const mostFeasible = whole.seats.find(({ party }) => party === seat)?.most ?? null;
  return {
    seat,
    ticks: x.ticks,
    most: y.ticks,
    bars: table.map(({ from, to, deals }) => ({
      from: x.place(from),
      to: x.place(to + 1),
      height: y.place(deals),
    })),
    reservation: x.place(score.reservation),
    reached: score.reached === null ? null : x.place(score.reached),
    best: mostFeasible === null ? null : x.place(mostFeasible),
    offers: offers.flatMap(({ id, scores: worth }) => {
      const points = worth[seat];
      return points === undefined ? [] : [{ id, at: x.place(points) }];
    }),
    table,
  };
}
