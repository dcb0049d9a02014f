import type { RecordEntry, SeatId } from '../negotiation/context';
import { EVIDENCE_MOVES, type EvidenceMove } from '../scenario/moves';
import type { Scenario } from '../scenario/schema';
import { type Course, startOf } from './course';
import { seenAt } from './sight';

/** One move of a trainee as the record tells it. */
export interface TranscriptMove {
  /** Its number in the log: the replay stands there with `?part=replay&at=<seq>`. */
  readonly seq: number;
  /** Milliseconds since the meeting started; negative before. */
  readonly at: number;
  /** The kind and the values of its line of the record. */
  readonly kind: string;
  readonly values: Readonly<Record<string, string>>;
  /** Who could read it besides, where not everybody could; empty where all could. */
  readonly only: readonly SeatId[];
}

/** A line of the rubric with what a trainee did that bears on it, in order. */
export interface TranscriptLine {
  readonly id: string;
  readonly title: string;
  readonly levels: readonly string[];
  readonly lessons: readonly { readonly module: string; readonly lesson: string }[];
  readonly moves: readonly TranscriptMove[];
}

type RubricLine = Scenario['debrief']['rubric'][number];

/** What bears on a line that says nothing about it, by the line's id. */
const USUAL: Readonly<Record<string, readonly EvidenceMove[]>> = {
  interests: ['speak', 'say', 'openCaucus', 'answerPackage', 'explainPosition', 'enterReservation'],
  packages: ['tablePackage', 'answerPackage'],
  evidence: ['shareEvidence', 'askScienceBody', 'answerScienceQuestion'],
  voices: ['speak', 'say', 'openCaucus', 'supportOption', 'answerPackage'],
};

/** The moves that are evidence for a line: its own list, the usual one for its id, or all. */
export function movesFor({ id, moves }: Pick<RubricLine, 'id' | 'moves'>): readonly EvidenceMove[] {
  return moves ?? (Object.hasOwn(USUAL, id) ? USUAL[id] : undefined) ?? EVIDENCE_MOVES;
}

/**
 * The evidence transcript of one seat: for each line of the scenario's rubric the moves that bear on
 * it, as the seat itself saw them in the record. A move may stand under several lines.
 *
 * @param own numbers of the events that the trainee sent, where somebody else sat there too; all of
 *   the seat's unless said
 */
export function transcriptOf(
  course: Course,
  seat: SeatId,
  own: ReadonlySet<number> | null = null,
): TranscriptLine[] {
  const types = new Map<number, string>(
    course.events.flatMap(({ seq, by, command }) => {
      const isOwn = by.kind === 'seat' && by.seat === seat && (own === null || own.has(seq));
      return isOwn ? [[seq, command.type] as const] : [];
    }),
  );
  const { record } = seenAt(course.last, { shows: 'own', seat });
  const start = startOf(course);
  const done = record.filter(({ seq, by }) => by === seat && types.has(seq));
  return course.setting.scenario.debrief.rubric.map((line) => {
    const bearing = new Set<string>(movesFor(line));
    return {
      id: line.id,
      title: line.title,
      levels: line.levels,
      lessons: line.lessons ?? [],
      moves: done
        .filter(({ seq }) => bearing.has(types.get(seq) ?? ''))
        .map((entry) => moveOf(entry, start)),
    };
  });
}

function moveOf({ seq, at, kind, values, audience }: RecordEntry, start: number): TranscriptMove {
  return { seq, at: at - start, kind, values, only: audience === 'all' ? [] : audience };
}
