import type { SeatId } from '../negotiation/context';
import type { Confidence } from '../scenario/schema';
import { type Course, startOf } from './course';
import { type Sight, seenAt } from './sight';

/** What became of an evidence card that the reader had, or that may be told. */
export interface EvidenceReport {
  readonly id: string;
  readonly title: string;
  readonly confidence: Confidence;
  /** `given`: everybody had it from the start; `shared`: it became everybody's; `kept`: it never did. */
  readonly state: 'given' | 'shared' | 'kept';
  /** Who made it everybody's; null where nobody did, or the news brought it. */
  readonly by: SeatId | null;
  /** When, in ms since the meeting started. */
  readonly at: number | null;
  /** Seats to which it was passed in private, as far as the reader was there. */
  readonly passedTo: readonly SeatId[];
  /** Whether the reader's own seat held it from the start. */
  readonly mine: boolean;
  /** Who held it alone from the start; null where that may not be told. */
  readonly heldBy: readonly SeatId[] | null;
}

/** The evidence that the reader had at the end, or all of it. */
export function evidenceOf(course: Course, sight: Sight): EvidenceReport[] {
  const { evidence, record } = seenAt(course.last, sight);
  const start = startOf(course);
  return evidence.cards.map(({ id, title, confidence, shared }) => {
    const card = course.setting.scenario.evidence.find((each) => each.id === id);
    const heldBy = card?.heldBy ?? [];
    const passed = record.filter(
      ({ kind, values }) => kind === 'shareEvidence' && values.evidence === id,
    );
    const told = passed.find(({ audience }) => audience === 'all');
    const given = heldBy.length === 0;
    const others = passed.flatMap(({ audience, by }) =>
      audience === 'all' ? [] : audience.filter((seat) => seat !== by),
    );
    const revealed = told ?? null;
    return {
      id,
      title,
      confidence,
      state: given ? 'given' : shared ? 'shared' : 'kept',
      by: revealed === null ? null : revealed.by,
      at: revealed === null ? null : revealed.at - start,
      passedTo: [...new Set(others)],
      mine: sight.seat !== null && heldBy.includes(sight.seat),
      heldBy: sight.shows === 'all' ? heldBy : null,
    };
  });
}
