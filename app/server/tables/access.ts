import type { Viewer } from '~/core/negotiation/view';
import type { Clock } from '../clock';
import type { ExerciseKind, Role } from '../generated/client';
import type { Reader } from '../store/database';

/** What somebody may do and see at a table. */
export interface TableAccess {
  readonly tableId: string;
  readonly exerciseId: string;
  readonly academyId: string;
  /** Whose picture they get. */
  readonly viewer: Viewer;
  /** The party whose seat they hold. */
  readonly seat: string | null;
  /** Whether they start, suspend and end the meeting, and step in. */
  readonly runs: boolean;
  readonly kind: ExerciseKind;
  /** Names of the people who hold seats, by party; null for a bot's and an empty seat. */
  readonly holders: Readonly<Record<string, { readonly name: string | null }>>;
}

/** Who asks, as far as access depends on it. */
export interface Asking {
  readonly id: string;
  readonly academyId: string;
  readonly role: Role;
}

interface Facts {
  readonly exerciseId: string;
  readonly academyId: string;
  readonly kind: ExerciseKind;
  readonly createdById: string;
  readonly seatOf: ReadonlyMap<string, string>;
  readonly holders: TableAccess['holders'];
}

/** Names may change elsewhere; seats change here, and are forgotten at once. */
const REMEMBER_MS = 60_000;
const REMEMBER_MOST = 2_000;

/** Decides who may do what at which table. */
export class Access {
  readonly #reader: Reader;
  readonly #clock: Clock;
  readonly #facts = new Map<string, { readAt: number; facts: Promise<Facts | null> }>();

  constructor(reader: Reader, clock: Clock) {
    this.#reader = reader;
    this.#clock = clock;
  }

  /**
   * What a person may do at a table; null for who has no business there, which is also the answer
   * for a table that does not exist. Holding a seat comes first: whoever plays sees no more than
   * their seat, and the creator of a practice plays and runs it.
   */
  async of(user: Asking, tableId: string): Promise<TableAccess | null> {
    const facts = await this.#factsOf(tableId);
    if (!facts || facts.academyId !== user.academyId) return null;
    const { exerciseId, academyId, kind, holders } = facts;
    const seat = facts.seatOf.get(user.id) ?? null;
    const teaches = user.role === 'instructor' || user.role === 'admin';
    const runs = kind === 'class' ? teaches : facts.createdById === user.id && seat !== null;
    if (seat === null && !runs) return null;
    const viewer: Viewer = seat === null ? { kind: 'instructor' } : { kind: 'seat', seat };
    return { tableId, exerciseId, academyId, viewer, seat, runs, kind, holders };
  }

  /** Whether this person holds this seat now. */
  async holds(userId: string, tableId: string, seat: string): Promise<boolean> {
    return (await this.#factsOf(tableId))?.seatOf.get(userId) === seat;
  }

  /** Forgets who holds the seats of a table, after they changed. */
  forget(tableId: string): void {
    this.#facts.delete(tableId);
  }

  #factsOf(tableId: string): Promise<Facts | null> {
    const readAt = this.#clock.now();
    const held = this.#facts.get(tableId);
    if (held && readAt - held.readAt < REMEMBER_MS) return held.facts;
    if (this.#facts.size >= REMEMBER_MOST) this.#facts.clear();
    const facts = this.#read(tableId);
    const fresh = { readAt, facts };
    this.#facts.set(tableId, fresh);
    const drop = () => {
      if (this.#facts.get(tableId) === fresh) this.#facts.delete(tableId);
    };
    facts.then((found) => found ?? drop(), drop);
    return facts;
  }

  async #read(tableId: string): Promise<Facts | null> {
    const table = await this.#reader.table.findUnique({
      where: { id: tableId },
      select: {
        academyId: true,
        exerciseId: true,
        exercise: { select: { kind: true, createdById: true } },
        seats: { select: { party: true, userId: true, user: { select: { name: true } } } },
      },
    });
    if (!table) return null;
    const { academyId, exerciseId, exercise, seats } = table;
    return {
      academyId,
      exerciseId,
      ...exercise,
      seatOf: new Map(
        seats.flatMap(({ userId, party }) => (userId === null ? [] : [[userId, party] as const])),
      ),
      holders: Object.fromEntries(
        seats.map(({ party, user }) => [party, { name: user?.name ?? null }]),
      ),
    };
  }
}
