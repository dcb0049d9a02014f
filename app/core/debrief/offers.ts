import { isComplete, scoreOf } from '../analysis/game';
import type { Audience, Deal, SeatId } from '../negotiation/context';
import { type Course, startOf } from './course';
import type { Landscape } from './landscape';
import { knowsMandate, type Sight, seenAt } from './sight';

/** A package that the reader saw, and what came of it. */
export interface OfferReport {
  readonly id: string;
  readonly seq: number;
  readonly by: SeatId;
  /** Milliseconds since the meeting started. */
  readonly at: number;
  readonly values: Deal;
  readonly note: string;
  readonly audience: Audience;
  /** Whether it settled every issue. */
  readonly complete: boolean;
  readonly accepted: readonly SeatId[];
  readonly declined: readonly SeatId[];
  /** What a complete package is worth by the mandates at the end, for the parties that may be told. */
  readonly scores: Readonly<Record<SeatId, number>>;
}

/** The packages tabled for the reader, in order. */
export function offersOf(course: Course, sight: Sight, { game }: Landscape): OfferReport[] {
  const start = startOf(course);
  const known = game.parties.filter(({ id }) => knowsMandate(sight, id));
  return seenAt(course.last, sight).packages.map((tabled) => {
    const { id, by, at, values, note, audience, answers } = tabled;
    const complete = isComplete(game, values);
    const answered = (accepted: boolean) =>
      Object.keys(answers).filter((seat) => answers[seat]?.accepted === accepted);
    return {
      id,
      seq: Number(id.slice(1)),
      by,
      at: at - start,
      values,
      note,
      audience,
      complete,
      accepted: answered(true),
      declined: answered(false),
      scores: complete
        ? Object.fromEntries(known.map((party) => [party.id, scoreOf(party.payoff, values)]))
        : {},
    };
  });
}
