import type { Article, Audience, Deal, NegotiationContext, SeatId } from '../negotiation/context';
import { members } from '../negotiation/setting';
import { type Course, startOf, type Turn, turnsOf } from './course';
import { knowsMandate, type Sight } from './sight';

/**
 * How a party came to a position: by its name behind a bracket, by a package it tabled or accepted, by
 * letting an article close or a text be adopted; `instructions` is no move of its own, only a new
 * mandate.
 */
export type Via = 'text' | 'package' | 'answer' | 'closing' | 'adoption' | 'instructions';

export interface PositionStep {
  readonly seat: SeatId;
  readonly seq: number;
  /** Milliseconds since the meeting started. */
  readonly at: number;
  readonly via: Via;
  /** What the party would agree to now, issue by issue; what it never spoke on is left out. */
  readonly position: Deal;
  readonly moved: readonly Shift[];
}

export interface Shift {
  readonly issue: string;
  readonly from: string | null;
  readonly to: string | null;
}

interface Said {
  readonly seat: SeatId;
  readonly via: Via;
  readonly to: Readonly<Record<string, string | null>>;
}

/**
 * How the parties' positions moved, in order, as far as the reader could see them move: in the text
 * everybody sees, and in the packages tabled for the reader.
 */
export function positionSteps(course: Course, sight: Sight): PositionStep[] {
  const start = startOf(course);
  const positions = new Map<SeatId, Deal>();
  return turnsOf(course).flatMap((turn) =>
    saidIn(turn, sight).flatMap(({ seat, via, to }): PositionStep[] => {
      const before = positions.get(seat) ?? {};
      const moved = Object.entries(to).flatMap(([issue, option]): Shift[] => {
        const from = before[issue] ?? null;
        return from === option ? [] : [{ issue, from, to: option }];
      });
      if (moved.length === 0 && via !== 'instructions') return [];
      const position = withShifts(before, moved);
      positions.set(seat, position);
      return [{ seat, via, position, moved, seq: turn.event.seq, at: turn.event.at - start }];
    }),
  );
}

function withShifts(before: Deal, moved: readonly Shift[]): Deal {
  const gone = moved.filter(({ to }) => to === null).map(({ issue }) => issue);
  const kept = Object.entries(before).filter(([issue]) => !gone.includes(issue));
  const set = moved.flatMap(({ issue, to }) => (to === null ? [] : [[issue, to] as const]));
  return Object.fromEntries([...kept, ...set]);
}

function saidIn({ event, before, after }: Turn, sight: Sight): Said[] {
  const said: Said[] = [];
  if (before.articles !== after.articles) said.push(...textMoves(before, after));
  if (before.packages !== after.packages) said.push(...packageMoves(before, after, sight));
  const { adopted } = after.decision;
  if (adopted && !before.decision.adopted) said.push(...agreed(after, adopted, 'adoption'));
  if (before.mandates !== after.mandates && event.command.type !== 'whisper') {
    said.push(...newMandates(before, after, sight));
  }
  return said;
}

/** Members let pass what they do not object to; who has no vote is not asked. */
function agreed({ setting }: NegotiationContext, to: Deal, via: Via): Said[] {
  return members(setting).map((seat) => ({ seat, via, to }));
}

function textMoves(before: NegotiationContext, after: NegotiationContext): Said[] {
  return after.articles.flatMap((article, i) => {
    const old = before.articles[i];
    if (old === undefined || old === article) return [];
    const names = after.setting.scenario.parties.flatMap(({ id }): Said[] => {
      const [from, to] = [standing(old, id), standing(article, id)];
      return from === to ? [] : [{ seat: id, via: 'text', to: { [article.issue]: to } }];
    });
    const chosen = article.alternatives.find(({ id }) => id === article.chosen);
    const closes = article.status === 'closed' && old.status !== 'closed' && chosen;
    const deal = chosen ? { [article.issue]: chosen.option } : {};
    return [...names, ...(closes ? agreed(after, deal, 'closing') : [])];
  });
}

function standing(article: Article, seat: SeatId): string | null {
  return article.alternatives.find(({ supporters }) => supporters.includes(seat))?.option ?? null;
}

function packageMoves(before: NegotiationContext, after: NegotiationContext, sight: Sight): Said[] {
  return after.packages.flatMap((tabled, i): Said[] => {
    const old = before.packages[i];
    if (old === tabled || !concerns(tabled.audience, sight)) return [];
    if (old === undefined) return [{ seat: tabled.by, via: 'package', to: tabled.values }];
    return Object.entries(tabled.answers).flatMap(([seat, answer]): Said[] =>
      answer.accepted && old.answers[seat] !== answer
        ? [{ seat, via: 'answer', to: tabled.values }]
        : [],
    );
  });
}

function concerns(audience: Audience, sight: Sight): boolean {
  return sight.shows === 'all' || audience === 'all' || audience.includes(sight.seat);
}

function newMandates(before: NegotiationContext, after: NegotiationContext, sight: Sight): Said[] {
  return Object.keys(after.mandates).flatMap((seat): Said[] => {
    const [old, now] = [before.mandates[seat], after.mandates[seat]];
    if (!knowsMandate(sight, seat) || old?.payoff === now?.payoff) return [];
    return [{ seat, via: 'instructions', to: {} }];
  });
}
