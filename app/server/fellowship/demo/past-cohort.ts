import type { Person } from '../../people/person';
import { done, type Past, type PastParts } from './past';

const DAY_MS = 86_400_000;
/** Days from now. */
const WHEN = { opening: -330, visit: -200, brief: -90, certified: -60, closed: -50 };
const HOURS = 3 / 24;

/** Who speaks of it afterwards, by address. */
const ALUMNI: readonly [email: string, headline: string, about: string][] = [
  [
    'aisyah@demo.example',
    'Adviser on haze, Kuala Lumpur',
    'I bring the people who measure smoke and the people who sign letters about it into one room.',
  ],
  [
    'bayu@demo.example',
    'Desk officer for rivers, Jakarta',
    'Ask me about gauges on both banks, and about how long it takes to agree where to put them.',
  ],
  [
    'dara@demo.example',
    'Fisheries scientist, Phnom Penh',
    'I work on which fish are left, and on saying how sure we are of it.',
  ],
];
const QUOTATION =
  'I used to send my figures before the meeting. Now I ask first what figure would surprise them.';

/** The year of a past cohort: two events, a brief, certificates, alumni, and its last figures. */
export async function plantPastCohort(
  parts: PastParts,
  past: Past,
  of: { cohortId: string; intakeId: string; people: readonly Person[] },
): Promise<void> {
  const { cohortId, intakeId, people } = of;
  const { fellowships, coordinator } = past;
  const { events, attendance, milestones, alumni, quotations, figures } = fellowships;
  const rows = await parts.database.reader.cohortMember.findMany({
    where: { cohortId },
    orderBy: { userId: 'asc' },
    select: { userId: true },
  });
  const members = rows.map(({ userId }) => userId);
  const known = people.filter(({ id }) => members.includes(id));
  const others = members.filter((id) => known.every((person) => person.id !== id));
  const [missed, ...rest] = others;

  const hold = async (title: string, place: string, days: number) => {
    const times = { startsAt: past.local(days), endsAt: past.local(days + HOURS) };
    const id = done(await events.make(coordinator, cohortId, { title, place, ...times }));
    past.at(days + 1);
    return id;
  };
  past.at(WHEN.opening);
  const opening = await hold('Opening week', 'Jakarta', WHEN.opening);
  await attendance.allPresent(coordinator, cohortId, opening);
  const visit = await hold('A day at the river gauges', 'Katulampa', WHEN.visit);
  if (missed) await attendance.note(coordinator, cohortId, visit, new Map([[missed, 'excused']]));
  await attendance.allPresent(coordinator, cohortId, visit);

  const asked = { dueAt: past.local(WHEN.brief + 7), required: true };
  const week = { subject: `event:${opening}`, title: '', ...asked };
  done(await milestones.make(coordinator, cohortId, week));
  const written = { subject: 'manual', title: 'Presented a policy brief', ...asked };
  const brief = done(await milestones.make(coordinator, cohortId, written));
  past.at(WHEN.brief);
  const userIds = [...known.map(({ id }) => id), ...rest];
  done(await milestones.note(coordinator, cohortId, brief, { userIds, reachedAt: '', note: '' }));
  past.at(WHEN.certified);
  done(await milestones.issue(coordinator, cohortId));

  for (const [email, headline, about] of ALUMNI) {
    const person = known.find((one) => one.email === email);
    if (person === undefined) continue;
    const entry = { headline, about, contact: email, cohortId, consent: true };
    done(await alumni.keep(person, entry));
  }
  const [speaker] = known;
  if (speaker) {
    const said = { cohortId, text: QUOTATION, named: true, agreed: true };
    done(await quotations.add(speaker, said));
  }
  past.at(WHEN.closed);
  await figures.complete(coordinator, intakeId);
  await leave(parts, cohortId, others);
}

/** The cohort is archived; the accounts of those who went elsewhere are closed. */
async function leave(
  { clock, database }: PastParts,
  cohortId: string,
  others: readonly string[],
): Promise<void> {
  const at = new Date(clock.now() + WHEN.closed * DAY_MS);
  await database.write(async (tx) => {
    await tx.cohort.update({ where: { id: cohortId }, data: { archivedAt: at } });
    await tx.user.updateMany({ where: { id: { in: [...others] } }, data: { disabledAt: at } });
  });
}
