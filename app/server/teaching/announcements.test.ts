import { describe, expect, test } from 'vitest';
import { must, testCohort } from '../../../tests/builders/cohort';
import { makePerson } from '../../../tests/builders/people';

const words = { title: 'Room changed', body: 'We meet in **room 4**. <script>x</script>' };

describe('an announcement', () => {
  test('to a cohort reaches everybody in it, as safe HTML, until they have read it', async () => {
    const { services, teacher, people, cohortId } = await testCohort(2);
    const { announcements } = services;
    const id = must(await announcements.announce(teacher, cohortId, { to: null, ...words }));
    for (const person of people) {
      expect(await announcements.unread(person, 5)).toMatchObject({ count: 1, latest: [{ id }] });
    }
    const [first, second] = people;
    if (!first || !second) throw new Error('nobody');
    expect(await announcements.markRead(first, id)).toBe(true);
    expect(await announcements.markRead(first, id)).toBe(true);
    expect((await announcements.unread(first, 5)).count).toBe(0);
    expect((await announcements.unread(second, 5)).count).toBe(1);
    const [got] = await announcements.received(first, 5);
    expect(got).toMatchObject({ title: 'Room changed', by: 'Name of teacher', read: true });
    expect(got?.html.sanitised).toBe('<p>We meet in <strong>room 4</strong>. x</p>');
    expect(await announcements.sent(teacher, cohortId, 5)).toMatchObject([{ to: null, read: 1 }]);
  });

  test('to one person reaches nobody else', async () => {
    const { services, teacher, people, cohortId } = await testCohort(2);
    const { announcements } = services;
    const id = must(await announcements.announce(teacher, cohortId, { to: 't0', ...words }));
    const [first, second] = people;
    if (!first || !second) throw new Error('nobody');
    expect(await announcements.received(first, 5)).toMatchObject([{ personal: true }]);
    expect(await announcements.received(second, 5)).toEqual([]);
    expect(await announcements.markRead(second, id)).toBe(false);
  });

  test('is refused without words, and to somebody of another cohort', async () => {
    const { services, teacher, cohortId } = await testCohort(1);
    await makePerson(services, 'other');
    const { announcements } = services;
    const send = async (to: string | null, body: string) => {
      const answer = await announcements.announce(teacher, cohortId, { to, title: 'T', body });
      return answer?.ok === false && answer.fault;
    };
    expect(await send(null, '  ')).toBe('empty');
    expect(await send(null, 'x'.repeat(8_001))).toBe('tooLong');
    expect(await send('other', 'Hello')).toBe('person');
  });

  test('is made by those who teach in the academy only', async () => {
    const { services, teacher, people, cohortId } = await testCohort(1);
    const { announcements } = services;
    must(await announcements.announce(teacher, cohortId, { to: null, ...words }));
    const stranger = await makePerson(services, 'stranger', 'admin', 'elsewhere');
    const coordinator = await makePerson(services, 'coordinator', 'coordinator');
    for (const person of [...people, stranger, coordinator]) {
      expect(await announcements.announce(person, cohortId, { to: null, ...words })).toBeNull();
    }
    must(await announcements.announce(teacher, cohortId, { to: 't0', ...words }));
    expect(await announcements.sent(teacher, cohortId, 5)).toHaveLength(2);
    expect(await announcements.sent(coordinator, cohortId, 5)).toMatchObject([{ to: null }]);
    for (const person of [...people, stranger]) {
      expect(await announcements.sent(person, cohortId, 5)).toEqual([]);
    }
    expect(await announcements.received(stranger, 5)).toEqual([]);
  });
});
