import { z } from 'zod';
import type { Clock } from '../clock';
import type { Database } from '../store/database';
import type { TableAccess } from '../tables/access';

/** What a person thinks of their own negotiation. */
export interface Reflection {
  /** An answer per question of the scenario, by its place from 0; a question without one is left out. */
  readonly answers: Readonly<Record<string, string>>;
  /** The level a person gives themselves per criterion of the rubric, from 0. */
  readonly levels: Readonly<Record<string, number>>;
  /** When it was saved, ms since 1970; null where nothing was. */
  readonly savedAt: number | null;
}

/** One person's reflection as an instructor reads it. */
export interface SignedReflection extends Reflection {
  readonly name: string;
  /** The party they sat for at the table, where they still do. */
  readonly party: string | null;
}

export const LONGEST_ANSWER = 4000;

const MOST_ANSWERS = 20;
const stored = z.object({
  answers: z.record(z.string(), z.string()).default({}),
  levels: z.record(z.string(), z.number().int()).default({}),
});
const nothing: Reflection = { answers: {}, levels: {}, savedAt: null };

/** Reflections: written by one person about one table, read by them and by who runs the exercise. */
export interface Reflections {
  own(access: TableAccess, userId: string): Promise<Reflection>;
  /** Keeps a reflection in place of the one before; texts are cut at `LONGEST_ANSWER` characters. */
  keep(access: TableAccess, userId: string, reflection: Omit<Reflection, 'savedAt'>): Promise<void>;
  /** Everybody's, for who runs the exercise; nobody's for anybody else, and none of a practice. */
  all(access: TableAccess): Promise<SignedReflection[]>;
}

export function createReflections(parts: { database: Database; clock: Clock }): Reflections {
  const { database, clock } = parts;
  return {
    async own({ tableId }, userId) {
      const key = { tableId_userId: { tableId, userId } };
      const row = await database.reader.reflection.findUnique({ where: key });
      return row ? readFrom(row) : nothing;
    },
    async keep({ tableId, academyId }, userId, { answers, levels }) {
      const cut = Object.entries(answers)
        .slice(0, MOST_ANSWERS)
        .map(([question, answer]) => [question, answer.slice(0, LONGEST_ANSWER)] as const);
      const data = {
        answers: JSON.stringify({ answers: Object.fromEntries(cut), levels }),
        updatedAt: new Date(clock.now()),
      };
      await database.write((tx) =>
        tx.reflection.upsert({
          where: { tableId_userId: { tableId, userId } },
          update: data,
          create: { tableId, userId, academyId, ...data },
        }),
      );
    },
    async all({ tableId, runs, kind }) {
      if (!runs || kind !== 'class') return [];
      const rows = await database.reader.reflection.findMany({
        where: { tableId },
        select: {
          answers: true,
          updatedAt: true,
          user: { select: { name: true, seats: { where: { tableId }, select: { party: true } } } },
        },
        orderBy: { updatedAt: 'asc' },
      });
      return rows.map(({ user, ...row }) => ({
        ...readFrom(row),
        name: user.name,
        party: user.seats[0]?.party ?? null,
      }));
    },
  };
}

function readFrom({ answers, updatedAt }: { answers: string; updatedAt: Date }): Reflection {
  const read = stored.safeParse(JSON.parse(answers));
  return { ...(read.success ? read.data : nothing), savedAt: updatedAt.getTime() };
}
