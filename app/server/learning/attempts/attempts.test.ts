import { describe, expect, it, vi } from 'vitest';
import { givenOf } from '~/core/learning/marking/given';
import { attemptsOf } from '~/core/learning/progress/attempts';
import type { Grade } from '~/core/learning/progress/grades';
import { rightResponse } from '../../../../tests/builders/any-item';
import { curriculumFolder } from '../../../../tests/builders/curriculum';
import { manualClock } from '../../../../tests/builders/manual-clock';
import { smallCheck, smallCourse } from '../../../../tests/builders/module';
import { makePerson } from '../../../../tests/builders/people';
import { testServices } from '../../../../tests/builders/services';
import { placedItems } from './placed';

const MODULE = 'rules-of-the-river';
const MINUTE = 60_000;

async function aLearner(changes: Parameters<typeof smallCheck>[0] = {}) {
  const course = smallCourse({ check: smallCheck(changes), activity: null });
  const clock = manualClock();
  const services = await testServices({ curriculum: curriculumFolder(course), clock });
  const user = await makePerson(services, 'tri');
  const { learning } = services;
  const begin = async (commandId = 'start-1') => {
    const started = await learning.startAttempt(user, MODULE, commandId);
    if (!started.ok) throw new Error(started.reason);
    return started.attemptId;
  };
  const events = () => learning.journal.read(services.database.reader, user.id, [MODULE]);
  /** The right answers of an attempt, as its page would send them. */
  const key = async (attemptId: string) => {
    const attempt = attemptsOf(await events()).find(({ id }) => id === attemptId);
    if (!attempt || !course.check) throw new Error('no attempt');
    const sent = placedItems(course.check, attempt).map(({ item, arrangement }) => {
      const given = givenOf(rightResponse(item), arrangement);
      return [item.id, item.type === 'ordering' ? orderOf(given) : fieldsOf(given)] as const;
    });
    return Object.fromEntries(sent);
  };
  const gradeOf = async (kind: Grade['kind']) =>
    (await learning.gradesOf(user.id)).find((grade) => grade.kind === kind);
  return { services, learning, user, clock, course, begin, events, key, gradeOf };
}

function fieldsOf(given: ReturnType<typeof givenOf>): unknown {
  if (given.kind === 'choices') {
    return { choice: given.choices[0], choices: given.choices, reasons: given.reasons };
  }
  return given.kind === 'pairs' ? { pairs: given.pairs, words: given.pairs } : given;
}

function orderOf(given: ReturnType<typeof givenOf>): unknown {
  if (given.kind !== 'pairs') return given;
  const places = Object.entries(given.pairs).sort(([, a], [, b]) => Number(a) - Number(b));
  return { order: places.map(([name]) => name) };
}

