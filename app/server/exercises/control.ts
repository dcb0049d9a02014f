import { defaultStrategy } from '~/core/bots';
import type { CommandFault } from '~/core/negotiation/command';
import type { Refusal } from '~/core/negotiation/refusal';
import type { AuditAction } from '../people/audit';
import type { Person } from '../people/person';
import type { TableAccess } from '../tables/access';
import type { Answer } from '../tables/answer';
import { type ExerciseParts, exerciseLedBy } from './parts';

/** What an instructor sends to a table, as the engine's commands say it. */
export type Intervention =
  | { type: 'start' | 'suspend' | 'resume' | 'end' }
  | { type: 'extendTime'; minutes: string }
  | { type: 'releaseInject'; inject: string }
  | { type: 'whisper'; to: string; text: string }
  | { type: 'handSeatToBot'; seat: string; strategy: string }
  | { type: 'handSeatBack'; seat: string };

/** What became of it at one table. */
export interface ControlAnswer {
  table: number;
  ok: boolean;
  refusal: Refusal | null;
  faults: readonly CommandFault[];
}

/** What instructors do to their tables. Null: the person may not. */
export interface Control {
  /**
   * Sends a command to one table, or with `tableId` null to all that can take it (a table that has
   * ended is left alone). `commandId`, 8 to 50 letters or digits, makes a form sent twice one act.
   */
  control(
    user: Person,
    exerciseId: string,
    order: { tableId: string | null; commandId: string; command: Intervention },
  ): Promise<ControlAnswer[] | null>;
  /** What people may see of a debrief: their own seat, or all. */
  showInDebrief(user: Person, exerciseId: string, shows: 'own' | 'all'): Promise<boolean>;
}

/** The states of a table in which a command for all is sent to it. */
const FITTING: Readonly<Partial<Record<Intervention['type'], readonly string[]>>> = {
  start: ['lobby'],
  suspend: ['running'],
  resume: ['suspended'],
  extendTime: ['running', 'suspended'],
  end: ['running', 'suspended'],
  releaseInject: ['running', 'suspended'],
};

const ACTIONS: Readonly<Partial<Record<Intervention['type'], AuditAction>>> = {
  start: 'exercise.started',
  suspend: 'exercise.suspended',
  resume: 'exercise.resumed',
  extendTime: 'exercise.extended',
  end: 'exercise.ended',
};

export function createControl(parts: ExerciseParts): Control {
  const { database, ids, tables, auditIn } = parts;

  /**
   * Lets everybody who has a seat sit on it, and bots on the seats that nobody has: a class never
   * waits for somebody who is late, and whoever comes late finds their seat kept.
   */
  async function fillSeats(access: TableAccess, user: Person): Promise<void> {
    const { tableId, academyId } = access;
    const rows = await database.reader.seat.findMany({ where: { tableId, academyId } });
    const { parties } = await tables.publicScenarioOf(tableId);
    const { seats } = (await tables.view(access)).slices.roster;
    for (const party of parties) {
      if (seats[party.id] !== 'empty') continue;
      const userId = rows.find((row) => row.party === party.id)?.userId;
      const id = `start-${ids.id()}`;
      if (userId) {
        const viewer = { kind: 'seat', seat: party.id } as const;
        const theirs = { ...access, viewer, seat: party.id };
        await tables.send(theirs, userId, id, { type: 'takeSeat' });
      } else {
        const strategy = defaultStrategy(party);
        await tables.send(access, user.id, id, { type: 'handSeatToBot', seat: party.id, strategy });
      }
    }
  }

  /** The trace of what happened to the exercise; single seats leave theirs at the table. */
  async function trace(
    user: Person,
    exerciseId: string,
    type: Intervention['type'],
    answers: ControlAnswer[],
  ) {
    const action = ACTIONS[type];
    const done = answers.filter(({ ok }) => ok).map(({ table }) => table);
    if (action === undefined || done.length === 0) return;
    const { id: actorId, academyId } = user;
    const detail = { tables: done.join(' ') };
    await database.write((tx) =>
      auditIn(tx, { academyId, actorId, action, subject: exerciseId, detail }),
    );
  }

  return {
    async control(user, exerciseId, { tableId, commandId, command }) {
      const exercise = await exerciseLedBy(parts, user, exerciseId);
      if (!exercise) return null;
      const states = tableId === null ? FITTING[command.type] : undefined;
      const meant = exercise.tables.filter(({ id, status }) =>
        tableId === null ? states === undefined || states.includes(status) : id === tableId,
      );
      const answers = await Promise.all(
        meant.map(async ({ id, number }) => {
          const access = await tables.accessOf(user, id);
          if (!access?.runs) return told(number, null);
          if (command.type === 'start') await fillSeats(access, user);
          return told(
            number,
            await tables.send(access, user.id, `${commandId}-${number}`, command),
          );
        }),
      );
      await trace(user, exerciseId, command.type, answers);
      return answers;
    },
    async showInDebrief(user, exerciseId, shows) {
      const exercise = await exerciseLedBy(parts, user, exerciseId);
      if (!exercise) return false;
      const { academyId } = exercise;
      await database.write(async (tx) => {
        await tx.exercise.update({ where: { id: exerciseId }, data: { debriefShows: shows } });
        const action = 'exercise.debriefShown';
        const detail = { shows };
        await auditIn(tx, { academyId, actorId: user.id, action, subject: exerciseId, detail });
      });
      return true;
    },
  };
}

function told(table: number, answer: Answer | null): ControlAnswer {
  const bare = { table, ok: false, refusal: null, faults: [] };
  if (answer === null) return bare;
  if (answer.ok) return { ...bare, ok: true };
  if (answer.status === 409) return { ...bare, refusal: answer.refusal };
  return answer.status === 400 ? { ...bare, faults: answer.faults } : bare;
}
