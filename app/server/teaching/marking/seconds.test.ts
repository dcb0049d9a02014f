import { describe, expect, it } from 'vitest';
import { must, wanted } from '../../../../tests/builders/cohort';
import { activityGrade, aSubmission, everything, judged } from '../../../../tests/builders/marking';
import { makePerson } from '../../../../tests/builders/people';

const MODULE = 'rules-of-the-river';

describe('work of which a second marking is demanded', () => {
  /** The same submission, assigned with two markers at most a tenth apart. */
  async function demanded(tolerance = 10) {
    const scene = await aSubmission();
    const { services, ines, learner } = scene;
    const cohortId = must(await services.cohorts.make(ines, 'Spring'));
    must(await services.cohorts.enrol(ines, cohortId, learner.email));
    const terms = wanted({ kind: 'activity', subjectId: MODULE, tolerance });
    const assignmentId = must(await services.assignments.assign(ines, cohortId, terms));
    return { ...scene, cohortId, assignmentId };
  }

  it('is released when both have marked and are near', async () => {
    const scene = await demanded();
    const { marking, learner, ines, ida, work } = scene;
    await marking.judge(ines, work, judged(1));
    expect(await activityGrade(scene)).toMatchObject({ status: 'submitted', earned: null });
    expect(await marking.read(learner, work)).toMatchObject({ mark: null });
    expect((await marking.queue(ida, everything)).waiting).toEqual([]);
    expect(await marking.marked(ida)).toMatchObject([{ work, wants: 'demanded' }]);
    expect(await marking.marked(ines)).toMatchObject([{ work, wants: 'othersSecond' }]);
    expect(await marking.judge(ida, work, judged(1))).toEqual({ ok: true, role: 'second' });
    expect(await activityGrade(scene)).toMatchObject({ status: 'done', earned: 200 });
    expect(await marking.judge(ines, work, judged(0))).toEqual({ ok: false, fault: 'notYours' });
    expect(await marking.marked(ines)).toEqual([]);
  });

  it('is held back until somebody decides where the two are far apart', async () => {
    const scene = await demanded();
    const { services, marking, learner, ines, ida, ivo, work, cohortId, assignmentId } = scene;
    const heldInGradebook = async () => {
      const { id } = learner;
      const cell = await services.gradebook.work(ines, cohortId, assignmentId, id);
      return cell?.steps.map(({ held }) => held);
    };
    expect(await heldInGradebook()).toEqual([null]);
    await marking.judge(ines, work, judged(1));
    expect(await heldInGradebook()).toEqual(['second']);
    await marking.judge(ida, work, judged(0));
    expect(await heldInGradebook()).toEqual(['moderation']);
    expect(await activityGrade(scene)).toMatchObject({ status: 'submitted', earned: null });
    for (const marker of [ines, ida]) {
      expect(await marking.marked(marker)).toMatchObject([{ work, wants: 'othersModeration' }]);
    }
    expect(await marking.marked(ivo)).toMatchObject([{ work, wants: 'moderation' }]);
    await marking.judge(ivo, work, judged(0, 'No reasons are given.'));
    expect(await activityGrade(scene)).toMatchObject({ status: 'done', earned: 0 });
    expect(await heldInGradebook()).toEqual([null]);
  });

  it('says at assigning how many there are to mark', async () => {
    const { services, ines, ivo, cohortId } = await demanded();
    const markers = async () => (await services.assignments.ofCohort(ines, cohortId))?.markers;
    expect(await markers()).toBe(3);
    await makePerson(services, 'abroad', 'instructor', 'elsewhere');
    await makePerson(services, 'carla', 'coordinator');
    const disabledAt = new Date(services.clock.now());
    await services.database.write((tx) =>
      tx.user.update({ where: { id: ivo.id }, data: { disabledAt } }),
    );
    expect(await markers()).toBe(2);
  });

  it('takes its tolerance from the assignment', async () => {
    const scene = await demanded(100);
    const { marking, ines, ida, work } = scene;
    await marking.judge(ines, work, judged(1));
    await marking.judge(ida, work, judged(0));
    expect(await activityGrade(scene)).toMatchObject({ status: 'done', earned: 200 });
  });

  it('stays so when the assignment is taken back after the first mark', async () => {
    const scene = await demanded();
    const { services, clock, marking, ines, ida, work, cohortId, assignmentId } = scene;
    await marking.judge(ines, work, judged(1));
    must(await services.assignments.withdraw(ines, cohortId, assignmentId));
    clock.advance(1);
    await marking.judge(ines, work, judged(0));
    expect(await activityGrade(scene)).toMatchObject({ status: 'submitted' });
    await marking.judge(ida, work, judged(0));
    expect(await activityGrade(scene)).toMatchObject({ status: 'done', earned: 0 });
  });
});
