import type { Person } from '../people/person';
import { type ExerciseParts, teaches } from './parts';

/** A seat that somebody holds, or held. */
export interface OwnSeat {
  tableId: string;
  status: 'lobby' | 'running' | 'suspended' | 'ended';
  practice: boolean;
  /** The exercise's title, and the table's number in it. */
  title: string;
  table: number;
  scenarioId: string;
  scenarioTitle: string;
  /** The party's name. */
  party: string;
  /** When it was set up, or ended: ms since 1970. */
  at: number;
  /** Whether the sheet of preparation has been begun. */
  prepared: boolean;
  /** Whether the questions after it have been answered. */
  reflected: boolean;
}

/** An exercise in the instructors' list. */
export interface ExerciseLine {
  id: string;
  title: string;
  scenarioTitle: string;
  status: 'draft' | 'running' | 'ended';
  tables: number;
  /** Tables whose meeting is over. */
  over: number;
  people: number;
  createdBy: string;
  at: number;
}

/** What somebody has to do and has done. */
export interface Agenda {
  /** The person's seats, newest first; at most 40. */
  seatsOf(user: Person): Promise<OwnSeat[]>;
  /** The academy's exercises, newest first; at most 200. Empty for who does not lead classes. */
  exercisesFor(user: Person): Promise<ExerciseLine[]>;
}

const SEATS = 40;
const EXERCISES = 200;

export function createAgenda({ database, scenarios }: ExerciseParts): Agenda {
  const { reader } = database;
  return {
    async seatsOf({ id: userId, academyId }) {
      const rows = await reader.seat.findMany({
        where: { userId, academyId },
        orderBy: { table: { createdAt: 'desc' } },
        take: SEATS,
        select: {
          party: true,
          table: {
            select: {
              ...{ id: true, number: true, status: true, createdAt: true },
              exercise: {
                select: { title: true, kind: true, scenarioHash: true, endedAt: true },
              },
              preparations: { where: { userId }, select: { party: true } },
              reflections: { where: { userId }, select: { userId: true } },
            },
          },
        },
      });
      const seats = rows.map(async ({ party, table }): Promise<OwnSeat[]> => {
        const { exercise, preparations, reflections } = table;
        const scenario = await scenarios.version(exercise.scenarioHash);
        if (!scenario) return [];
        const { id: scenarioId, title: scenarioTitle, parties } = scenario;
        return [
          {
            ...{ tableId: table.id, status: table.status, title: exercise.title },
            ...{ table: table.number, scenarioId, scenarioTitle },
            practice: exercise.kind === 'practice',
            party: parties.find(({ id }) => id === party)?.name ?? party,
            at: (exercise.endedAt ?? table.createdAt).getTime(),
            prepared: preparations.length > 0,
            reflected: reflections.length > 0,
          },
        ];
      });
      return (await Promise.all(seats)).flat();
    },
    async exercisesFor(user) {
      if (!teaches(user)) return [];
      const rows = await reader.exercise.findMany({
        where: { academyId: user.academyId, kind: 'class' },
        orderBy: { createdAt: 'desc' },
        take: EXERCISES,
        select: {
          ...{ id: true, title: true, status: true, createdAt: true, scenarioHash: true },
          createdBy: { select: { name: true } },
          tables: {
            select: {
              status: true,
              _count: { select: { seats: { where: { userId: { not: null } } } } },
            },
          },
        },
      });
      const lines = rows.map(async (row): Promise<ExerciseLine> => {
        const scenario = await scenarios.version(row.scenarioHash);
        return {
          ...{ id: row.id, title: row.title, status: row.status },
          scenarioTitle: scenario?.title ?? '',
          tables: row.tables.length,
          over: row.tables.filter(({ status }) => status === 'ended').length,
          people: row.tables.reduce((sum, { _count }) => sum + _count.seats, 0),
          createdBy: row.createdBy.name,
          at: row.createdAt.getTime(),
        };
      });
      return Promise.all(lines);
    },
  };
}
