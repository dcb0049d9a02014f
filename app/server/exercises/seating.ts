import { defaultStrategy, isStrategyName, seeded } from '~/core/bots';
import type { Person } from '../people/person';
import type { TableAccess } from '../tables/access';
import { type ExerciseParts, type ExerciseRow, exerciseLedBy, type SeatRow } from './parts';
import { spread } from './spread';

/** Who is to hold a seat. */
export type Holding =
  | { kind: 'empty' }
  | { kind: 'person'; userId: string }
  | { kind: 'bot'; strategy: string };

/** One seat and its next holder. */
export interface SeatWish {
  tableId: string;
  party: string;
  holding: Holding;
}

/** What became of a request to seat people. */
export interface Seated {
  /** Seats that changed hands. */
  changed: number;
  /** People who found no seat. */
  left: number;
}

/** Seats people and bots at the tables of an exercise. Null: the person may not. */
export interface Seating {
  /** Takes every wish that differs from what is; somebody who moves leaves their old seat. */
  seat(user: Person, exerciseId: string, wishes: readonly SeatWish[]): Promise<Seated | null>;
  /** Spreads the given people, without those seated already, over the tables still in the lobby. */
  spread(user: Person, exerciseId: string, userIds: readonly string[]): Promise<Seated | null>;
  /** Puts bots on the seats that nobody holds; `strategy` where it fits, '' for the usual one. */
  fillWithBots(user: Person, exerciseId: string, strategy: string): Promise<Seated | null>;
  /** Empties every seat at the tables still in the lobby. */
  clear(user: Person, exerciseId: string): Promise<Seated | null>;
}

export function createSeating(parts: ExerciseParts): Seating {
  const { database, ids, random, scenarios, tables } = parts;

  async function change(user: Person, exercise: ExerciseRow, wishes: readonly SeatWish[]) {
    let changed = 0;
    for (const wish of freeingFirst(exercise, wishes)) {
      const access = await tables.accessOf(user, wish.tableId);
      if (access?.runs && (await hold(access, user, wish))) changed += 1;
    }
    return changed;
  }

  async function hold(access: TableAccess, user: Person, wish: SeatWish): Promise<boolean> {
    const { party, holding } = wish;
    const userId = holding.kind === 'person' ? holding.userId : null;
    const id = () => `seat-${ids.id()}`;
    const given = await tables.giveSeat(access, user.id, id(), party, { userId });
    if (!given.ok || holding.kind !== 'bot') return given.ok;
    const { strategy } = holding;
    const command = { type: 'handSeatToBot', seat: party, strategy };
    return (await tables.send(access, user.id, id(), command)).ok;
  }

  /** Only people of the academy who can sign in. */
  async function present(academyId: string, userIds: readonly string[]): Promise<string[]> {
    const found = await database.reader.user.findMany({
      where: { academyId, disabledAt: null, forgottenAt: null, id: { in: [...new Set(userIds)] } },
      select: { id: true },
    });
    const known = new Set(found.map(({ id }) => id));
    return [...new Set(userIds)].filter((id) => known.has(id));
  }

  async function partiesOf(exercise: ExerciseRow) {
    return (await scenarios.version(exercise.scenarioHash))?.parties ?? [];
  }

  return {
    async seat(user, exerciseId, wishes) {
      const exercise = await exerciseLedBy(parts, user, exerciseId);
      if (!exercise) return null;
      const people = wishes.flatMap(({ holding }) =>
        holding.kind === 'person' ? [holding.userId] : [],
      );
      const known = await present(exercise.academyId, people);
      const fitting = wishes.filter(({ holding }) =>
        holding.kind === 'person'
          ? known.includes(holding.userId)
          : holding.kind === 'empty' || isStrategyName(holding.strategy),
      );
      return { changed: await change(user, exercise, fitting), left: 0 };
    },
    async spread(user, exerciseId, userIds) {
      const exercise = await exerciseLedBy(parts, user, exerciseId);
      if (!exercise) return null;
      const seated = new Set(exercise.tables.flatMap(({ seats }) => seats.map((s) => s.userId)));
      const people = await present(exercise.academyId, userIds);
      const waiting = people.filter((id) => !seated.has(id));
      const open = exercise.tables
        .filter(({ status }) => status === 'lobby')
        .map(({ id, seats }) => ({
          id,
          free: seats.filter(({ userId }) => userId === null).map(({ party }) => party),
          seated: seats.filter(({ userId }) => userId !== null).length,
        }));
      const chance = seeded(random.seed(), exerciseId);
      const placed = spread(waiting, open, await partiesOf(exercise), chance);
      const wishes = placed.map(
        ({ tableId, party, userId }): SeatWish => ({
          tableId,
          party,
          holding: { kind: 'person', userId },
        }),
      );
      const changed = await change(user, exercise, wishes);
      return { changed, left: waiting.length - placed.length };
    },
    async fillWithBots(user, exerciseId, strategy) {
      const exercise = await exerciseLedBy(parts, user, exerciseId);
      if (!exercise) return null;
      const parties = await partiesOf(exercise);
      const wishes = eachSeat(exercise).flatMap(({ tableId, seat }): SeatWish[] => {
        const party = parties.find(({ id }) => id === seat.party);
        if (!party || seat.userId !== null || seat.bot !== null) return [];
        const chosen = party.votes && isStrategyName(strategy) ? strategy : defaultStrategy(party);
        return [{ tableId, party: party.id, holding: { kind: 'bot', strategy: chosen } }];
      });
      return { changed: await change(user, exercise, wishes), left: 0 };
    },
    async clear(user, exerciseId) {
      const exercise = await exerciseLedBy(parts, user, exerciseId);
      if (!exercise) return null;
      const wishes = eachSeat(exercise)
        .filter(({ seat }) => seat.userId !== null || seat.bot !== null)
        .map(
          ({ tableId, seat }): SeatWish => ({
            tableId,
            party: seat.party,
            holding: { kind: 'empty' },
          }),
        );
      return { changed: await change(user, exercise, wishes), left: 0 };
    },
  };
}

