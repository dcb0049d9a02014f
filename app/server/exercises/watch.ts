import type { Person } from '../people/person';
import { type Glance, glanceOf } from './glance';
import { type ExerciseParts, exerciseLedBy } from './parts';

/** A seat as the instructor of the exercise sees it. */
export interface WatchedSeat {
  party: string;
  userId: string | null;
  /** The name of the person who holds it. */
  name: string | null;
  bot: string | null;
  /** Whether somebody sits there: a person who came, or a bot. */
  present: boolean;
}

export interface WatchedTable {
  id: string;
  number: number;
  seats: WatchedSeat[];
  glance: Glance;
}

export interface WatchedExercise {
  id: string;
  title: string;
  status: 'draft' | 'running' | 'ended';
  pace: number;
  debriefShows: 'own' | 'all';
  scenarioId: string;
  scenarioTitle: string;
  minutes: number;
  parties: { id: string; name: string; short: string; votes: boolean; chair: boolean }[];
  injects: { id: string; title: string }[];
  tables: WatchedTable[];
}

/** Everything an instructor sees of an exercise of theirs. */
export interface Watch {
  /** Null where there is none, or not for this person. */
  watch(user: Person, exerciseId: string): Promise<WatchedExercise | null>;
  /** Everybody of the academy who could be given a seat, by name. */
  seatable(user: Person): Promise<{ id: string; name: string; role: string }[]>;
}

export function createWatch(parts: ExerciseParts): Watch {
  const { clock, database, scenarios, tables } = parts;
  return {
    async watch(user, exerciseId) {
      const exercise = await exerciseLedBy(parts, user, exerciseId);
      const scenario = exercise && (await scenarios.version(exercise.scenarioHash));
      if (!exercise || !scenario) return null;
      const now = clock.now();
      const watched = exercise.tables.map(async (row): Promise<WatchedTable[]> => {
        const access = await tables.accessOf(user, row.id);
        if (!access) return [];
        const { slices } = await tables.view(access);
        const seats = scenario.parties.map(({ id: party }): WatchedSeat => {
          const seat = row.seats.find((one) => one.party === party);
          return {
            party,
            userId: seat?.userId ?? null,
            name: access.holders[party]?.name ?? null,
            bot: seat?.bot ?? null,
            present: slices.roster.seats[party] !== 'empty',
          };
        });
        const glance = glanceOf(slices, scenario, now);
        return [{ id: row.id, number: row.number, seats, glance }];
      });
      const { id, title, status, pace, debriefShows } = exercise;
      return {
        ...{ id, title, status, pace, debriefShows },
        scenarioId: scenario.id,
        scenarioTitle: scenario.title,
        minutes: scenario.minutes,
        parties: scenario.parties.map(({ id: party, name, short, votes, chair }) => ({
          ...{ id: party, name, short, votes, chair },
        })),
        injects: scenario.injects.map((one) => ({ id: one.id, title: one.title })),
        tables: (await Promise.all(watched)).flat(),
      };
    },
    seatable({ academyId }) {
      return database.reader.user.findMany({
        where: { academyId, disabledAt: null, forgottenAt: null },
        orderBy: { name: 'asc' },
        select: { id: true, name: true, role: true },
      });
    },
  };
}
