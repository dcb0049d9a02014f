import { localOf } from '~/core/teaching/zone';
import type { WorkKind } from '../generated/client';
import type { Person } from '../people/person';
import type { Services } from '../services';
import type { NewAssignment } from './assignments';
import { plantDemoRecords, type RecordServices } from './demo-records';
import type { Told } from './parts';

const DAY_MS = 86_400_000;

const NAME = 'Junior diplomats, first intake';
const GROUPS = ['Straits', 'Highlands'];

/** What is assigned: the how-manieth of its kind, to everybody or a group, due in so many days. */
const WORK: readonly [kind: WorkKind, at: number, group: number | null, days: number][] = [
  ['module', 0, null, 5],
  ['check', 0, null, 8],
  ['module', 1, 0, 12],
  ['module', 2, 1, 12],
  ['activity', 0, null, 15],
];

type DemoServices = Pick<Services, 'announcements' | 'assignments' | 'cohorts'> & RecordServices;

/**
 * Gives a demo academy a cohort of its trainees in two groups, and work due in the days after now, of
 * which some have done a part. Without modules there is no work.
 */
export async function plantDemoCohort(services: DemoServices): Promise<void> {
  const { announcements, cohorts, database } = services;
  const select = { id: true, academyId: true, name: true, email: true, role: true } as const;
  const people = await database.reader.user.findMany({ select, orderBy: { email: 'asc' } });
  const teacher = people.find(({ role }) => role === 'instructor');
  if (teacher === undefined) return;
  const trainees = people.filter(({ role }) => role === 'trainee');
  const cohortId = done(await cohorts.make(teacher, NAME));
  done(await cohorts.enrol(teacher, cohortId, trainees.map(({ email }) => email).join('\n')));
  const groups: string[] = [];
  for (const [at, name] of GROUPS.entries()) {
    const group = done(await cohorts.makeGroup(teacher, cohortId, name));
    const members = trainees.filter((_, index) => index % GROUPS.length === at);
    const ids = members.map(({ id }) => id);
    done(await cohorts.move(teacher, cohortId, ids, group));
    groups.push(group);
  }
  await plantWork(services, teacher, cohortId, groups);
  const title = 'Welcome to the first intake';
  const body = [
    'Your work is on your first page, with its dates; the **calendar** has a link for your phone.',
    'Begin with the module, then try a seat: *practise alone* needs nobody but you.',
  ].join('\n\n');
  done(await announcements.announce(teacher, cohortId, { to: null, title, body }));
}

async function plantWork(
  services: DemoServices,
  teacher: Person,
  cohortId: string,
  groups: readonly string[],
): Promise<void> {
  const { assignments, clock, database } = services;
  const { academyId } = teacher;
  const subjects = await assignments.subjects(teacher);
  const first = subjects.find(({ kind }) => kind === 'check');
  if (first) await plantDemoRecords(services, { academyId, moduleId: first.id });
  const where = { id: academyId };
  const { timeZone } = await database.reader.academy.findUniqueOrThrow({ where });
  for (const [kind, at, group, days] of WORK) {
    const subject = subjects.filter((one) => one.kind === kind)[at];
    if (subject === undefined) continue;
    const groupId = group === null ? undefined : groups[group];
    const wanted: NewAssignment = {
      ...{ kind, subjectId: subject.id, opensAt: '' },
      to: groupId === undefined ? { kind: 'cohort' } : { kind: 'group', groupId },
      dueAt: `${localOf(clock.now() + days * DAY_MS, timeZone).slice(0, 10)}T17:00`,
      ...{ latePolicy: kind === 'check' ? 'penalty' : 'accept', penaltyPercent: 10 },
      tolerance: null,
    };
    done(await assignments.assign(teacher, cohortId, wanted));
  }
}

function done<T>(answer: Told<T>): T {
  if (answer?.ok) return answer.value;
  throw new Error(`The demo cohort could not be made: ${answer?.fault ?? 'not theirs'}.`);
}
