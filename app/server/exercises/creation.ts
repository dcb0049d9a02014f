import { defaultStrategy } from '~/core/bots';
import type { Scenario } from '~/core/scenario/schema';
import type { Person } from '../people/person';
import type { Transaction } from '../store/database';
import { type ExerciseParts, exerciseLedBy, teaches } from './parts';

/** An exercise that cannot be made or changed in this way; a form of ours never asks for it. */
export class UnfitExercise extends Error {
  override name = 'UnfitExercise';
}

export interface NewPractice {
  scenarioId: string;
  party: string;
  /** 1, 4 or 10. */
  pace: number;
}

export interface NewClass {
  scenarioId: string;
  /** At most 120 characters. */
  title: string;
  /** How many, 1 to 24. */
  tables: number;
  /** 1, 4 or 10. */
  pace: number;
}

export const PACES: readonly number[] = [1, 4, 10];
/** As many as one screen can show; a larger class runs two exercises. */
export const MOST_TABLES = 24;
export const LONGEST_TITLE = 120;

/** Makes exercises and their tables. */
export interface Creation {
  /** A table of one's own, bots in the other seats. @returns the table's id */
  createPractice(user: Person, practice: NewPractice): Promise<string>;
  /** An exercise for a class, its tables empty. @returns the exercise's id */
  createClass(user: Person, course: NewClass): Promise<string>;
  /** One more table for an exercise that has not ended; null where the person may not. */
  addTable(user: Person, exerciseId: string): Promise<string | null>;
}

export function createCreation(parts: ExerciseParts): Creation {
  const { clock, ids, database, scenarios, tables, auditIn } = parts;

  async function makeExercise(
    tx: Transaction,
    { id: createdById, academyId }: Person,
    of: { kind: 'practice' | 'class'; scenario: Scenario; title: string; pace: number },
  ): Promise<string> {
    const { kind, scenario, title, pace } = of;
    const id = ids.id();
    const scenarioHash = await scenarios.keep(tx, scenario.id);
    const createdAt = new Date(clock.now());
    await tx.exercise.create({
      data: {
        ...{ id, academyId, scenarioHash, title, createdById, kind, pace, createdAt },
        status: 'draft',
      },
    });
    return id;
  }

  return {
    async createPractice(user, { scenarioId, party, pace }) {
      const scenario = scenarios.get(scenarioId)?.scenario;
      const known = scenario?.parties.some(({ id }) => id === party);
      if (!scenario || !known || !PACES.includes(pace)) throw new UnfitExercise('practice');
      const { id: userId, academyId } = user;
      const seats = Object.fromEntries(
        scenario.parties.map((one) => [
          one.id,
          one.id === party ? { userId, seated: true } : { bot: defaultStrategy(one) },
        ]),
      );
      return database.write(async (tx) => {
        const { title } = scenario;
        const exerciseId = await makeExercise(tx, user, {
          kind: 'practice',
          scenario,
          title,
          pace,
        });
        const table = { academyId, exerciseId, number: 1, scenario, pace, seats, actorId: userId };
        return tables.create(tx, table);
      });
    },
    async createClass(user, { scenarioId, title, tables: count, pace }) {
      const scenario = scenarios.get(scenarioId)?.scenario;
      const fits = count >= 1 && count <= MOST_TABLES && title.length <= LONGEST_TITLE;
      if (!teaches(user) || !scenario || !fits || !PACES.includes(pace)) {
        throw new UnfitExercise('class');
      }
      const { id: actorId, academyId } = user;
      return database.write(async (tx) => {
        const exerciseId = await makeExercise(tx, user, { kind: 'class', scenario, title, pace });
        for (let number = 1; number <= count; number += 1) {
          const table = { academyId, exerciseId, number, scenario, pace, seats: {}, actorId };
          await tables.create(tx, table);
        }
        const detail = { tables: count };
        const action = 'exercise.created';
        await auditIn(tx, { academyId, actorId, action, subject: exerciseId, detail });
        return exerciseId;
      });
    },
    async addTable(user, exerciseId) {
      const exercise = await exerciseLedBy(parts, user, exerciseId);
      if (!exercise || exercise.status === 'ended') return null;
      const scenario = await scenarios.version(exercise.scenarioHash);
      if (!scenario) return null;
      const { academyId, pace } = exercise;
      return database.write(async (tx) => {
        const last = await tx.table.aggregate({ where: { exerciseId }, _max: { number: true } });
        const number = (last._max.number ?? 0) + 1;
        if (number > MOST_TABLES) return null;
        const made = { academyId, exerciseId, number, scenario, pace, seats: {} };
        return tables.create(tx, { ...made, actorId: user.id });
      });
    },
  };
}
