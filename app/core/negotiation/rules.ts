import type { Actor, Command, CommandType, Meta } from './command';
import type { NegotiationContext, SeatId } from './context';
import { caucusRules } from './families/caucus';
import { clockRules } from './families/clock';
import { decisionRules } from './families/decision';
import { evidenceRules } from './families/evidence';
import type { CommandRule, Recorded, Who } from './families/family';
import { floorRules } from './families/floor';
import { instructorRules } from './families/instructor';
import { meetingRules } from './families/meeting';
import { packageRules } from './families/packages';
import { textRules } from './families/text';
import { phaseOf, type Role } from './presets';
import { type Refusal, refuse } from './refusal';

type Rules = { readonly [T in CommandType]: CommandRule<T> };

const rules: Rules = {
  ...floorRules,
  ...textRules,
  ...packageRules,
  ...caucusRules,
  ...evidenceRules,
  ...decisionRules,
  ...meetingRules,
  ...instructorRules,
  ...clockRules,
};

/** What a seat is at this table: chair, member (its agreement counts) or observer. */
export function roleOf(context: NegotiationContext, seat: SeatId): Role | undefined {
  const party = context.setting.scenario.parties.find(({ id }) => id === seat);
  if (!party) return undefined;
  if (party.chair) return 'chair';
  return party.votes ? 'member' : 'observer';
}

/** Whether a kind of command is for seats at all, rather than for the instructor or the clock alone. */
export function isForSeats(type: CommandType): boolean {
  return rules[type].by.some((who) => who !== 'instructor' && who !== 'clock');
}

function whoIs(context: NegotiationContext, by: Actor): Who | undefined {
  return by.kind === 'seat' ? roleOf(context, by.seat) : by.kind;
}

function againstWho<T extends CommandType>(rule: CommandRule<T>, who: Who): Refusal | null {
  if (rule.by.includes(who)) return null;
  return who === 'observer' && rule.by.includes('member')
    ? refuse('observersCannot')
    : refuse('notYourRole', { who: rule.by.join(', ') });
}

function againstMeeting<T extends CommandType>(
  context: NegotiationContext,
  rule: CommandRule<T>,
): Refusal | null {
  const { meeting } = context.stage;
  if (rule.meeting.includes(meeting)) return null;
  if (meeting === 'ended') return refuse('meetingEnded');
  if (meeting === 'suspended') return refuse('meetingSuspended');
  if (meeting === 'lobby') return refuse('meetingNotStarted');
  return rule.meeting.includes('lobby') ? refuse('alreadyStarted') : refuse('meetingNotSuspended');
}

function againstPhase<T extends CommandType>(
  context: NegotiationContext,
  type: T,
  rule: CommandRule<T>,
  who: Who,
): Refusal | null {
  if (rule.anyPhase || who === 'instructor' || who === 'clock') return null;
  const { preset } = context.setting;
  if (phaseOf(preset, context.stage.phase).permits[who].includes(type)) return null;
  const phases = preset.phases.filter(({ permits }) => permits[who].includes(type));
  if (phases.length === 0) {
    return who === 'observer' ? refuse('observersCannot') : refuse('notYourRole', { who: '' });
  }
  return refuse('notInThisPhase', { phases: phases.map(({ id }) => id).join(', ') });
}

/** Whether a seat somebody or something holds: nobody acts for an empty one, except to take it. */
function againstAbsence(context: NegotiationContext, type: CommandType, by: Actor): Refusal | null {
  if (by.kind !== 'seat' || type === 'takeSeat') return null;
  return context.roster[by.seat]?.kind === 'empty' ? refuse('notSeated') : null;
}

/**
 * Why this kind of command is not open to this actor now, whatever its particulars; null if it is.
 * It is what a page shows beside each move.
 */
export function refusalOfMove<T extends CommandType>(
  context: NegotiationContext,
  by: Actor,
  type: T,
): Refusal | null {
  const rule: Rules[T] = rules[type];
  const who = whoIs(context, by);
  if (who === undefined) return refuse('notSeated');
  return (
    againstWho(rule, who) ??
    againstMeeting(context, rule) ??
    againstAbsence(context, type, by) ??
    againstPhase(context, type, rule, who) ??
    rule.when?.(context, by.kind === 'seat' ? by.seat : undefined) ??
    null
  );
}

function refusalOf<T extends CommandType>(
  context: NegotiationContext,
  type: T,
  command: Command<T>,
  meta: Meta,
): Refusal | null {
  const rule: Rules[T] = rules[type];
  return refusalOfMove(context, meta.by, type) ?? rule.against?.(context, command, meta) ?? null;
}

/**
 * Decides whether a command is legal here and now: null, or the reason with its rule. The guards
 * of the statechart call this same function. It never throws.
 */
export function refusalFor(
  context: NegotiationContext,
  entry: Meta & { readonly command: Command },
): Refusal | null {
  return refusalOf(context, entry.command.type, entry.command, entry);
}

/** What a legal command changes apart from the stage, and what the record keeps of it. */
export function effectOf(
  context: NegotiationContext,
  entry: Meta & { readonly command: Command },
): NegotiationContext {
  return applied(context, entry.command.type, entry.command, entry);
}

function applied<T extends CommandType>(
  context: NegotiationContext,
  type: T,
  command: Command<T>,
  meta: Meta,
): NegotiationContext {
  const rule: Rules[T] = rules[type];
  const recorded = rule.record?.(context, command, meta) ?? {};
  const next = rule.effect(context, command, meta);
  return { ...next, seq: meta.seq, record: [...next.record, line(type, recorded, meta)] };
}

function line(type: CommandType, recorded: Recorded, { seq, at, by }: Meta) {
  return {
    seq,
    at,
    kind: recorded.kind ?? type,
    by: by.kind === 'seat' ? by.seat : by.kind,
    audience: recorded.audience ?? 'all',
    values: recorded.values ?? {},
  };
}
