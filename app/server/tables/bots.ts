import { seeded } from '~/core/bots/random';
import type { Strategy, Turn } from '~/core/bots/strategy';
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
  /** The strategy of this name; for an unknown name, one that fits the seat. */
  strategy(name: string | undefined, scenario: PublicScenario, seat: string): Strategy;
  /** Milliseconds of the scenario's time between what a bot sees and what it does about it. */
  thinkTime(turn: Turn): number;
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

/** A bot that failed, by its own fault or the disk's, tries again after this. */
const TRY_AGAIN_MS = 10_000;

/** What a bot intends: to look up at a moment (ms since 1970). Its thoughts are drawn by `salt`. */
interface Intention {
  readonly looksAt: number;
  readonly salt: string;
}

interface Plan {
  readonly intentions: Map<string, Intention>;
  cancel: (() => void) | null;
  acting: boolean;
}

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
    const plan: Plan = known ?? { intentions: new Map(), cancel: null, acting: false };
    this.#plans.set(tableId, plan);
    for (const seat of plan.intentions.keys()) {
      if (!seats.includes(seat)) plan.intentions.delete(seat);
    }
    for (const seat of seats) this.#intend(runtime, context, plan, seat, String(context.seq));
    this.#wait(tableId, plan);
  }

  /**
   * Lets a bot think, beginning now. An intention it has already stands, or a busy room would never
   * let it finish; with the same draw it only comes sooner where something now waits for the bot.
   */
  #intend(
    runtime: Runtime,
    context: NegotiationContext,
    plan: Plan,
    seat: string,
    fresh: string,
  ): void {
    const before = plan.intentions.get(seat);
    const salt = before?.salt ?? fresh;
    const turn = this.#turn(runtime, context, seat, `${salt} thinks`);
    const looksAt = turn.now + this.#parts.play.thinkTime(turn) / context.setting.pace;
    if (!before || looksAt < before.looksAt) plan.intentions.set(seat, { looksAt, salt });
  }

  #turn({ seed }: Runtime, context: NegotiationContext, seat: string, salt: string): Turn {
    return {
      view: viewFor(context, { kind: 'seat', seat }),
      scenario: publicPartOf(context),
      random: seeded(seed, seat, salt),
      now: this.#parts.clock.now(),
    };
  }

  #wait(tableId: string, plan: Plan): void {
    plan.cancel?.();
    plan.cancel = null;
    if (plan.acting || this.#stopped) return;
    const next = [...plan.intentions].sort(([, a], [, b]) => a.looksAt - b.looksAt)[0];
    if (!next) return;
    const [seat, { looksAt, salt }] = next;
    plan.cancel = this.#parts.clock.after(looksAt - this.#parts.clock.now(), () => {
      plan.cancel = null;
      plan.acting = true;
      plan.intentions.delete(seat);
      const act = this.#act(tableId, seat, salt, plan).finally(() => {
        this.#acts.delete(act);
        plan.acting = false;
        if (this.#plans.get(tableId) === plan) this.#wait(tableId, plan);
      });
      this.#acts.add(act);
    });
  }

  async #act(tableId: string, seat: string, salt: string, plan: Plan): Promise<void> {
    const { log } = this.#parts;
    try {
      const runtime = await this.#parts.runtime(tableId);
      const { context } = runtime.snapshot;
      if (context.roster[seat]?.kind !== 'bot' || context.stage.meeting !== 'running') return;
      if (await this.#tryToAct(runtime, context, seat, salt)) return;
      // Time itself moves a bot, so it thinks again also where nothing happens.
      this.#intend(runtime, runtime.snapshot.context, plan, seat, `${salt}+`);
    } catch (error) {
      log.error({ err: error, tableId, seat }, 'a bot could not act');
      const looksAt = this.#parts.clock.now() + TRY_AGAIN_MS;
      plan.intentions.set(seat, { looksAt, salt: `${salt}+` });
    }
  }

  /** @returns whether the bot did something, so that its own act brings its next thought */
  async #tryToAct(
    runtime: Runtime,
    context: NegotiationContext,
    seat: string,
    salt: string,
  ): Promise<boolean> {
    const { tableId } = runtime;
    const turn = this.#turn(runtime, context, seat, salt);
    const { strategy } = context.roster[seat] ?? {};
    const wanted = this.#parts.play.strategy(strategy, turn.scenario, seat)(turn);
    if (!wanted) return false;
    const parsed = parseCommand(wanted);
    if (!parsed.ok) throw new Error(`${wanted.type}: ${JSON.stringify(parsed.faults)}`);
    const { command } = parsed;
    const answer = await this.#parts.submit({
      tableId,
      commandId: `bot:${seat}:${context.seq}`,
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