/** Every seat of the tables still in the lobby. */
function eachSeat({ tables }: ExerciseRow): { tableId: string; seat: SeatRow }[] {
  return tables
    .filter(({ status }) => status === 'lobby')
    .flatMap(({ id, seats }) => seats.map((seat) => ({ tableId: id, seat })));
}

/**
 * The wishes that change something, with the seats that people leave emptied before they sit down
 * elsewhere. A person wished for twice gets the first seat.
 */
export function freeingFirst(exercise: ExerciseRow, wishes: readonly SeatWish[]): SeatWish[] {
  const seats = exercise.tables.flatMap((table) =>
    table.seats.map((seat) => ({ tableId: table.id, ...seat })),
  );
  const placed = new Set<string>();
  const changes = wishes.filter(({ tableId, party, holding }) => {
    const now = seats.find((seat) => seat.tableId === tableId && seat.party === party);
    if (!now || same(now, holding)) return false;
    if (holding.kind !== 'person') return true;
    const again = placed.has(holding.userId);
    placed.add(holding.userId);
    return !again;
  });
  const left = seats.flatMap(({ tableId, party, userId }): SeatWish[] => {
    const moves = userId !== null && placed.has(userId);
    const changed = changes.some((one) => one.tableId === tableId && one.party === party);
    return moves && !changed ? [{ tableId, party, holding: { kind: 'empty' } }] : [];
  });
  return [...left, ...changes];
}

function same({ userId, bot }: SeatRow, holding: Holding): boolean {
  if (holding.kind === 'person') return userId === holding.userId && bot === null;
  if (holding.kind === 'bot') return userId === null && bot === holding.strategy;
  return userId === null && bot === null;
}