describe('an attempt', () => {
  it('earns everything for right answers, except what waits for a person', async () => {
    const { learning, user, begin, key, gradeOf } = await aLearner();
    const attemptId = await begin();
    expect(await learning.submit(user, attemptId, await key(attemptId), 'submit-1')).toEqual({
      ok: true,
    });
    const picture = await learning.attemptOf(user, attemptId);
    expect(picture).toMatchObject({
      state: 'submitted',
      outcome: { earned: 900, of: 1200, passed: true, waits: true },
    });
    expect(await gradeOf('check')).toMatchObject({
      status: 'submitted',
      earned: 900,
      passed: true,
    });
  });

  it('says nothing of its key before it is handed in, and all of it afterwards', async () => {
    const { learning, user, begin } = await aLearner();
    const attemptId = await begin();
    const open = JSON.stringify(await learning.attemptOf(user, attemptId));
    for (const secret of ['nobody broke it', 'Silence is consent only', 'nobody knows why']) {
      expect(open).not.toContain(secret);
    }
    await learning.submit(user, attemptId, {}, 'submit-1');
    const closed = await learning.attemptOf(user, attemptId);
    const text = JSON.stringify(closed);
    for (const secret of ['nobody broke it', 'Silence is consent only', 'nobody knows why']) {
      expect(text).toContain(secret);
    }
    const items = closed?.state === 'submitted' ? closed.items : [];
    const move = items.find(({ item }) => item === 'move');
    expect(move?.answers?.refusals).toMatchObject([
      { option: 'gavel', refusal: { code: 'notYourRole' } },
    ]);
  });

  it('keeps the answers back until the last attempt where the check says so', async () => {
    const { learning, user, begin } = await aLearner({ answersShown: 'last-attempt' });
    const first = await begin('start-1');
    await learning.submit(user, first, {}, 'submit-1');
    const before = await learning.attemptOf(user, first);
    expect(before).toMatchObject({ answersShown: false, attemptsLeft: 1 });
    expect(JSON.stringify(before)).not.toContain('nobody broke it');
    const second = await begin('start-2');
    const meanwhile = await learning.attemptOf(user, first);
    expect(meanwhile).toMatchObject({ answersShown: false, attemptsLeft: 0 });
    expect(JSON.stringify(meanwhile)).not.toContain('nobody broke it');
    await learning.submit(user, second, {}, 'submit-2');
    expect(await learning.attemptOf(user, first)).toMatchObject({ answersShown: true });
  });

  it('is one, however often the same command starts it, and goes on while it is open', async () => {
    const { learning, user, begin, events } = await aLearner();
    const ids = await Promise.all(Array.from({ length: 5 }, () => begin('start-1')));
    expect(new Set(ids).size).toBe(1);
    expect(await begin('start-2')).toBe(ids[0]);
    expect((await events()).length).toBe(1);
    expect(await learning.startAttempt(user, 'no-module', 'start-3')).toEqual({
      ok: false,
      reason: 'unknown',
    });
  });

  it('keeps an answer once, however often the same command brings it', async () => {
    const { learning, user, begin, events } = await aLearner();
    const attemptId = await begin();
    const answer = { number: { number: '4', unit: 'm' } };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => learning.answer(user, attemptId, answer, 'answer-1')),
    );
    expect(answers).toEqual(Array.from({ length: 5 }, () => ({ ok: true })));
    expect((await events()).filter(({ deed }) => deed.type === 'answered')).toHaveLength(1);
    const picture = await learning.attemptOf(user, attemptId);
    const items = picture?.state === 'open' ? picture.items : [];
    const item = items.find(({ shown }) => shown.id === 'number');
    expect(item?.given).toEqual({ kind: 'number', number: '4', unit: 'm' });
  });

  it('refuses what is no answer, and keeps nothing of what came with it', async () => {
    const { learning, user, begin, events } = await aLearner();
    const attemptId = await begin();
    const sent = { number: { number: '4' }, one: { choice: 'consent' } };
    expect(await learning.answer(user, attemptId, sent, 'answer-1')).toEqual({
      ok: false,
      reason: 'malformed',
    });
    expect(await events()).toHaveLength(1);
  });

  it('is nobody else’s', async () => {
    const { services, learning, begin } = await aLearner();
    const attemptId = await begin();
    const other = await makePerson(services, 'other');
    expect(await learning.attemptOf(other, attemptId)).toBeNull();
    expect(await learning.shownItems(other, attemptId, ['one'])).toBeNull();
    expect(await learning.submit(other, attemptId, {}, 'submit-1')).toMatchObject({ ok: false });
  });

  it('counts the best of as many attempts as there are', async () => {
    const { learning, user, begin, key, gradeOf } = await aLearner();
    const first = await begin('start-1');
    await learning.submit(user, first, await key(first), 'submit-1');
    const second = await begin('start-2');
    await learning.submit(user, second, {}, 'submit-2');
    expect(await gradeOf('check')).toMatchObject({ earned: 900 });
    expect(await learning.startAttempt(user, MODULE, 'start-3')).toEqual({
      ok: false,
      reason: 'noneLeft',
    });
  });
});

