import type { Actor, Command, NegotiationEvent } from '~/core/negotiation/command';
import type { Deadline } from '~/core/negotiation/context';
import { type NegotiationSnapshot, step } from '~/core/negotiation/machine';
import { refuse } from '~/core/negotiation/refusal';
import type { Clock } from '../clock';
import type { Log } from '../log';
import type { AuditDraft } from '../people/audit';
import type { KeyedQueue } from '../store/keyed-queue';
import { type Answer, type Refused, unavailable } from './answer';
import type { Feed } from './feed';
import { isTaken, type Journal } from './journal';
import type { Entry, SeatChange } from './journal-sql';
import type { Runtime } from './runtime';
import { NoSuchTable, type Runtimes } from './runtimes';

/** A command whose sender is known. */
export interface Submission {
  readonly tableId: string;
  readonly commandId: string;
  readonly command: Command;
  readonly by: Actor;
  /** The person behind it; null for bots and the clock. */
  readonly actorId: string | null;
  /** Who holds the seat afterwards, where the command changes hands. */
  readonly seat?: SeatChange;
  /** What the audit log keeps of it, if it is accepted. */
  readonly audit?: AuditDraft;
}

export interface WritePathParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly queue: KeyedQueue;
  readonly runtimes: Runtimes;
  readonly journal: Journal;
  readonly feed: Feed;
  /** Whether a person holds a seat at this moment. */
  readonly holds: (userId: string, tableId: string, seat: string) => Promise<boolean>;
}

/** Commands that wait at one table at most; beyond it nobody is served better by waiting. */
const LONGEST_QUEUE = 256;

/** Another process may write too: once the log was read again, the command is tried again. */
const ATTEMPTS = 3;

/**
 * The one way in which anything happens at a table, for people, bots and the clock alike: one
 * command at a time per table; the same answer for the same id; the rules; the disk; and only then
 * the snapshot, the feed and the answer.
 */
export class WritePath {
  readonly #parts: WritePathParts;

  constructor(parts: WritePathParts) {
    this.#parts = parts;
  }

