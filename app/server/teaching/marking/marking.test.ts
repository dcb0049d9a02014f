import { describe, expect, it } from 'vitest';
import { activityGrade, aSubmission, everything, judged } from '../../../../tests/builders/marking';
import { smallCheck, smallCourse } from '../../../../tests/builders/module';
import { makePerson } from '../../../../tests/builders/people';
import { testServices } from '../../../../tests/builders/services';
import { QUEUE_LENGTH } from './queue';

const MODULE = 'rules-of-the-river';

describe('the queue of what waits for a marker', () => {
  it('holds what was handed in until somebody has marked it', async () => {
    const scene = await aSubmission();
    const { marking, ines, work, first } = scene;
    expect(first).toMatchObject({ kind: 'activity', title: 'Rules of the river' });
    expect((await marking.queue(ines, { kind: 'item', cohort: '' })).waiting).toEqual([]);
    expect((await marking.queue(ines, { kind: null, cohort: 'none' })).waiting).toEqual([]);
    expect(await marking.judge(ines, work, judged(1))).toEqual({ ok: true, role: 'first' });
    expect((await marking.queue(ines, everything)).waiting).toEqual([]);
  });

  it('shows nothing of another academy', async () => {
    const { services, marking, work } = await aSubmission();
    const theirs = await makePerson(services, 'theo', 'instructor', 'elsewhere');
    expect((await marking.queue(theirs, everything)).waiting).toEqual([]);
    expect(await marking.read(theirs, work)).toBeNull();
    expect(await marking.judge(theirs, work, judged(1))).toBeNull();
  });

  it('holds the short texts and explained moves of a check, item by item', async () => {
    const course = smallCourse({ check: smallCheck(), activity: null });
    const services = await testServices({ curriculum: [course] });
    const learner = await makePerson(services, 'tri');
    const ines = await makePerson(services, 'ines', 'instructor');
    const started = await services.learning.startAttempt(learner, MODULE, 'start-1');
    const attempt = started.ok ? started.attemptId : '';
    const answers = { words: { text: 'It hides reasons.' } };
    await services.learning.submit(learner, attempt, answers, 'submit-1');
    const [waiting] = (await services.marking.queue(ines, everything)).waiting;
    expect(waiting).toMatchObject({ kind: 'item', work: `attempt:${attempt}:words` });
    const read = await services.marking.read(ines, waiting?.work ?? '');
    expect(read?.work.texts[0]?.answer).toBe('It hides reasons.');
    const levels = { reason: 1 };
    const judgement = { levels, comment: 'Yes.', commandId: 'judge-item' };
    await services.marking.judge(ines, waiting?.work ?? '', judgement);
    expect((await services.marking.queue(ines, everything)).waiting).toEqual([]);
    const grades = await services.learning.gradesOf(learner.id);
    expect(grades.find(({ kind }) => kind === 'check')).toMatchObject({
      status: 'done',
      earned: 300,
    });
  });

  it('takes no form that has marked another piece of work', async () => {
    const { services, marking, ines, work, versionId } = await aSubmission();
    const other = await makePerson(services, 'other');
    const sent = { versionId, answers: ['Mine.', 'As well.'], commandId: 'hand-in-2' };
    await services.learning.activities.handIn(other, MODULE, sent);
    const [second] = (await marking.queue(ines, everything)).waiting.filter(
      (each) => each.work !== work,
    );
    const form = judged(1);
    expect(await marking.judge(ines, work, form)).toEqual({ ok: true, role: 'first' });
    const refused = { ok: false, fault: 'otherWork' };
    expect(await marking.judge(ines, second?.work ?? '', form)).toEqual(refused);
    expect(await services.database.reader.mark.count()).toBe(1);
  });
});

describe('a mark', () => {
  it('is in the learner’s record with the grade that follows from it', async () => {
    const scene = await aSubmission();
    await scene.marking.judge(scene.ines, scene.work, judged(1, 'Well seen.'));
    expect(await activityGrade(scene)).toMatchObject({ status: 'done', earned: 200, of: 200 });
    const seen = await scene.marking.read(scene.learner, scene.work);
    expect(seen).toMatchObject({ as: 'learner', mark: { comment: 'Well seen.' } });
  });

  it('is kept once when it is sent twice', async () => {
    const { services, marking, ines, work } = await aSubmission();
    const twice = judged(1);
    await Promise.all([marking.judge(ines, work, twice), marking.judge(ines, work, twice)]);
    expect(await services.database.reader.mark.count()).toBe(1);
  });

  it('is not kept while a line has no level', async () => {
    const { marking, ines, work } = await aSubmission();
    const empty = { levels: {}, comment: '', commandId: 'x' };
    expect(await marking.judge(ines, work, empty)).toEqual({ ok: false, fault: 'incomplete' });
    expect(await marking.judge(ines, work, judged(7))).toEqual({ ok: false, fault: 'incomplete' });
  });

  it('leaves a trace in the audit log when it is changed after it was given', async () => {
    const scene = await aSubmission();
    const { services, marking, ines, work } = scene;
    await marking.judge(ines, work, judged(1));
    const changes = () =>
      services.database.reader.auditEntry.count({ where: { action: 'mark.changed' } });
    expect(await changes()).toBe(0);
    await marking.judge(ines, work, judged(0));
    expect(await changes()).toBe(1);
    expect(await activityGrade(scene)).toMatchObject({ earned: 0 });
  });
});

