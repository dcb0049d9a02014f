import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallCourse } from '../../../../tests/builders/module';
import type { LearningDeed, LearningEvent } from './events';
import { NO_MODULE } from './events';
import { doneAt, exerciseGrades, type Grade, gradesOf, isFinished, trackGrade } from './grades';

const course = smallCourse();
const MODULE = course.module.id;
const [first, second] = course.module.lessons;

function recordOf(...deeds: readonly LearningDeed[]): LearningEvent[] {
  return deeds.map((deed, index) => {
    const moduleId = deed.type === 'exercisePlayed' ? NO_MODULE : MODULE;
    return { at: index + 1, moduleId, versionId: 'v1', deed };
  });
}

const start = (attempt: string): LearningDeed => {
  return { type: 'attemptStarted', attempt, number: 1, seed: 1, dueAt: null };
};
const hand = (attempt: string, earned: number, waits = false): LearningDeed => ({
  ...{ type: 'attemptSubmitted', attempt, earned, of: 1000, pass: 60, passed: earned >= 600 },
  results: [{ item: 'one', earned, of: 1000, waits }],
});
const marked = (attempt: string, earned: number): LearningDeed => {
  return { type: 'itemMarked', attempt, item: 'one', mark: 'm', earned, of: 500 };
};
const submitted: LearningDeed = {
  ...{ type: 'activitySubmitted', submission: 's', answers: ['So.'], waits: true },
};
const judged: LearningDeed = {
  ...{ type: 'activityMarked', submission: 's', mark: 'm', earned: 150, of: 200 },
};
const read = (lesson: string | undefined): LearningDeed => {
  return { type: 'lessonFinished', lesson: lesson ?? '' };
};

function gradeOf(kind: string, events: LearningEvent[]) {
  return gradesOf(events, course).find((grade) => grade.kind === kind);
}

it('is done when the learner had done it, however late it was marked', () => {
  const events = recordOf(
    ...[read(first?.id), read(second?.id), start('a'), hand('a', 400, true), submitted],
    ...[marked('a', 300), judged],
  );
  expect(isFinished(events, course)).toBe(true);
  expect(doneAt(events, course)).toBe(5);
  const again = [
    ...events,
    ...recordOf(start('b'), hand('b', 900)).map((one) => ({ ...one, at: 9 })),
  ];
  expect(doneAt(again, course)).toBe(5);
});

describe('the grade of a check', () => {
  it('is that of the best attempt, whichever was last', () => {
    const events = recordOf(start('a'), hand('a', 700), start('b'), hand('b', 500));
    expect(gradeOf('check', events)).toMatchObject({ status: 'done', earned: 700, passed: true });
  });

  it('stays open while a marker may still let somebody pass', () => {
    const events = recordOf(start('a'), hand('a', 400, true));
    expect(gradeOf('check', events)).toMatchObject({ status: 'submitted', passed: null });
  });

  it('takes the latest judgement, on top of what was earned by itself', () => {
    const events = recordOf(start('a'), hand('a', 400, true), marked('a', 100), marked('a', 300));
    expect(gradeOf('check', events)).toMatchObject({
      ...{ status: 'done', earned: 700, passed: true, at: 4 },
    });
  });
});

describe('a module', () => {
  it('is finished when lessons, check and activity are, and stays so under a later version', () => {
    const all = recordOf(read(first?.id), read(second?.id), start('a'), hand('a', 700), submitted);
    expect(isFinished(all, course)).toBe(false);
    const judgedToo = [...all, ...recordOf(judged)];
    expect(isFinished(judgedToo, course)).toBe(true);
    const kept = [...judgedToo, ...recordOf({ type: 'moduleFinished', module: MODULE })];
    const more = { id: '03-more', title: 'More', minutes: 5, outcomes: ['explain-silence'] };
    const later = {
      ...course,
      module: { ...course.module, lessons: [...course.module.lessons, more] },
    };
    expect(isFinished(kept, later)).toBe(false);
    expect(gradesOf(kept, later).find(({ kind }) => kind === 'module')).toMatchObject({
      ...{ status: 'done', passed: true, earned: 850, of: 1200 },
    });
  });

  it('counts an exercise that was played as its activity, and not before', () => {
    const exercise = smallCourse({
      activity: {
        ...{ format: 1, kind: 'exercise', title: 'Play', minutes: 60, task: 'Play.' },
        scenario: 'river-of-nine',
      },
    });
    const played = (scenario: string): LearningDeed => {
      return { type: 'exercisePlayed', table: 't', exercise: 'x', scenario };
    };
    expect(gradesOf(recordOf(played('another')), exercise)).toEqual([]);
    const events = recordOf(played('river-of-nine'));
    expect(gradesOf(events, exercise)).toMatchObject([{ kind: 'activity', status: 'done' }]);
    expect(exerciseGrades(events)).toMatchObject([{ subjectId: 'x', status: 'done' }]);
  });
});

describe('grades', () => {
  it('never give more than there is, whatever the record says', () => {
    const deed = fc.oneof(
      fc.constantFrom('a', 'b').map(start),
      fc.tuple(fc.constantFrom('a', 'b'), fc.nat(1000), fc.boolean()).map((by) => hand(...by)),
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(500)).map((by) => marked(...by)),
      fc.constantFrom(submitted, judged, read(first?.id), read(second?.id)),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
        for (const { earned, of } of gradesOf(recordOf(...deeds), course)) {
          expect(earned ?? 0).toBeLessThanOrEqual(of ?? 0);
        }
      }),
    );
  });

  it('of a track are done when every module of it is', () => {
    const one: Grade = {
      ...{ kind: 'module', subjectId: 'm1', status: 'done', at: 5 },
      ...{ earned: 10, of: 20, passed: true, versionId: 'v1' },
    };
    expect(trackGrade('t', ['m1', 'm2'], [one])).toMatchObject({ status: 'started', passed: null });
    expect(trackGrade('t', ['m1'], [one])).toMatchObject({ status: 'done', passed: true });
    expect(trackGrade('t', ['m2'], [one])).toBeNull();
  });
});
