import { describe, expect, it } from 'vitest';
import { smallCourse } from '../../../../tests/builders/module';
import { reportOf } from './report';

describe('the report of a course', () => {
  it('says of each lesson how long it is, and sums up the check', () => {
    const report = reportOf(smallCourse());
    expect(report).toMatchObject({ items: 9, marks: 12 });
    expect(report.lessons).toMatchObject([
      { id: '01-three-rules', reading: 1, stated: 8 },
      { id: '02-gauges', reading: 1, stated: 6 },
    ]);
    expect(report.words).toBe(report.lessons.reduce((sum, { words }) => sum + words, 0));
  });

  it('counts 200 words as a minute and begun minutes whole', () => {
    const text = `# Three rules\n\n${'One two three four five. '.repeat(80)}`;
    const [first] = reportOf(smallCourse({ lessons: [{ id: '01-three-rules', text }] })).lessons;
    expect(first).toMatchObject({ words: 402, reading: 3 });
    expect(first?.grade).toBeLessThan(2);
  });

  it('grades English alone', () => {
    const { lessons } = reportOf(smallCourse({ module: { language: 'id' } }));
    expect(lessons.map(({ grade }) => grade)).toEqual([null, null]);
  });
});