describe('two markers', () => {
  it('do not see each other’s marks until both have judged', async () => {
    const { marking, ines, ida, work } = await aSubmission();
    await marking.judge(ines, work, judged(1, 'First words.'));
    const blind = await marking.read(ida, work);
    expect(blind).toMatchObject({ as: 'marker', role: 'second', settlement: { first: null } });
    expect(JSON.stringify(blind)).not.toContain('First words.');
    expect(await marking.judge(ida, work, judged(1))).toEqual({ ok: true, role: 'second' });
    expect(JSON.stringify(await marking.read(ida, work))).toContain('First words.');
  });

  it('leave the decision to a third where they are far apart', async () => {
    const scene = await aSubmission();
    const { marking, ines, ida, ivo, work } = scene;
    await marking.judge(ines, work, judged(1));
    await marking.judge(ida, work, judged(0));
    expect(await activityGrade(scene)).toMatchObject({ earned: 200 });
    expect(await marking.judge(ida, work, judged(1))).toEqual({ ok: false, fault: 'notYours' });
    expect(await marking.marked(ivo)).toMatchObject([{ work, wants: 'moderation' }]);
    expect(await marking.judge(ivo, work, judged(0))).toEqual({ ok: false, fault: 'reason' });
    const decision = judged(0, 'It says who, not why.');
    expect(await marking.judge(ivo, work, decision)).toEqual({ ok: true, role: 'moderation' });
    expect(await activityGrade(scene)).toMatchObject({ earned: 0 });
    expect(await marking.marked(ivo)).toEqual([]);
  });
});

it('goes from page to page of the queue, whatever is marked meanwhile', async () => {
  const { services, marking, ines, versionId } = await aSubmission();
  for (let i = 0; i < QUEUE_LENGTH + 2; i += 1) {
    const person = await makePerson(services, `p${i}`);
    const sent = { versionId, answers: ['So.', 'Yes.'], commandId: `page-${i}` };
    await services.learning.activities.handIn(person, MODULE, sent);
  }
  const first = await marking.queue(ines, everything);
  expect([first.waiting.length, first.count]).toEqual([QUEUE_LENGTH, QUEUE_LENGTH + 3]);
  await marking.judge(ines, first.waiting[0]?.work ?? '', judged(1));
  const second = await marking.queue(ines, { ...everything, after: first.next });
  expect([second.waiting.length, second.count, second.next]).toEqual([3, QUEUE_LENGTH + 2, null]);
  const seen = new Set([...first.waiting, ...second.waiting].map(({ work }) => work));
  expect(seen.size).toBe(QUEUE_LENGTH + 3);
});

describe('a learner', () => {
  it('judges their own work before it is marked, and it does not count', async () => {
    const scene = await aSubmission();
    const { marking, learner, ines, work } = scene;
    expect(await marking.judge(learner, work, judged(1, 'I was honest.'))).toEqual({
      ok: true,
      role: 'self',
    });
    expect(await activityGrade(scene)).toMatchObject({ status: 'submitted', earned: null });
    expect((await marking.queue(ines, everything)).waiting).toMatchObject([{ selfAssessed: true }]);
    await marking.judge(ines, work, judged(0));
    expect(await marking.judge(learner, work, judged(1))).toEqual({
      ok: false,
      fault: 'notYours',
    });
  });

  it('does not see work of others, and neither does who only follows', async () => {
    const { services, marking, work } = await aSubmission();
    const other = await makePerson(services, 'tia');
    const coordinator = await makePerson(services, 'cora', 'coordinator');
    for (const user of [other, coordinator]) {
      expect(await marking.read(user, work)).toBeNull();
      expect(await marking.judge(user, work, judged(1))).toBeNull();
    }
  });
});

describe('the bank of comments', () => {
  it('is its owner’s alone', async () => {
    const { marking, ines, ida } = await aSubmission();
    expect(await marking.comments.keep(ines, '  Name the source. ')).toBe(true);
    expect(await marking.comments.keep(ines, 'Name the source.')).toBe(true);
    expect(await marking.comments.keep(ines, '   ')).toBe(false);
    const [kept, ...others] = await marking.comments.list(ines);
    expect([kept?.text, others]).toEqual(['Name the source.', []]);
    expect(await marking.comments.list(ida)).toEqual([]);
    expect(await marking.comments.drop(ida, kept?.id ?? '')).toBe(false);
    expect(await marking.comments.drop(ines, kept?.id ?? '')).toBe(true);
  });
});

it('finds no work behind an id that is none', async () => {
  const { marking, ines } = await aSubmission();
  for (const id of [
    '',
    'x',
    'attempt:',
    'attempt:a:b',
    'activity:a',
    'table:a:b',
    'activity:a:b:c',
  ]) {
    expect(await marking.read(ines, id)).toBeNull();
  }
});
