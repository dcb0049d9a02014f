import type { Deadline, NegotiationContext } from '../context';
import { deadlineOf } from '../deadlines';
import { phaseOf } from '../presets';
import { plannedPhases } from '../setting';
import { remembering } from './remember';
import type {
  ArticleView,
  DecisionSlice,
  FloorSlice,
  MeetingSlice,
  RosterSlice,
  TextSlice,
} from './view';

/** Stands in for a deadline that is not there, as a key of what is remembered. */
const none: Pick<Deadline, 'dueAt' | 'left'> = {};

const meetings = remembering<MeetingSlice>();
/** Where the meeting stands and how long it has. Deadlines of injects and cables stay unsaid. */
export function meetingSlice(context: NegotiationContext): MeetingSlice {
  const { meeting, stage, setting } = context;
  const end = deadlineOf(context, 'meeting') ?? none;
  return meetings([meeting, stage, end], () => {
    const planned = plannedPhases(setting);
    return {
      ...meeting,
      state: stage.meeting,
      phase: stage.phase,
      phases: setting.preset.phases.map(({ id }) => ({ id, planned: planned[id] ?? 0 })),
      next: phaseOf(setting.preset, stage.phase).next,
      pace: setting.pace,
      ...(end.dueAt === undefined ? {} : { endsAt: end.dueAt }),
      ...(end.left === undefined ? {} : { left: end.left }),
    };
  });
}

const floors = remembering<FloorSlice>();
/** Who speaks, who waits, and the point of order if one is raised. */
export function floorSlice(context: NegotiationContext): FloorSlice {
  const { floor, stage, setting } = context;
  const speech = deadlineOf(context, 'speech') ?? none;
  return floors([floor, stage, speech], () => ({
    ...floor,
    state: stage.floor,
    speakersList: phaseOf(setting.preset, stage.phase).speakersList,
    ...(speech.dueAt === undefined ? {} : { speechEndsAt: speech.dueAt }),
  }));
}

const texts = remembering<TextSlice>();
/** The one negotiating text with its brackets. */
export function textSlice(context: NegotiationContext): TextSlice {
  const { articles, stage } = context;
  const closing = context.deadlines.filter(({ kind }) => kind === 'closing');
  // The times at which articles close change only when an article does, or when the meeting is
  // suspended or resumed, which is a change of stage.
  return texts([articles, closing.length > 0 ? stage : none], () => ({
    articles: articles.map((article): ArticleView => {
      const due = closing.find(({ subject }) => subject === article.issue)?.dueAt;
      return due === undefined ? article : { ...article, closesAt: due };
    }),
    open: articles.filter(({ status }) => status !== 'closed').length,
  }));
}

const decisions = remembering<DecisionSlice>();
/** The decision rule, every attempt at a decision, and what was said about the outcome. */
export function decisionSlice(context: NegotiationContext): DecisionSlice {
  const { decision, stage, setting } = context;
  const closing = deadlineOf(context, 'question') ?? deadlineOf(context, 'silence') ?? none;
  return decisions([decision, stage, closing], () => ({
    ...decision,
    state: stage.decision,
    rule: setting.preset.decisionRule,
    ruleSource: setting.preset.decisionRuleSource,
    ...(closing.dueAt === undefined ? {} : { closesAt: closing.dueAt }),
  }));
}

const rosters = remembering<RosterSlice>();
/** Which seats a person or a bot holds; a bot's strategy stays unsaid. */
export function rosterSlice({ roster }: NegotiationContext): RosterSlice {
  return rosters([roster], () => ({
    seats: Object.fromEntries(Object.entries(roster).map(([seat, { kind }]) => [seat, kind])),
  }));
}
