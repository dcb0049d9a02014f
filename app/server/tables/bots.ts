import { seeded } from '~/core/bots/random';
import type { Strategy } from '~/core/bots/strategy';
import { parseCommand } from '~/core/negotiation/command';
import type { NegotiationContext } from '~/core/negotiation/context';
import { viewFor } from '~/core/negotiation/view';
import { type PublicScenario, publicScenario } from '~/core/scenario/publicPart';
import type { Clock } from '../clock';
import type { Log } from '../log';
import type { Reader } from '../store/database';
import type { Answer } from './answer';
import type { Feed } from './feed';
import type { Runtime } from './runtime';
import type { Submission } from './write-path';

/** How bots play: what to do, and how long to think about it. */
export interface BotPlay {
  /** The strategy of this name; for an unknown name, one that fits any seat. */
  strategy(name: string | undefined, scenario: PublicScenario, seat: string): Strategy;
  /** Milliseconds of the scenario's time between what a bot sees and what it does about it. */
  thinkTime(draw: number): number;
}

interface Parts {
  clock: Clock;
  log: Log;
  reader: Reader;
  feed: Feed;
  play: BotPlay;
  runtime(tableId: string): Promise<Runtime>;
  submit(submission: Submission): Promise<Answer>;
}

/** When each bot of a table looks up next, in ms since 1970. */
interface Plan {
  readonly looksAt: Map<string, number>;
  cancel: (() => void) | null;
  acting: boolean;
}

/** A bot that had nothing to do looks again after this much of the scenario's time, as time matters to it. */
const IDLE_MS = 20_000;

/**
 * Plays the seats that bots hold. After every event each bot of a running meeting thinks for a
 * while, looks at its own view as it is then, and sends its command the way everybody does. One bot
 * at a time per table, and nothing to remember: after a restart all bots simply think anew.
 */
export class BotDriver {
  readonly #parts: Parts;
  readonly #plans = new Map<string, Plan>();
  readonly #unfollow: () => void;
  readonly #acts = new Set<Promise<void>>();
  #stopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#unfollow = parts.feed.follow(({ runtime, after }) => this.#plan(runtime, after.context));
  }

  /** Takes up the meetings that were running when the server went down. */
  async start(): Promise<void> {
    const tables = await this.#parts.reader.table.findMany({
      where: { status: 'running', seats: { some: { bot: { not: null } } } },
      select: { id: true },
    });
    for (const { id } of tables) {
      if (this.#stopped) return;
      try {
        const runtime = await this.#parts.runtime(id);
        this.#plan(runtime, runtime.snapshot.context);
      } catch (error) {
        this.#parts.log.error({ err: error, tableId: id }, 'bots could not be woken');
      }
    }
  }

  /** Resolves when no bot is acting. */
  async idle(): Promise<void> {
    while (this.#acts.size > 0) await Promise.all(this.#acts);
  }

  stop(): void {
    this.#stopped = true;
    this.#unfollow();
    for (const { cancel } of this.#plans.values()) cancel?.();
    this.#plans.clear();
  }

  #plan(runtime: Runtime, context: NegotiationContext): void {
    const { tableId } = runtime;
    const seats = context.stage.meeting === 'running' ? botSeats(context) : [];
    const known = this.#plans.get(tableId);
    if (seats.length === 0 || this.#stopped) {
      known?.cancel?.();
      this.#plans.delete(tableId);
      return;
    }
    const plan = known ?? { looksAt: new Map(), cancel: null, acting: false };
    this.#plans.set(tableId, plan);
    for (const seat of plan.looksAt.keys()) if (!seats.includes(seat)) plan.looksAt.delete(seat);
    const now = this.#parts.clock.now();
    for (const seat of seats) {
      const draw = seeded(runtime.seed, seat, context.seq, 'think').next();
      const thinks = this.#parts.play.thinkTime(draw) / context.setting.pace;
      // An earlier intention stands, or a busy room would never let a bot finish its thought.
      const planned = plan.looksAt.get(seat) ?? Number.POSITIVE_INFINITY;
      plan.looksAt.set(seat, Math.min(planned, now + thinks));
    }
    this.#wait(tableId, plan);
  }

  #wait(tableId: string, plan: Plan): void {
    plan.cancel?.();
    plan.cancel = null;
    if (plan.acting || this.#stopped) return;
    const next = [...plan.looksAt].sort(([, a], [, b]) => a - b)[0];
    if (!next) return;
    const [seat, at] = next;
    plan.cancel = this.#parts.clock.after(at - this.#parts.clock.now(), () => {
      plan.cancel = null;
      plan.acting = true;
      plan.looksAt.delete(seat);
      const act = this.#act(tableId, seat, plan).finally(() => {
        this.#acts.delete(act);
        plan.acting = false;
        if (this.#plans.get(tableId) === plan) this.#wait(tableId, plan);
      });
      this.#acts.add(act);
    });
  }

  async #act(tableId: string, seat: string, plan: Plan): Promise<void> {
    const { clock, log } = this.#parts;
    let pace = 1;
    try {
      const runtime = await this.#parts.runtime(tableId);
      pace = runtime.setting.pace;
      if (await this.#tryToAct(runtime, seat)) return;
    } catch (error) {
      log.error({ err: error, tableId, seat }, 'a bot could not act');
    }
    const again = clock.now() + IDLE_MS / pace;
    plan.looksAt.set(seat, Math.min(plan.looksAt.get(seat) ?? again, again));
  }

  /** @returns whether the bot did something, so that its act brings the next thought */
  async #tryToAct(runtime: Runtime, seat: string): Promise<boolean> {
    const { tableId, seed, seq, snapshot } = runtime;
    const { context } = snapshot;
    const holder = context.roster[seat];
    if (holder?.kind !== 'bot' || context.stage.meeting !== 'running') return true;
    const scenario = publicPartOf(context);
    const wanted = this.#parts.play.strategy(
      holder.strategy,
      scenario,
      seat,
    )({
      view: viewFor(context, { kind: 'seat', seat }),
      scenario,
      random: seeded(seed, seat, seq),
      now: this.#parts.clock.now(),
    });
    if (!wanted) return false;
    const parsed = parseCommand(wanted);
    if (!parsed.ok) throw new Error(`${wanted.type}: ${JSON.stringify(parsed.faults)}`);
    const { command } = parsed;
    const answer = await this.#parts.submit({
      tableId,
      commandId: `bot:${seat}:${seq}`,
      command,
      by: { kind: 'seat', seat },
      actorId: null,
    });
    if (answer.status === 409) {
      const { code } = answer.refusal;
      this.#parts.log.debug({ tableId, seat, type: command.type, code }, 'a bot was refused');
    }
    return answer.ok;
  }
}

function botSeats({ roster }: NegotiationContext): string[] {
  return Object.entries(roster).flatMap(([seat, { kind }]) => (kind === 'bot' ? [seat] : []));
}

const publicParts = new WeakMap<object, PublicScenario>();

/** The public part of a table's scenario, made once per scenario. */
export function publicPartOf({ setting }: Pick<NegotiationContext, 'setting'>): PublicScenario {
  const known = publicParts.get(setting.scenario);
  if (known) return known;
  const made = publicScenario(setting.scenario);
  publicParts.set(setting.scenario, made);
  return made;
}
