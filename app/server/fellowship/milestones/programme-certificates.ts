import { certifyIn } from '../../learning/certificates';
import type { Person } from '../../people/person';
import type { Reader } from '../../store/database';
import { everybodyIn } from '../../teaching/members';
import { tendsCohort } from '../../teaching/parts';
import type { Subjects } from '../../teaching/subjects';
import { type Answer, done, refused } from '../answer';
import type { FellowshipParts } from '../parts';
import { milestonesIn, progressIn } from './reached';

/** Certificates of programmes. Null: there is no such cohort for this person. */
export interface ProgrammeCertificates {
  /**
   * Certifies everybody who has reached all that is required, once; who has a certificate, or had one
   * that was withdrawn, gets no other. It is an act of somebody's and not a consequence, because a
   * list of milestones grows: the first one alone must certify nobody.
   *
   * @returns how many
   */
  issue(user: Person, cohortId: string): Promise<Answer<number, 'noneRequired' | 'nobody'>>;
}

export function createProgrammeCertificates(
  { clock, ids, database, auditIn }: FellowshipParts,
  reading: { reader: Reader; subjects: Subjects },
): ProgrammeCertificates {
  const { reader } = database;
  return {
    async issue(user, cohortId) {
      const cohort = await tendsCohort(reader, user, cohortId);
      if (cohort === null) return null;
      const { academyId } = cohort;
      const milestones = await milestonesIn(reader, cohortId);
      const asked = milestones.filter(({ required }) => required);
      if (asked.length === 0) return refused('noneRequired');
      const progress = await progressIn(reading, { academyId, cohortId }, asked, clock.now());
      const people = await everybodyIn(reader, cohortId);
      const complete = people.filter(({ userId }) => progress.of(userId).completedAt !== null);
      const { intake } = await reader.cohort.findUniqueOrThrow({
        where: { id: cohortId },
        select: { intake: { select: { programme: { select: { name: true } } } } },
      });
      const work = {
        ...{ kind: 'programme' as const, subjectId: cohortId, versionId: null },
        ...{ title: intake?.programme.name ?? cohort.name, minutes: 0, outcomes: [] },
        modules: asked.map(({ title }) => title),
      };
      return database.write(async (tx) => {
        let count = 0;
        for (const { userId } of complete) {
          const id = await certifyIn(tx, { clock, ids }, { academyId, userId }, work);
          if (id === null) continue;
          count += 1;
          const trace = { academyId, actorId: user.id, subject: id };
          await auditIn(tx, { ...trace, action: 'certificate.issued' });
        }
        return count === 0 ? refused('nobody') : done(count);
      });
    },
  };
}
