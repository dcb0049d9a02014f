import type { Clock } from '../clock';
import type { Person } from '../people/person';
import type { Database } from '../store/database';

/** A lesson as one person reads it. */
export interface ReadLesson {
  readonly moduleId: string;
  readonly lessonId: string;
}

export interface LessonNote {
  readonly text: string;
  /** ms since 1970. */
  readonly savedAt: number;
}

/** What people write beside lessons, for themselves. */
export interface LessonNotes {
  /** A person's own note; null where there is none. */
  of(user: Pick<Person, 'id'>, lesson: ReadLesson): Promise<LessonNote | null>;
  /** Keeps a note in the place of the one before; an empty one is none. Cut at `LONGEST_NOTE`. */
  save(
    user: Pick<Person, 'id' | 'academyId'>,
    lesson: ReadLesson,
    text: string,
  ): Promise<LessonNote>;
}

/** In characters. */
export const LONGEST_NOTE = 10_000;

export function createLessonNotes({
  database,
  clock,
}: {
  database: Database;
  clock: Clock;
}): LessonNotes {
  return {
    async of({ id: userId }, { moduleId, lessonId }) {
      const row = await database.reader.lessonNote.findUnique({
        where: { userId_moduleId_lessonId: { userId, moduleId, lessonId } },
        select: { text: true, updatedAt: true },
      });
      return row && { text: row.text, savedAt: row.updatedAt.getTime() };
    },
    async save({ id: userId, academyId }, { moduleId, lessonId }, written) {
      const text = written.slice(0, LONGEST_NOTE);
      const savedAt = clock.now();
      const key = { userId, moduleId, lessonId };
      const updatedAt = new Date(savedAt);
      await database.write(async (tx) => {
        if (text.trim() === '') await tx.lessonNote.deleteMany({ where: key });
        else {
          await tx.lessonNote.upsert({
            where: { userId_moduleId_lessonId: key },
            update: { text, updatedAt },
            create: { ...key, academyId, text, updatedAt },
          });
        }
      });
      return { text, savedAt };
    },
  };
}
