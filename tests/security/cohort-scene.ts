import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';
import { must } from '../builders/cohort';
import { LEADS } from './actors';
import { type Canary, canaryWord, wordCanary } from './canary';

/** A cohort in the world, and what only some may know of it. */
export interface CohortScene {
  cohortId: string;
  /** Of what is assigned to all of it. */
  assignmentId: string;
  eventId: string;
  /** The secret of upland's calendar link. */
  calendar: string;
  canaries: Canary[];
}

interface Cast {
  instructor: Person;
  upland: Person;
  delta: Person;
}

/** Everybody of the academy. */
const MEMBERS = [
  ...['upland', 'delta', 'chair', 'otherTable', 'practising', 'coordinator'],
  ...['reviewer', 'otherReviewer'],
  ...LEADS,
];

/** A cohort of upland and delta: work for both, a word to upland alone, and more time with a reason. */
export async function cohortScene(
  { cohorts, assignments, announcements, calendar, curriculum, events, ...rest }: Services,
  { instructor, upland, delta }: Cast,
): Promise<CohortScene> {
  const cohortId = must(await cohorts.make(instructor, 'A cohort'));
  must(await cohorts.enrol(instructor, cohortId, `${upland.email}\n${delta.email}`));
  must(await cohorts.makeGroup(instructor, cohortId, 'North'));
  const to = { kind: 'cohort' } as const;
  const dates = { opensAt: '', dueAt: '2026-01-12T12:00', latePolicy: 'accept' } as const;
  const [course] = curriculum.shipped();
  const subject = { kind: 'module', subjectId: course?.module.id ?? '' };
  const wanted = { ...subject, ...dates, to, penaltyPercent: 0, tolerance: null };
  const assignmentId = must(await assignments.assign(instructor, cohortId, wanted));
  const reason = canaryWord('extension reason');
  const longer = { assignmentId, person: upland.name, dueAt: '2026-01-20T12:00', reason };
  must(await assignments.extend(instructor, cohortId, longer));
  must(await assignments.allow(instructor, cohortId, { person: upland.name, percent: 150 }));
  const times = { startsAt: '2026-01-12T12:00', endsAt: '2026-01-12T13:00' };
  const opening = { title: canaryWord('event title'), place: canaryWord('event place'), ...times };
  const eventId = must(await events.make(instructor, cohortId, opening));
  const talk = { subject: 'manual', title: canaryWord('milestone'), dueAt: '', required: true };
  must(await rest.milestones.make(instructor, cohortId, talk));
  must(await rest.mentoring.set(instructor, cohortId, [delta.id], upland.name));
  const entry = { headline: canaryWord('alumni'), about: '', contact: '', consent: true };
  must(await rest.alumni.keep(upland, { ...entry, cohortId }));
  const say = async (who: string | null, what: string) => {
    const message = { to: who, title: canaryWord(what, 'title'), body: canaryWord(what, 'body') };
    must(await announcements.announce(instructor, cohortId, message));
  };
  await say(null, 'announced');
  await say(upland.id, 'word');
  const known = (what: string, ...who: string[]) =>
    ['title', 'body'].map((part) => wordCanary(`${what} ${part}`, [...who, ...LEADS]));
  return {
    cohortId,
    assignmentId,
    eventId,
    calendar: await calendar.makeLink(upland),
    canaries: [
      wordCanary('extension reason', ['upland', ...LEADS]),
      ...['event title', 'event place'].map((what) => ({
        ...wordCanary(what, ['upland', 'delta', 'coordinator', ...LEADS]),
        openAt: / \/calendar\//,
      })),
      wordCanary('milestone', ['upland', 'delta', 'coordinator', ...LEADS]),
      wordCanary('alumni', MEMBERS),
      ...known('announced', 'upland', 'delta', 'coordinator'),
      ...known('word', 'upland'),
    ],
  };
}
