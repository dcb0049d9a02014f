import type { LearningDeed } from '~/core/learning/progress/events';
import type { Person } from '../people/person';
import type { LearningTools } from './parts';
import { perform } from './write-path';

/** What a person does with lessons. Each answers false where there is no such lesson. */
export interface Lessons {
  /** Notes that a lesson is open: where reading goes on. The same one again is not noted anew. */
  openLesson(
    user: Pick<Person, 'id' | 'academyId'>,
    moduleId: string,
    lessonId: string,
    commandId: string,
  ): Promise<boolean>;
  /** Notes that a lesson is finished, once. */
  finishLesson(
    user: Pick<Person, 'id' | 'academyId'>,
    moduleId: string,
    lessonId: string,
    commandId: string,
  ): Promise<boolean>;
}

export function createLessons(tools: LearningTools): Lessons {
  async function note(
    user: Pick<Person, 'id' | 'academyId'>,
    moduleId: string,
    commandId: string,
    deed: Extract<LearningDeed, { lesson: string }>,
  ): Promise<boolean> {
    const course = await tools.curriculum.current(user.academyId, moduleId);
    if (!course?.module.lessons.some(({ id }) => id === deed.lesson)) return false;
    const learner = { academyId: user.academyId, userId: user.id };
    const sending = { learner, actorId: user.id, commandId, moduleId };
    return perform(tools, sending, ({ events }) => {
      const known =
        deed.type === 'lessonFinished'
          ? events.find((event) => isOf(event.deed, deed))
          : events.findLast((event) => event.deed.type === 'lessonOpened');
      const deeds = known && isOf(known.deed, deed) ? [] : [deed];
      return { deeds, course, answer: true };
    });
  }

  return {
    openLesson: (user, moduleId, lesson, commandId) =>
      note(user, moduleId, commandId, { type: 'lessonOpened', lesson }),
    finishLesson: (user, moduleId, lesson, commandId) =>
      note(user, moduleId, commandId, { type: 'lessonFinished', lesson }),
  };
}

function isOf(one: LearningDeed, other: Extract<LearningDeed, { lesson: string }>): boolean {
  return one.type === other.type && one.lesson === other.lesson;
}
