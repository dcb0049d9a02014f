import type { Command } from '../../negotiation/command';
import type { Caucus, Package, SeatId } from '../../negotiation/context';
import { type Mind, sinceLast } from '../mind';
import { wishes } from '../offers';
import { estimates } from '../opponents';
import { agreedPackage, positions, scoreWith, wouldAccept } from '../packages';
import { isBearable, type Stake } from '../stake';
import { type Point, said } from '../words';
import { hardest } from './decision';
import type { Target } from './target';

/** Most caucuses a delegate opens in one meeting, and most it says in one without an answer in between. */
const MOST = 2;
const MOST_SAID = 4;

interface Trade {
  readonly partner: SeatId;
  /** What the partner gets and what it gives, as places. */
  readonly give: Point;
  readonly take: Point;
  readonly gain: number;
}

/** Trades with one seat: an article it is taken to care for more against one that counts more for us. */
function tradesWith(mind: Mind, stake: Stake, partner: SeatId): Trade[] {
  const theirs = positions(mind, partner);
  const ours = positions(mind, mind.seat);
  const rows = estimates(mind).get(partner)?.rows ?? [];
  const apart = mind.space.issues.flatMap((_, issue) => {
    const [mine = -1, yours = -1] = [ours[issue], theirs[issue]];
    const open = mind.slices.text.articles[issue]?.status === 'open';
    if (!open || mine < 0 || yours < 0 || mine === yours || stake.forbidden[issue]?.[yours])
      return [];
    const cost = (stake.rows[issue]?.[mine] ?? 0) - (stake.rows[issue]?.[yours] ?? 0);
    const pain = (rows[issue]?.[yours] ?? 0) - (rows[issue]?.[mine] ?? 0);
    return [{ issue, mine, yours, cost, pain }];
  });
  return apart.flatMap((take) =>
    apart
      .filter((give) => give !== take && give.cost < take.cost && give.pain >= take.pain)
      .map((give) => ({
        partner,
        give: { issue: give.issue, option: give.yours },
        take: { issue: take.issue, option: take.mine },
        gain: take.cost - give.cost,
      }))
      // A trade is an offer: what it settles must leave the reservation within reach.
      .filter((trade) => isBearable(mind.space, stake, valuesOf(mind, [trade.give, trade.take]))),
  );
}

/** The best trade with one seat that leaves this one whole if only it keeps its word. */
function bestTrade(mind: Mind, stake: Stake, partner: SeatId): Trade | undefined {
  return tradesWith(mind, stake, partner)
    .filter(({ give }) => scoreWith(mind, stake, valuesOf(mind, [give])) >= stake.reservation)
    .sort((a, b) => b.gain - a.gain)[0];
}

function valuesOf(mind: Mind, points: readonly Point[]): Package['values'] {
  return Object.fromEntries(
    points.map(({ issue, option }) => {
      const found = mind.space.issues[issue];
      return [found?.id ?? '', found?.options[option]?.id ?? ''];
    }),
  );
}

/** Asks another member aside when there is a trade to offer. */
export function openBilateral(mind: Mind, stake: Stake): Command | null {
  const { caucuses } = mind.slices;
  const own = caucuses.filter(({ by }) => by === mind.seat);
  if (!mind.can('openCaucus') || own.length >= MOST || own.some(({ open }) => open)) return null;
  if (mind.phase === 'adoption' || sinceLast(mind, mind.seat, ['openCaucus']) < 8 * mind.minute)
    return null;
  if (agreedPackage(mind) || !mind.random.chance(0.08)) return null;
  const others = mind.members.filter(({ id }) => id !== mind.seat);
  const partner = mind.random.pick(others)?.id;
  const trade = partner === undefined ? undefined : bestTrade(mind, stake, partner);
  if (!trade || caucuses.some(({ open, members }) => open && members.includes(trade.partner)))
    return null;
  const topic = said.tradeTopic(mind, [trade.take.issue, trade.give.issue]);
  return { type: 'openCaucus', kind: 'bilateral', members: [trade.partner], topic };
}

