import { describe, expect, test } from 'vitest';
import { progressOf } from '~/core/learning/progress/progress';
import { smallCourse } from '../../../tests/builders/module';
import { type Around, lessonPage, nextAfter } from './lesson-page';

const around = (changes: Partial<Around> = {}): Around => ({
  ...{ language: 'en', t: (id: string) => id, scenarioTitle: () => null },
  ...changes,
});

const reader = {
  progress: { ...progressOf([]), finished: { '01-three-rules': 1 } },
  note: null,
};

describe('the page of a lesson', () => {
  test('has the text, the place in the module and what is finished', () => {
    const page = lessonPage(smallCourse(), '02-gauges', reader, around());
    expect(page).toMatchObject({ title: 'What the gauges say', minutes: 6, index: 1 });
    expect(page?.lessons.map(({ finished }) => finished)).toEqual([true, false]);
    expect(page?.html.sanitised).toContain('Levels fell by a third.');
  });

  test('tells nothing of the check', () => {
    const page = JSON.stringify(lessonPage(smallCourse(), '01-three-rules', reader, around()));
    expect(page).not.toContain('What does silence mean?');
    expect(page).not.toContain('Yes: nobody broke it.');
  });

  test('is not there where the module has no such lesson', () => {
    expect(lessonPage(smallCourse(), '09-none', reader, around())).toBeNull();
    expect(lessonPage(smallCourse(), 'constructor', reader, around())).toBeNull();
  });

  test('is rendered once for all who read a version, and in each language', () => {
    const course = smallCourse();
    const htmlIn = (language: string) =>
      lessonPage(course, '02-gauges', reader, around({ language, t: (id) => `${language}:${id}` }))
        ?.html;
    expect(htmlIn('en')).toBe(htmlIn('en'));
    expect(htmlIn('id')?.sanitised).toContain('id:lesson.box.evidence');
    expect(htmlIn('en')?.sanitised).toContain('en:lesson.box.evidence');
  });

  test('leads to the next lesson, and from the last to none', () => {
    expect(nextAfter(smallCourse(), '01-three-rules')).toBe('02-gauges');
    expect(nextAfter(smallCourse(), '02-gauges')).toBeNull();
  });
});
