import { describe, expect, test } from 'vitest';
import { makePerson } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';
import { LONGEST_NOTE } from './notes';

const LESSON = { moduleId: 'rules-of-the-river', lessonId: '01-three-rules' };

async function twoReaders() {
  const { lessonNotes, clock } = await testServices({ curriculum: [] }).then(async (services) => {
    await makePerson(services, 'tri');
    await makePerson(services, 'wayan');
    return services;
  });
  const tri = { id: 'tri', academyId: 'academy' };
  return { lessonNotes, clock, tri, wayan: { id: 'wayan', academyId: 'academy' } };
}

describe('notes beside a lesson', () => {
  test('are kept for who wrote them, and for nobody else', async () => {
    const { lessonNotes, clock, tri, wayan } = await twoReaders();
    expect(await lessonNotes.of(tri, LESSON)).toBeNull();
    await lessonNotes.save(tri, LESSON, 'Ask for the mandate.');
    await lessonNotes.save(tri, LESSON, 'Ask twice.');
    expect(await lessonNotes.of(tri, LESSON)).toEqual({ text: 'Ask twice.', savedAt: clock.now() });
    expect(await lessonNotes.of(wayan, LESSON)).toBeNull();
    expect(await lessonNotes.of(tri, { ...LESSON, lessonId: '02-gauges' })).toBeNull();
  });

  test('are gone when they are emptied', async () => {
    const { lessonNotes, tri } = await twoReaders();
    await lessonNotes.save(tri, LESSON, 'x');
    await lessonNotes.save(tri, LESSON, ' \n');
    expect(await lessonNotes.of(tri, LESSON)).toBeNull();
  });

  test('end where they are too long', async () => {
    const { lessonNotes, tri } = await twoReaders();
    const { text } = await lessonNotes.save(tri, LESSON, 'x'.repeat(LONGEST_NOTE + 1));
    expect(text).toHaveLength(LONGEST_NOTE);
  });
});
