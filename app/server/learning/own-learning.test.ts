import { describe, expect, it } from 'vitest';
import { smallCheck, smallCourse } from '../../../tests/builders/module';
import { cookieOf, makePerson, PASSWORD } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';

const MODULE = 'rules-of-the-river';
const WORDS = ['I kept silent', 'because I was afraid', 'A note to myself', 'Dear Tri, well done'];
const [FIRST = '', SECOND = '', NOTE = '', COMMENT = ''] = WORDS;

async function aLearner() {
  const course = smallCourse({ check: null });
  const services = await testServices({ curriculum: [course] });
  await makePerson(services, 'admin', 'admin');
  const user = await makePerson(services, 'tri');
  const { learning, database, people } = services;
  const { versionId } = course;
  const learner = { userId: user.id, academyId: user.academyId };
  await learning.finishLesson(user, MODULE, '01-three-rules', 'finish-1');
  await learning.finishLesson(user, MODULE, '02-gauges', 'finish-2');
  const sent = { versionId, answers: [FIRST, SECOND], commandId: 'hand-in' };
  await learning.activities.handIn(user, MODULE, sent);
  const submission = (await learning.activities.activityOf(user, MODULE))?.submission?.id ?? '';
  const at = new Date(services.clock.now());
  await database.write(async (tx) => {
    const mark = { ...learner, work: `activity:${submission}`, levels: '{"depth":1}', at, of: 200 };
    const marker = { markerId: 'who-marks', comment: COMMENT, earned: 200 };
    await tx.mark.create({ data: { ...mark, ...marker, id: 'mark-1', role: 'first' } });
    await tx.mark.create({
      data: { ...mark, ...marker, id: 'mark-2', role: 'second', comment: 'Not yet told' },
    });
    await learning.journal.append(tx, learner, {
      ...{ commandId: 'mark-1', actorId: 'who-marks', moduleId: MODULE, versionId },
      deed: { type: 'activityMarked', submission, mark: 'mark-1', earned: 200, of: 200 },
    });
    await tx.lessonNote.create({
      data: { ...learner, moduleId: MODULE, lessonId: '02-gauges', text: NOTE, updatedAt: at },
    });
    await tx.calendarLink.create({ data: { ...learner, tokenHash: 'hash', createdAt: at } });
    await tx.allowance.create({
      data: { ...learner, percent: 150, setById: 'who-marks', setAt: at },
    });
  });
  // Any further deed finds the mark, and the module finished with it.
  await learning.openLesson(user, MODULE, '01-three-rules', 'open-1');
  const who = await people.sessionOf(await cookieOf(services, user));
  if (who === null) throw new Error('not signed in');
  return { services, database, people, learning, user, who };
}

describe('what somebody takes along of their learning', () => {
  it('is their record, their results and what was said to their work', async () => {
    const { people, who } = await aLearner();
    const { learning } = await people.account.exportOf(who);
    expect(learning.events.map(({ deed }) => deed.type)).toEqual([
      ...['lessonFinished', 'lessonFinished', 'activitySubmitted', 'activityMarked'],
      ...['lessonOpened', 'moduleFinished'],
    ]);
    expect(learning).toMatchObject({
      notes: [{ text: NOTE }],
      marks: [{ role: 'first', earned: 200, comment: COMMENT, levels: { depth: 1 } }],
      reviewCards: [{ conceptId: 'silence' }],
      allowance: { percent: 150 },
    });
    expect(learning.grades.map(({ kind }) => kind).sort()).toEqual(['activity', 'module', 'track']);
    expect(learning.certificates).toHaveLength(2);
    const text = JSON.stringify(learning);
    for (const hidden of ['Not yet told', 'who-marks', 'hash']) expect(text).not.toContain(hidden);
  });
});

