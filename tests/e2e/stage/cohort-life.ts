import { localOf } from '~/core/teaching/zone';
import { must } from '../../builders/cohort';
import { makeAccepted } from '../../builders/fellows';
import type { Troupe } from './troupe';

const HOUR_MS = 3_600_000;

/** What takes place in the demo cohort, and who waits to come into one. */
export interface StagedCohortLife {
  /** An event that is over, with who came. */
  readonly event: string;
  /** An intake with people who accepted and are in no cohort yet. */
  readonly accepted: string;
}

/**
 * The demo cohort has had its opening, mentors, a pair and milestones, and its trainee stands among
 * the alumni. Three people have accepted their offers in an intake of its own.
 */
export async function cohortLife(troupe: Troupe, cohortId: string): Promise<StagedCohortLife> {
  const { services } = troupe;
  const { events, attendance, mentoring, milestones, alumni, clock, database } = services;
  const coordinator = troupe.person('coordinator');
  const trainee = troupe.person('trainee');
  const { academyId } = coordinator;
  const { timeZone } = await database.reader.academy.findUniqueOrThrow({
    where: { id: academyId },
  });
  const local = (hours: number) => localOf(clock.now() + hours * HOUR_MS, timeZone);
  const held = { startsAt: local(-30), endsAt: local(-28) };
  const opening = { title: 'Opening of the fellowship', place: 'Hall 2, Jakarta', ...held };
  const event = must(await events.make(coordinator, cohortId, opening));
  const coming = { startsAt: local(70), endsAt: local(73) };
  const visit = { title: 'Site visit to the river gauges', place: 'Katulampa', ...coming };
  must(await events.make(coordinator, cohortId, visit));
  const members = await database.reader.cohortMember.findMany({
    where: { cohortId },
    orderBy: { userId: 'asc' },
    select: { userId: true },
  });
  const [one, other, third] = members.map(({ userId }) => userId);
  if (!one || !other || !third) throw new Error('The demo cohort is too small.');
  await attendance.note(coordinator, cohortId, event, new Map([[third, 'late']]));
  await attendance.note(coordinator, cohortId, event, new Map([[one, 'present']]));
  must(await mentoring.set(coordinator, cohortId, [one, other], troupe.person('instructor').name));
  must(await mentoring.pair(coordinator, cohortId, one, other));
  const asked = { dueAt: local(-20), required: true };
  const opened = { ...asked, subject: `event:${event}`, title: '' };
  must(await milestones.make(coordinator, cohortId, opened));
  const wish = {
    ...asked,
    subject: 'manual',
    title: 'Presented a policy brief',
    dueAt: local(400),
  };
  const brief = must(await milestones.make(coordinator, cohortId, wish));
  const noted = { userIds: [one], reachedAt: '', note: '' };
  must(await milestones.note(coordinator, cohortId, brief, noted));
  const entry = {
    ...{ headline: 'Desk officer for rivers, Dili', about: 'I work on shared waters.' },
    ...{ contact: 'trainee@demo.example', consent: true, cohortId },
  };
  must(await alumni.keep(trainee, entry));
  const accepted = await makeAccepted(
    services,
    [
      { email: 'maria@rivers.example', name: 'Maria Soares', country: 'TL' },
      { email: 'somsak@rivers.example', name: 'Somsak Inthavong', country: 'LA', role: 'diplomat' },
      { email: 'instructor@demo.example', name: 'An instructor' },
    ],
    { academyId, slug: 'staged-fellows' },
  );
  return { event, accepted };
}
