import { createHash } from 'node:crypto';
import type { Activity } from '~/core/learning/format/check';
import type { OwnSeat } from '~/server/exercises/agenda';
import {
  LONGEST_ANSWER,
  type OwnActivity,
  rubricOf,
  type Submission,
} from '~/server/learning/activities';
import { renderMarkdown } from '~/server/markdown/render';

/** Everything the page of an activity shows to the learner it is for. */
export function activityPage(
  own: OwnActivity,
  reader: { userId: string; seats: readonly OwnSeat[] },
  commandId: string,
) {
  const { activity, course, submission, played } = own;
  const { id, title } = course.module;
  return {
    module: { id, title },
    ...{ kind: activity.kind, title: activity.title, minutes: activity.minutes },
    task: renderMarkdown(activity.task),
    rubric: rubricPart(submission?.activity ?? activity),
    writing: submission ? null : writingPart(own, reader.userId, commandId),
    handedIn: submission && handedInPart(submission, draftKeyOf(own, reader.userId)),
    exercise:
      activity.kind === 'exercise'
        ? {
            scenario: activity.scenario,
            played: played.map(({ tableId, at, mark }) => ({ tableId, at, mark })),
            seats: reader.seats
              .filter(({ scenarioId, status }) => {
                return scenarioId === activity.scenario && status !== 'ended';
              })
              .map(({ tableId, title: name, status, practice, party }) => ({
                ...{ tableId, title: name, practice, party },
                lobby: status === 'lobby',
              })),
          }
        : null,
  };
}

export type ActivityPage = ReturnType<typeof activityPage>;
export type WritingPart = NonNullable<ActivityPage['writing']>;
export type HandedInPart = NonNullable<ActivityPage['handedIn']>;
export type ExercisePart = NonNullable<ActivityPage['exercise']>;
export type RubricPart = ActivityPage['rubric'];

function rubricPart(activity: Activity) {
  return rubricOf(activity).map(({ id, title, levels }) => ({
    ...{ id, title },
    levels: levels.map(({ marks, text }) => ({ marks, text })),
  }));
}

function writingPart({ activity, course }: OwnActivity, userId: string, commandId: string) {
  if (activity.kind === 'exercise') return null;
  const brief = activity.kind === 'brief' ? activity : null;
  const draftKey = draftKeyOf({ course }, userId);
  return {
    ...{ commandId, versionId: course.versionId, draftKey },
    /** Null: one text, which needs no question. */
    questions: activity.kind === 'reflection' ? activity.questions : null,
    words: brief && { least: brief.leastWords, most: brief.mostWords },
    longest: brief ? brief.mostWords * 20 : LONGEST_ANSWER,
    marked: rubricOf(activity).length > 0,
  };
}

/** A device may have several readers; what one of them wrote there is not offered to another. */
function draftKeyOf({ course }: Pick<OwnActivity, 'course'>, userId: string): string {
  const reader = createHash('sha256').update(`${userId} ${course.module.id}`).digest('hex');
  return `activity:${reader.slice(0, 16)}`;
}

function handedInPart({ id, activity, answers, at, waits, mark }: Submission, draftKey: string) {
  const questions = activity?.kind === 'reflection' ? activity.questions : [];
  const model = activity?.kind === 'brief' ? activity.model : undefined;
  return {
    ...{ id, at, waits, mark, draftKey },
    parts: answers.map((answer, place) => ({ question: questions[place] ?? null, answer })),
    /** Shown when nothing more depends on it. */
    model: mark && model !== undefined ? renderMarkdown(model, 3) : null,
  };
}
