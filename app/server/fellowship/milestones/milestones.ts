import { instantOf } from '~/core/teaching/zone';
import type { Person } from '../../people/person';
import { nameOf } from '../../teaching/cohorts';
import { type CohortRow, tendsCohort, zoneOf } from '../../teaching/parts';
import { createSubjects } from '../../teaching/subjects';
import { type Answer, done, refused } from '../answer';
import type { FellowshipParts } from '../parts';
import { choicesFor } from './choices';
import { createNoting, type Noting } from './noting';
import { type MilestonesPage, milestonesPage } from './page';
import { createProgrammeCertificates, type ProgrammeCertificates } from './programme-certificates';
import { type MilestoneRow, milestonesIn, type Progress, progressIn } from './reached';

/** Why something about a milestone was not done; its sentence is `milestone.fault.<code>`. */
export type MilestoneFault = 'title' | 'subject' | 'due' | 'when' | 'nobody' | 'noneRequired';

/** A milestone as a form asks for it. */
export interface MilestoneWish {
  /** "check:module-id", "event:id" …; "manual" for what somebody notes. */
  subject: string;
  /** '' for the title of the work or event. */
  title: string;
  /** A local time of the academy's zone; '' for none. */
  dueAt: string;
  required: boolean;
}

/** The milestones of one cohort, for somebody in it. */
export interface OwnMilestones extends Progress {
  cohort: string;
  milestones: MilestoneRow[];
}

/** Milestones, for who tends the cohort. Null: there is no such cohort, or milestone, for them. */
export interface Milestones extends Noting, ProgrammeCertificates {
  page(user: Person, cohortId: string, page: number): Promise<MilestonesPage | null>;
  /** @returns the milestone's id */
  make(
    user: Person,
    cohortId: string,
    wish: MilestoneWish,
  ): Promise<Answer<string, MilestoneFault>>;
  /** Changes when it is due, and whether the certificate asks for it. */
  change(
    user: Person,
    cohortId: string,
    milestoneId: string,
    to: Pick<MilestoneWish, 'dueAt' | 'required'>,
  ): Promise<Answer<null, MilestoneFault>>;
  withdraw(
    user: Person,
    cohortId: string,
    milestoneId: string,
  ): Promise<Answer<null, MilestoneFault>>;
  /** Where somebody stands themself, in each of their cohorts in use that has milestones. */
  own(user: Pick<Person, 'id' | 'academyId'>): Promise<OwnMilestones[]>;
}

export function createMilestones(parts: FellowshipParts): Milestones {
  const { clock, ids, database, auditIn, curriculum } = parts;
  const { reader } = database;
  const subjects = createSubjects(reader, curriculum);
  const reading = { reader, subjects };

  async function dueIn({ academyId }: CohortRow, dueAt: string) {
    if (dueAt === '') return done(null);
    const at = instantOf(dueAt, await zoneOf(reader, academyId));
    return at === null ? refused('due') : done(new Date(at));
  }

  async function read(cohort: CohortRow, wish: MilestoneWish) {
    const due = await dueIn(cohort, wish.dueAt);
    if (!due.ok) return due;
    const terms = { dueAt: due.value, required: wish.required };
    const own = nameOf(wish.title);
    if (own === null && wish.title.trim() !== '') return refused('title');
    if (wish.subject === 'manual') {
      if (own === null) return refused('title');
      return done({ kind: 'manual' as const, subjectId: null, title: own, ...terms });
    }
    const choices = await choicesFor(reading, cohort);
    const choice = choices.find(({ kind, id }) => `${kind}:${id}` === wish.subject);
    if (choice === undefined) return refused('subject');
    const { kind, id: subjectId, title } = choice;
    return done({ kind, subjectId, title: own ?? title, ...terms });
  }

  return {
    ...createNoting(parts),
    ...createProgrammeCertificates(parts, reading),
    async page(user, cohortId, page) {
      const cohort = await tendsCohort(reader, user, cohortId);
      return cohort && milestonesPage(reading, cohort, { page, now: clock.now() });
    },
    async make(user, cohortId, wish) {
      const cohort = await tendsCohort(reader, user, cohortId);
      if (cohort === null) return null;
      const milestone = await read(cohort, wish);
      if (!milestone.ok) return milestone;
      const { academyId } = cohort;
      const id = ids.id();
      await database.write(async (tx) => {
        const createdAt = new Date(clock.now());
        await tx.milestone.create({
          data: { id, academyId, cohortId, createdAt, ...milestone.value },
        });
        const detail = { kind: milestone.value.kind };
        const trace = { academyId, actorId: user.id, subject: id };
        await auditIn(tx, { ...trace, action: 'milestone.made', detail });
      });
      return done(id);
    },
    async change(user, cohortId, id, { dueAt, required }) {
      const cohort = await tendsCohort(reader, user, cohortId);
      if (cohort === null) return null;
      const due = await dueIn(cohort, dueAt);
      if (!due.ok) return due;
      const data = { dueAt: due.value, required };
      const { count } = await database.write((tx) =>
        tx.milestone.updateMany({ where: { id, cohortId, withdrawnAt: null }, data }),
      );
      return count === 0 ? null : done(null);
    },
    async withdraw(user, cohortId, id) {
      const cohort = await tendsCohort(reader, user, cohortId);
      if (cohort === null) return null;
      const { academyId } = cohort;
      return database.write(async (tx) => {
        const where = { id, cohortId, withdrawnAt: null };
        const data = { withdrawnAt: new Date(clock.now()) };
        if ((await tx.milestone.updateMany({ where, data })).count === 0) return null;
        const trace = { academyId, actorId: user.id, subject: id };
        await auditIn(tx, { ...trace, action: 'milestone.withdrawn' });
        return done(null);
      });
    },
    async own({ id: userId, academyId }) {
      const cohorts = await reader.cohort.findMany({
        where: {
          ...{ academyId, archivedAt: null, members: { some: { userId } } },
          milestones: { some: { withdrawnAt: null } },
        },
        orderBy: { createdAt: 'desc' },
        select: { id: true, name: true },
      });
      const found: OwnMilestones[] = [];
      for (const { id: cohortId, name } of cohorts) {
        const milestones = await milestonesIn(reader, cohortId);
        const whose = { academyId, cohortId, userId };
        const progress = await progressIn(reading, whose, milestones, clock.now());
        found.push({ cohort: name, milestones, ...progress.of(userId) });
      }
      return found;
    },
  };
}
