import type { Course } from '~/core/learning/course';
import type { Activity } from '~/core/learning/format/check';
import type { RubricLine } from '~/core/learning/format/items';
import { wordsIn } from '~/core/learning/marking/words';
import { type LearningEvent, NO_MODULE } from '~/core/learning/progress/events';
import type { Person } from '../people/person';
import { windowFor } from '../teaching/window';
import type { LearningTools } from './parts';
import { perform } from './write-path';

/**
 * Why something was not handed in. `changed`: the activity is another than the one that was shown;
 * `notOpen` and `closed`: it is assigned to them, and not taken now.
 */
export type ActivityFault =
  | 'changed'
  | 'closed'
  | 'empty'
  | 'notOpen'
  | 'tooFewWords'
  | 'tooLong'
  | 'tooManyWords';

/** What became of handing in; `words` says how long the text was. Null: no such activity, answer 404. */
export type HandedIn = { ok: true } | { ok: false; fault: ActivityFault; words: number } | null;

/** What was handed in, and what was said to it. */
export interface Submission {
  readonly id: string;
  /** ms since 1970. */
  readonly at: number;
  /** The activity as it was then: its questions and its rubric are those of the answers. */
  readonly activity: Activity | null;
  readonly answers: readonly string[];
  /** Whether a person has yet to mark it. */
  readonly waits: boolean;
  readonly mark: ActivityMark | null;
}

/** What was judged. Marks are in hundredths. */
export interface ActivityMark {
  readonly earned: number;
  readonly of: number;
  /** ms since 1970. */
  readonly at: number;
  readonly comment: string;
  /** The level reached, from 0, by the id of the rubric's line. */
  readonly levels: Readonly<Record<string, number>>;
}

/** A table that was played, for activities that are exercises. */
export interface PlayedTable {
  readonly tableId: string;
  /** ms since 1970. */
  readonly at: number;
  readonly mark: ActivityMark | null;
}

/** An activity as one learner has it before them. */
export interface OwnActivity {
  readonly course: Course;
  readonly activity: Activity;
  readonly submission: Submission | null;
  /** The tables of the activity's scenario that they played to the end, newest first. */
  readonly played: readonly PlayedTable[];
}

/** What people hand in besides checks. */
export interface Activities {
  /** The activity of a module as taught now, with what this person did; null where there is none. */
  activityOf(user: Pick<Person, 'id' | 'academyId'>, moduleId: string): Promise<OwnActivity | null>;
  /**
   * Hands in a reflection or a brief, once: what was handed in stands, and a second time is answered
   * like the first.
   *
   * @param versionId of the module whose activity was shown
   * @param answers one text per question of a reflection, or the text of a brief
   */
  handIn(
    user: Pick<Person, 'id' | 'academyId'>,
    moduleId: string,
    sent: { versionId: string; answers: readonly string[]; commandId: string },
  ): Promise<HandedIn>;
}

/** Characters that one answer to a reflection may have. */
export const LONGEST_ANSWER = 8_000;
/** Characters that a brief may have for each of its words. */
const LONGEST_WORD = 20;

export function createActivities(tools: LearningTools): Activities {
  const { database, curriculum, journal, ids } = tools;
  const { reader } = database;

  async function markOf(events: readonly LearningEvent[], submission: string) {
    const event = events.findLast(
      ({ deed }) => deed.type === 'activityMarked' && deed.submission === submission,
    );
    if (event?.deed.type !== 'activityMarked') return null;
    const { earned, of, mark: id } = event.deed;
    const row = await reader.mark.findUnique({
      where: { id },
      select: { comment: true, levels: true },
    });
    const levels: ActivityMark['levels'] = JSON.parse(row?.levels ?? '{}');
    return { earned, of, at: event.at, comment: row?.comment ?? '', levels };
  }

  return {
    async activityOf({ id, academyId }, moduleId) {
      const course = await curriculum.current(academyId, moduleId);
      if (!course?.activity) return null;
      const { activity } = course;
      const events = await journal.read(reader, id, [moduleId, NO_MODULE]);
      const handedIn = events.findLast(({ deed }) => deed.type === 'activitySubmitted');
      let submission: Submission | null = null;
      if (handedIn?.deed.type === 'activitySubmitted') {
        const { submission: submitted, answers, waits } = handedIn.deed;
        const mark = await markOf(events, submitted);
        const then = await curriculum.version(handedIn.versionId);
        submission = {
          ...{ id: submitted, at: handedIn.at, answers, mark },
          activity: then?.activity ?? null,
          waits: waits && mark === null,
        };
      }
      const played: PlayedTable[] = [];
      for (const { at, deed } of events.toReversed()) {
        if (deed.type !== 'exercisePlayed' || activity.kind !== 'exercise') continue;
        if (deed.scenario !== activity.scenario) continue;
        played.push({ tableId: deed.table, at, mark: await markOf(events, deed.table) });
      }
      return { course, activity, submission, played };
    },

    async handIn({ id: userId, academyId }, moduleId, { versionId, answers, commandId }) {
      const course = await curriculum.current(academyId, moduleId);
      const activity = course?.activity;
      if (!course || !activity || activity.kind === 'exercise') return null;
      const learner = { academyId, userId };
      const sending = { learner, actorId: userId, commandId, moduleId };
      const { track: trackId } = course.module;
      return perform<HandedIn>(tools, sending, async ({ events, tx }) => {
        const done = { deeds: [], course, answer: { ok: true } } as const;
        if (events.some(({ deed }) => deed.type === 'activitySubmitted')) return done;
        const trimmed = answers.map((answer) => answer.trim());
        const now = tools.clock.now();
        const asked = { ...learner, kind: 'activity', moduleId, trackId, now } as const;
        const window = await windowFor(tx, asked);
        const shown = versionId === course.versionId;
        const wrong = shown ? faultIn(activity, trimmed) : 'changed';
        const fault = window.open ? wrong : window.why;
        if (fault !== null) {
          const words = trimmed.reduce((sum, text) => sum + wordsIn(text), 0);
          return { deeds: [], course, answer: { ok: false, fault, words } };
        }
        const waits = rubricOf(activity).length > 0;
        const submission = ids.id();
        const deed = { type: 'activitySubmitted', submission, answers: trimmed, waits } as const;
        return { ...done, deeds: [deed] };
      });
    },
  };
}

/** What markers judge an activity by; empty where nobody marks it. */
export function rubricOf(activity: Activity): readonly RubricLine[] {
  return activity.rubric;
}

function faultIn(activity: Activity, answers: readonly string[]): ActivityFault | null {
  if (activity.kind === 'exercise') return 'changed';
  if (activity.kind === 'reflection') {
    if (answers.length !== activity.questions.length) return 'changed';
    if (answers.some((answer) => answer === '')) return 'empty';
    return answers.some((answer) => answer.length > LONGEST_ANSWER) ? 'tooLong' : null;
  }
  const [text = '', ...others] = answers;
  if (others.length > 0) return 'changed';
  if (text === '') return 'empty';
  const { leastWords, mostWords } = activity;
  if (text.length > mostWords * LONGEST_WORD) return 'tooLong';
  const words = wordsIn(text);
  if (words > mostWords) return 'tooManyWords';
  return words < leastWords ? 'tooFewWords' : null;
}