describe('what somebody takes along in the middle of a check', () => {
  it('says what they answered, and neither by the key’s names nor with the seed of its order', async () => {
    const services = await testServices({ curriculum: [smallCourse({ check: smallCheck() })] });
    await makePerson(services, 'admin', 'admin');
    const user = await makePerson(services, 'tri');
    const { learning, people } = services;
    const started = await learning.startAttempt(user, MODULE, 'start-1');
    const attemptId = started.ok ? started.attemptId : '';
    const picture = await learning.attemptOf(user, attemptId);
    if (picture?.state !== 'open') throw new Error('no attempt');
    const matching = picture.items.flatMap(({ shown }) => (shown.type === 'matching' ? shown : []));
    const [{ id, lefts, rights } = { id: '', lefts: [], rights: [] }] = matching;
    const [left, right] = [lefts[0], rights[0]];
    const answers = { [id]: { pairs: { [left?.name ?? '']: right?.name ?? '' } } };
    expect(await learning.answer(user, attemptId, answers, 'save-1')).toEqual({ ok: true });
    const who = await people.sessionOf(await cookieOf(services, user));
    if (who === null) throw new Error('not signed in');
    const { events } = (await people.account.exportOf(who)).learning;
    const pairs = { [left?.text ?? '']: right?.text };
    expect(events.map(({ deed }) => deed)).toMatchObject([
      { type: 'attemptStarted', attempt: attemptId },
      { type: 'answered', item: id, response: { kind: 'pairs', pairs } },
    ]);
    expect(JSON.stringify(events)).not.toContain('seed');
  });
});

describe('being forgotten as a learner', () => {
  it('takes the words and the name, and leaves the results', async () => {
    const { database, people, learning, user, who } = await aLearner();
    const [before] = [await learning.gradesOf(user.id)];
    const [certificate] = await learning.certificates.of(user);
    const gone = await people.account.forget(who, { password: PASSWORD, address: '203.0.113.7' });
    expect(gone.ok).toBe(true);
    const { reader } = database;
    const everything = JSON.stringify([
      await reader.user.findMany(),
      ...[await reader.learningEvent.findMany(), await reader.mark.findMany()],
      ...[await reader.lessonNote.findMany(), await reader.certificate.findMany()],
      ...[await reader.calendarLink.findMany(), await reader.allowance.findMany()],
    ]);
    for (const word of [...WORDS, user.name, user.email]) expect(everything).not.toContain(word);
    expect(await reader.calendarLink.count()).toBe(0);
    expect(await reader.allowance.count()).toBe(0);
    expect(await learning.gradesOf(user.id)).toEqual(before);
    expect(await learning.certificates.verify(certificate?.code ?? '')).toMatchObject({
      ...{ holder: null, valid: true, academy: 'The academy' },
    });
  });

  it('takes what was written into the gaps and the boxes for numbers of a check', async () => {
    const services = await testServices({ curriculum: [smallCourse({ check: smallCheck() })] });
    await makePerson(services, 'admin', 'admin');
    const user = await makePerson(services, 'tri');
    const { learning, people, database } = services;
    const started = await learning.startAttempt(user, MODULE, 'start-1');
    const attemptId = started.ok ? started.attemptId : '';
    const box = { number: 'call me on 0412 55', unit: 'ask Tri' };
    const answers = { gaps: { words: { a1: FIRST } }, number: box };
    expect(await learning.answer(user, attemptId, answers, 'save-1')).toEqual({ ok: true });
    const record = async () => JSON.stringify(await database.reader.learningEvent.findMany());
    const words = [FIRST, box.number, box.unit];
    for (const word of words) expect(await record()).toContain(word);
    const who = await people.sessionOf(await cookieOf(services, user));
    if (who === null) throw new Error('not signed in');
    await people.account.forget(who, { password: PASSWORD, address: '203.0.113.7' });
    for (const word of words) expect(await record()).not.toContain(word);
  });

  it('is the only way in which a record can change', async () => {
    const { database, user, people, who } = await aLearner();
    const rewrite = (data: { body: string } | { type: string }) =>
      database.write((tx) => tx.learningEvent.updateMany({ where: { userId: user.id }, data }));
    const remark = () =>
      database.write((tx) => tx.mark.updateMany({ where: { id: 'mark-1' }, data: { earned: 0 } }));
    await expect(rewrite({ body: '{}' })).rejects.toThrow(/constraint/);
    await expect(remark()).rejects.toThrow(/constraint/);
    await people.account.forget(who, { password: PASSWORD, address: '203.0.113.7' });
    await expect(rewrite({ type: 'lessonOpened' })).rejects.toThrow(/constraint/);
    await expect(remark()).rejects.toThrow(/constraint/);
  });
});
