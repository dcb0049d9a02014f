import { describe, expect, it } from 'vitest';
import type { Course } from '~/core/learning/course';
import { smallCourse } from '../../../tests/builders/module';
import { makePerson } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';
import { writtenOut } from '../authoring/intake';

const MODULE = 'rules-of-the-river';
const ACADEMY = 'academy';

/** Tri has finished some lessons of the small module, which has nothing else; Ines teaches. */
async function learnt(...lessons: string[]) {
  const course = smallCourse({ check: null, activity: null });
  const services = await testServices({ curriculum: [course] });
  const { learning, database, regrades, curriculum } = services;
  const learner = await makePerson(services, 'tri');
  const teacher = await makePerson(services, 'ines', 'instructor');
  for (const id of lessons) {
    await learning.openLesson(learner, MODULE, id, `open-${id}`);
    await learning.finishLesson(learner, MODULE, id, `finish-${id}`);
  }
  const grade = async (kind: 'module' | 'track') =>
    (await learning.gradesOf(learner.id)).find((one) => one.kind === kind);
  /** Gives learners a version of a module, and leaves their grades as they are. */
  const give = (version: Course) =>
    database.write(async (tx) => {
      const { id: moduleId } = version.module;
      const changed = { versionId: version.versionId, draft: '{}', updatedBy: teacher.id };
      const data = { ...changed, updatedAt: new Date(services.clock.now()) };
      await curriculum.keep(tx, version);
      await regrades.note(tx, ACADEMY, moduleId);
      await tx.ownModule.upsert({
        where: { academyId_moduleId: { academyId: ACADEMY, moduleId } },
        update: data,
        create: { academyId: ACADEMY, moduleId, ...data },
      });
    });
  /** The small module without its second lesson. */
  const shorter = () => {
    const { module, lessons: texts } = course;
    const [first] = module.lessons;
    if (!first) throw new Error('no lesson');
    const kept = texts.filter(({ id }) => id === first.id);
    return {
      ...course,
      module: { ...module, lessons: [first] },
      lessons: kept,
      versionId: 'short',
    };
  };
  return { course, services, learner, teacher, grade, give, shorter };
}

describe('when what is taught changes', () => {
  it('a track with another module in it is no longer done, and is again without it', async () => {
    const { services, teacher, grade } = await learnt('01-three-rules', '02-gauges');
    const { authoring, regrades } = services;
    expect(await grade('track')).toMatchObject({ status: 'done' });
    const files = writtenOut(smallCourse({ module: { id: 'more-rules' } }));
    const uploaded = await authoring.upload(teacher, files, false);
    expect(uploaded).toMatchObject({ ok: true });
    expect(await authoring.publish(teacher, 'more-rules')).toEqual({ ok: true });
    await regrades.idle();
    expect(await grade('track')).toMatchObject({ status: 'started' });
    expect(await grade('module')).toMatchObject({ status: 'done' });
    await authoring.withdraw(teacher, 'more-rules');
    await regrades.idle();
    expect(await grade('track')).toMatchObject({ status: 'done' });
  });

  it('who has done all that a new version asks for has finished, at their last deed', async () => {
    const { services, learner, grade, give, shorter } = await learnt('01-three-rules');
    const { regrades, learning } = services;
    expect(await grade('module')).toMatchObject({ status: 'started' });
    await give(shorter());
    regrades.begin(ACADEMY);
    await regrades.idle();
    expect(await grade('module')).toMatchObject({ status: 'done', versionId: 'short' });
    expect(await grade('track')).toMatchObject({ status: 'done' });
    expect(await learning.certificates.of(learner)).toHaveLength(2);
  });

  it('what was finished stays so under a version that asks for more', async () => {
    const { services, course, grade, give } = await learnt('01-three-rules', '02-gauges');
    const before = await grade('module');
    const more = smallCourse();
    await give(more);
    services.regrades.begin(ACADEMY);
    await services.regrades.idle();
    expect(await grade('module')).toEqual(before);
    expect(before?.versionId).toBe(course.versionId);
  });

  it('grades follow after a start, too, where a server did not come to it', async () => {
    const { services, grade, give, shorter } = await learnt('01-three-rules');
    await give(shorter());
    expect(await grade('module')).toMatchObject({ status: 'started' });
    services.regrades.catchUp();
    await services.regrades.idle();
    expect(await grade('module')).toMatchObject({ status: 'done' });
  });

  it('writes nothing more into the record of who is up to date', async () => {
    const { services, give, shorter } = await learnt('01-three-rules');
    await give(shorter());
    const events = () => services.database.reader.learningEvent.count();
    services.regrades.catchUp();
    await services.regrades.idle();
    const once = await events();
    services.regrades.catchUp();
    await services.regrades.idle();
    expect(await events()).toBe(once);
  });
});