  /** Takes a command. What cannot be stored is 503, with nothing changed. Never throws. */
  submit(submission: Submission): Promise<Answer> {
    const { tableId } = submission;
    if (this.#parts.queue.waiting(tableId) >= LONGEST_QUEUE) return Promise.resolve(unavailable);
    return this.#inLane(tableId, (runtime) => this.#answer(runtime, submission), unavailable);
  }

  /**
   * Lets every deadline of a table that is due pass, each once.
   *
   * @returns false where that could not be stored, and must be tried again
   */
  passDeadlines(tableId: string): Promise<boolean> {
    const pass = async (runtime: Runtime) => {
      const passed = await this.#passDue(runtime);
      const { deadlines } = runtime.snapshot.context;
      // A row that the log knows nothing of would be due for ever.
      if (passed === 0) await this.#parts.journal.append({ ...placeOf(runtime), deadlines });
      return true;
    };
    return this.#inLane(tableId, pass, false);
  }

  #inLane<T>(tableId: string, task: (runtime: Runtime) => Promise<T>, failed: T): Promise<T> {
    const { queue, runtimes, log } = this.#parts;
    return queue.run(tableId, async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          const runtime = await runtimes.get(tableId);
          if (runtime.fault) return failed;
          return await task(runtime);
        } catch (error) {
          // What is in memory may be behind what is on disk; the next one reads it anew.
          runtimes.drop(tableId);
          if (isTaken(error) && attempt < ATTEMPTS) continue;
          const known = error instanceof NoSuchTable;
          log[known ? 'warn' : 'error']({ err: error, tableId }, 'a command could not be stored');
          return failed;
        }
      }
    });
  }

  async #answer(runtime: Runtime, submission: Submission): Promise<Answer> {
    const { commandId, by } = submission;
    const sender = by.kind === 'seat' ? by.seat : '';
    const told = runtime.told(commandId);
    if (told) return told.sender === sender ? told.answer : idInUse;
    if (!(await this.#mayStill(submission))) {
      return { ok: false, status: 409, refusal: refuse('notSeated'), seq: runtime.seq };
    }
    // The server's clock decides: what fell due before this command happens before it.
    await this.#passDue(runtime);
    const event = this.#eventFor(runtime, submission);
    const next = step(runtime.machine, runtime.snapshot, event);
    if (next.ok) {
      await this.#accept(runtime, { ...event, actorId: submission.actorId }, next.snapshot, {
        ...(submission.seat ? { seat: submission.seat } : {}),
        ...(submission.audit ? { audit: submission.audit } : {}),
      });
      return { ok: true, status: 200, seq: event.seq };
    }
    const { seq } = runtime;
    const answer: Refused = { ok: false, status: 409, refusal: next.refusal, seq };
    // A bot is not told twice, and learns nothing from its record.
    if (submission.actorId === null) return answer;
    await this.#parts.journal.append({
      ...placeOf(runtime),
      refused: {
        commandId,
        at: event.at,
        seat: by.kind === 'seat' ? by.seat : null,
        command: submission.command,
        answer,
      },
    });
    runtime.refuse(commandId, { answer, sender });
    return answer;
  }

  /** The seat may have changed hands while the command waited. */
  async #mayStill({ tableId, by, actorId }: Submission): Promise<boolean> {
    if (by.kind !== 'seat' || actorId === null) return true;
    return this.#parts.holds(actorId, tableId, by.seat);
  }

  #eventFor(
    runtime: Runtime,
    { commandId, command, by }: Pick<Submission, 'commandId' | 'command' | 'by'>,
  ): NegotiationEvent {
    const at = Math.max(this.#parts.clock.now(), runtime.lastAt);
    return { seq: runtime.seq + 1, commandId, at, by, command };
  }

  /** @returns how many deadlines passed */
  async #passDue(runtime: Runtime): Promise<number> {
    for (let passed = 0; ; passed += 1) {
      const due = nextDue(runtime, this.#parts.clock.now());
      if (!due) return passed;
      const { id, dueAt } = due;
      const event = this.#eventFor(runtime, {
        // An id of a deadline comes again when it is moved or the meeting was suspended.
        commandId: `deadline:${id}:${dueAt}`,
        command: { type: 'deadlinePassed', deadline: id },
        by: { kind: 'clock' },
      });
      const next = step(runtime.machine, runtime.snapshot, event);
      if (!next.ok) throw new Error(`The deadline ${id} was refused: ${next.refusal.code}.`);
      await this.#accept(runtime, { ...event, actorId: null }, next.snapshot, {});
    }
  }

  async #accept(
    runtime: Runtime,
    event: NonNullable<Entry['event']>,
    after: NegotiationSnapshot,
    extra: Pick<Entry, 'seat' | 'audit'>,
  ): Promise<void> {
    const before = runtime.snapshot;
    const { meeting } = after.context.stage;
    const { deadlines } = after.context;
    await this.#parts.journal.append({
      ...placeOf(runtime),
      ...extra,
      event,
      ...(meeting === before.context.stage.meeting ? {} : { status: meeting }),
      ...(deadlines === before.context.deadlines ? {} : { deadlines }),
    });
    runtime.advance(event, after, event.by.kind === 'seat' ? event.by.seat : '');
    this.#parts.feed.publish({ runtime, event, before, after });
  }
}

const idInUse: Answer = {
  ok: false,
  status: 400,
  faults: [{ path: 'commandId', message: 'Another command has this id.' }],
};

function placeOf({ tableId, academyId, exerciseId }: Runtime) {
  return { tableId, academyId, exerciseId };
}

/** The deadline that fell due first, if one has. */
function nextDue(runtime: Runtime, now: number): (Deadline & { dueAt: number }) | null {
  let first: (Deadline & { dueAt: number }) | null = null;
  for (const deadline of runtime.snapshot.context.deadlines) {
    const { dueAt } = deadline;
    if (dueAt === undefined || dueAt > now) continue;
    if (first === null || dueAt < first.dueAt) first = { ...deadline, dueAt };
  }
  return first;
}