/** The newest package put between the members of a caucus alone. */
function between(mind: Mind, caucus: Caucus): Package | undefined {
  return mind.slices.packages.findLast(
    ({ audience, by }) =>
      audience !== 'all' &&
      caucus.members.includes(by) &&
      audience.every((seat) => caucus.members.includes(seat)),
  );
}

/** What the seat's own trade gives and takes, read back from the package it tabled. */
function partsOf(mind: Mind, trade: Package): { give: Point; take: Point } | null {
  const own = positions(mind, mind.seat);
  const points = Object.entries(trade.values).map(([id, option]) => {
    const issue = mind.space.issueAt(id);
    return { issue, option: mind.space.optionAt(issue, option) };
  });
  const take = points.find(({ issue, option }) => own[issue] === option);
  const give = points.find((point) => point !== take);
  return give && take ? { give, take } : null;
}

function tableTrade(mind: Mind, stake: Stake, partner: SeatId): Command | null {
  const trade = bestTrade(mind, stake, partner);
  if (!trade || !mind.can('tablePackage')) return null;
  const values = valuesOf(mind, [trade.take, trade.give]);
  const note = said.tradeNote(mind, trade.give, trade.take);
  return { type: 'tablePackage', values, to: [partner], note };
}

/** The opener's part: it tables the trade between the two, names it, thanks and closes. */
function lead(mind: Mind, stake: Stake, caucus: Caucus): Command | null {
  const partner = caucus.members.find((seat) => seat !== mind.seat);
  if (partner === undefined) return null;
  const mine = caucus.said.filter(({ by }) => by === mind.seat).length;
  const answered = caucus.said.length > mine;
  const age = sinceLast(mind, mind.seat, ['openCaucus']);
  if (mine === 0) {
    const tabled = between(mind, caucus);
    const fresh = tabled?.by === mind.seat && mind.now - tabled.at <= age ? tabled : undefined;
    if (!fresh) return tableTrade(mind, stake, partner) ?? close(mind, caucus);
    const parts = partsOf(mind, fresh);
    if (!parts) return close(mind, caucus);
    const text = said.trade(mind, parts.give, parts.take);
    return { type: 'say', caucus: caucus.id, text };
  }
  if (answered && mine === 1) {
    return { type: 'say', caucus: caucus.id, text: said.caucusThanks() };
  }
  return answered || age > 5 * mind.minute ? close(mind, caucus) : null;
}

function close(mind: Mind, caucus: Caucus): Command | null {
  return mind.can('closeCaucus') ? { type: 'closeCaucus', caucus: caucus.id } : null;
}

/** The answer to what was last said: to the trade on the table between the two, or to the words. */
function reply(mind: Mind, stake: Stake | null, caucus: Caucus, target: Target): Command | null {
  const last = caucus.said.at(-1);
  const mine = caucus.said.filter(({ by }) => by === mind.seat).length;
  if (!last || last.by === mind.seat) return null;
  const person = mind.slices.roster.seats[last.by] === 'person';
  if (!person && mine >= 1) return null;
  if (mine >= MOST_SAID * (person ? 3 : 1)) return null;
  const text = stake
    ? answerIn(mind, stake, caucus, target)
    : said.caucusReply(mind, undefined, undefined);
  return { type: 'say', caucus: caucus.id, text };
}

function answerIn(mind: Mind, stake: Stake, caucus: Caucus, target: Target): string {
  const offer = between(mind, caucus);
  if (offer && offer.by !== mind.seat) {
    const yes = offer.answers[mind.seat]?.accepted ?? wouldAccept(mind, stake, offer, target());
    return yes ? said.caucusYes() : said.caucusNo(mind, hardest(mind, stake, offer.values));
  }
  const wished = wishes(mind, stake);
  return said.caucusReply(mind, wished[0], wished.at(-1));
}

/** Takes part in the caucuses the seat belongs to, one word at a time. */
export function takePartInCaucus(mind: Mind, target: Target): Command | null {
  if (!mind.can('say')) return null;
  for (const caucus of mind.slices.caucuses) {
    if (!caucus.open) continue;
    const leads = caucus.by === mind.seat && caucus.kind === 'bilateral' && mind.stake;
    const act = leads ? lead(mind, leads, caucus) : reply(mind, mind.stake, caucus, target);
    if (act) return act;
  }
  return null;
}