describe('the attempts that are left', () => {
  it('are those of the version that was attempted last, whatever a new one says', async () => {
    const course = (attempts: number) =>
      smallCourse({
        check: smallCheck({ attempts, answersShown: 'last-attempt' }),
        activity: null,
      });
    const clock = manualClock();
    const services = await testServices({ curriculum: [course(2)], clock });
    const user = await makePerson(services, 'tri');
    const { learning, curriculum } = services;
    const begin = async (commandId: string) => {
      const started = await learning.startAttempt(user, MODULE, commandId);
      return started.ok ? started.attemptId : started.reason;
    };
    const first = await begin('start-1');
    await learning.submit(user, first, {}, 'submit-1');
    // The check is taken back to one attempt: the second was promised, and the answers wait for it.
    vi.spyOn(curriculum, 'current').mockResolvedValue(course(1));
    expect(await learning.checkOf(user, MODULE)).toMatchObject({
      ...{ attemptsLeft: 1, attempts: [{ number: 1, isEarlier: true }] },
    });
    expect(await learning.attemptOf(user, first)).toMatchObject({
      ...{ answersShown: false, attemptsLeft: 1 },
    });
    const second = await begin('start-2');
    await learning.submit(user, second, {}, 'submit-2');
    // Answers that were shown are no key to another attempt, even where there are more now.
    vi.spyOn(curriculum, 'current').mockResolvedValue(course(5));
    expect(await learning.attemptOf(user, first)).toMatchObject({ answersShown: true });
    expect(await learning.checkOf(user, MODULE)).toMatchObject({ attemptsLeft: 0 });
    expect(await begin('start-3')).toBe('noneLeft');
  });
});

describe('an attempt with a limit', () => {
  it('refuses a late answer, and hands in what had been saved, at the moment time was up', async () => {
    const { learning, user, clock, begin, events } = await aLearner({ minutes: 10 });
    const start = clock.now();
    const attemptId = await begin();
    await learning.answer(user, attemptId, { number: { number: '4' } }, 'answer-1');
    clock.advance(10 * MINUTE);
    const late = await learning.submit(user, attemptId, { number: { number: '5' } }, 'submit-1');
    expect(late).toEqual({ ok: false, reason: 'late' });
    const picture = await learning.attemptOf(user, attemptId);
    expect(picture).toMatchObject({ state: 'submitted', outcome: { earned: 100 } });
    expect((await events()).at(-1)).toMatchObject({ at: start + 10 * MINUTE });
  });

  it('is handed in when it is next read', async () => {
    const { learning, user, clock, begin } = await aLearner({ minutes: 10 });
    const attemptId = await begin();
    clock.advance(11 * MINUTE);
    expect(await learning.attemptOf(user, attemptId)).toMatchObject({ state: 'submitted' });
  });

  it('gives who has an allowance their share of it', async () => {
    const { services, learning, user, clock, begin } = await aLearner({ minutes: 10 });
    await services.database.write((tx) =>
      tx.allowance.create({
        data: {
          ...{ userId: user.id, academyId: user.academyId, percent: 150 },
          ...{ setById: user.id, setAt: new Date(clock.now()) },
        },
      }),
    );
    const start = clock.now();
    const attemptId = await begin();
    expect(await learning.attemptOf(user, attemptId)).toMatchObject({ dueAt: start + 15 * MINUTE });
    clock.advance(14 * MINUTE);
    expect(await learning.submit(user, attemptId, {}, 'submit-1')).toEqual({ ok: true });
  });
});

describe('a marker’s judgement', () => {
  it('is added to what the rest earned, and finishes what waited', async () => {
    const { services, learning, user, clock, begin, events, key, gradeOf } = await aLearner();
    const ines = await makePerson(services, 'ines', 'instructor');
    const attemptId = await begin();
    await learning.submit(user, attemptId, await key(attemptId), 'submit-1');
    await learning.finishLesson(user, MODULE, '01-three-rules', 'finish-1');
    await learning.finishLesson(user, MODULE, '02-gauges', 'finish-2');
    const handedInAt = clock.now();
    clock.advance(99 * MINUTE);
    const judgement = { levels: { reason: 1 }, comment: '', commandId: 'mark-1' };
    const { marking } = services;
    for (let i = 0; i < 5; i++) {
      const judged = await marking.judge(ines, `attempt:${attemptId}:words`, judgement);
      expect(judged).toEqual({ ok: true, role: 'first' });
    }
    expect(await gradeOf('check')).toMatchObject({ status: 'done', earned: 1200, passed: true });
    expect(await gradeOf('module')).toMatchObject({ status: 'done', at: clock.now() });
    // Marking takes its time, and makes nobody late.
    const finished = (await events()).find(({ deed }) => deed.type === 'moduleFinished');
    expect(finished?.at).toBe(handedInAt);
    expect(await marking.judge(ines, 'attempt:none:words', judgement)).toBeNull();
  });
});
