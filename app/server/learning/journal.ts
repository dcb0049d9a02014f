import type { LearningDeed, LearningEvent } from '~/core/learning/progress/events';
import type { Clock } from '../clock';
import type { Reader, Transaction } from '../store/database';

/** Whose record it goes into. */
export interface Learner {
  readonly academyId: string;
  readonly userId: string;
}

/** A deed to write down. */
export interface LearningEntry {
  /** Made by who sends it: the same one twice is one event. */
  readonly commandId: string;
  /** Who did it: the learner, or who marked. */
  readonly actorId: string;
  readonly moduleId: string;
  readonly versionId: string;
  readonly deed: LearningDeed;
  /** When it happened, in ms since 1970; now unless said. */
  readonly at?: number;
}

/** The append-only record of what people learn. */
export interface Journal {
  /**
   * Writes a deed as part of a transaction.
   *
   * @returns false where this command is in the record already; then nothing is written
   */
  append(tx: Transaction, learner: Learner, entry: LearningEntry): Promise<boolean>;
  /** What a command wrote; null where it is not in the record. */
  find(tx: Transaction, userId: string, commandId: string): Promise<LearningDeed | null>;
  /** What a person did with some modules, in order; with one lesson, attempt … alone where it is named. */
  read(
    from: Reader | Transaction,
    userId: string,
    moduleIds: readonly string[],
    subject?: string,
  ): Promise<LearningEvent[]>;
}

export function createJournal({ clock }: { clock: Clock }): Journal {
  return {
    async append(tx, { academyId, userId }, entry) {
      const { commandId, actorId, moduleId, versionId, deed } = entry;
      const known = await tx.learningEvent.findUnique({
        where: { userId_commandId: { userId, commandId } },
        select: { id: true },
      });
      if (known) return false;
      const { type } = deed;
      const at = new Date(entry.at ?? clock.now());
      const of = { moduleId, versionId, subject: subjectOf(deed), body: JSON.stringify(deed) };
      await tx.learningEvent.create({
        data: { academyId, userId, commandId, actorId, at, type, ...of },
      });
      return true;
    },
    async find(tx, userId, commandId) {
      const row = await tx.learningEvent.findUnique({
        where: { userId_commandId: { userId, commandId } },
        select: { body: true },
      });
      if (!row) return null;
      const deed: LearningDeed = JSON.parse(row.body);
      return deed;
    },
    async read(from, userId, moduleIds, subject) {
      const about = subject === undefined ? {} : { subject };
      const rows = await from.learningEvent.findMany({
        where: { userId, moduleId: { in: [...moduleIds] }, ...about },
        orderBy: { id: 'asc' },
        select: { at: true, moduleId: true, versionId: true, body: true },
      });
      return rows.map(eventOf);
    },
  };
}

/** A stored event. */
export function eventOf({
  at,
  moduleId,
  versionId,
  body,
}: {
  readonly at: Date;
  readonly moduleId: string;
  readonly versionId: string;
  readonly body: string;
}): LearningEvent {
  const deed: LearningDeed = JSON.parse(body);
  return { at: at.getTime(), moduleId, versionId, deed };
}

/** What a deed is about: what its rows are found by. */
function subjectOf(deed: LearningDeed): string {
  switch (deed.type) {
    case 'lessonOpened':
    case 'lessonFinished':
      return deed.lesson;
    case 'attemptStarted':
    case 'answered':
    case 'attemptSubmitted':
    case 'itemMarked':
      return deed.attempt;
    case 'activitySubmitted':
    case 'activityMarked':
      return deed.submission;
    case 'exercisePlayed':
      return deed.table;
    case 'conceptReviewed':
      return deed.concept;
    case 'moduleFinished':
      return deed.module;
  }
}
