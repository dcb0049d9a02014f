import { type Groups, smallGroups } from '~/core/fellowship/representation/figure';
import type { AttendanceState } from '../../generated/client';
import type { Reader } from '../../store/database';
import type { Subjects } from '../../teaching/subjects';
import { cameTo } from '../events/noted';
import { progressIn } from '../milestones/reached';
import { membersAt } from './members';
import type { EventLine, MilestoneLine, QuotationLine, Scope } from './report';

const before = (at: Date) => ({
  createdAt: { lte: at },
  OR: [{ withdrawnAt: null }, { withdrawnAt: { gt: at } }],
});

/** Events that had begun by a moment, with the attendance that had been noted by then. */
export async function eventsBy(reader: Reader, { cohortId, at }: Scope): Promise<EventLine[]> {
  const events = await reader.cohortEvent.findMany({
    where: { cohortId, startsAt: { lte: at }, ...before(at) },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, startsAt: true },
  });
  const noted = await cameTo(
    reader,
    events.map(({ id }) => id),
    at,
  );
  return events.map(({ id, title, startsAt }) => {
    const came = (state: AttendanceState) =>
      noted.find((one) => one.eventId === id && one.state === state)?.count ?? 0;
    return {
      ...{ title, startsAt: startsAt.getTime(), present: came('present'), late: came('late') },
      ...{ excused: came('excused'), absent: came('absent') },
    };
  });
}

/** How many people of the cohort had reached each of its milestones by a moment. */
export async function milestonesBy(
  parts: { reader: Reader; subjects: Subjects },
  scope: Scope,
): Promise<MilestoneLine[]> {
  const { reader } = parts;
  const { academyId, cohortId, at } = scope;
  const rows = await reader.milestone.findMany({
    where: { cohortId, ...before(at) },
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, kind: true, subjectId: true, dueAt: true, required: true },
  });
  if (rows.length === 0) return [];
  const milestones = rows.map(({ dueAt, ...row }) => ({ ...row, dueAt: dueAt?.getTime() ?? null }));
  const now = at.getTime();
  const progress = await progressIn(parts, { academyId, cohortId }, milestones, now);
  const members = await membersAt(reader, scope);
  const reached = milestones.map(() => 0);
  for (const { userId } of members) {
    for (const [i, { by }] of progress.of(userId).reached.entries()) {
      if (by !== null && by.at <= now) reached[i] = (reached[i] ?? 0) + 1;
    }
  }
  return milestones.map(({ title, required }, i) => ({
    title,
    required,
    reached: reached[i] ?? 0,
  }));
}

/** What members agreed that reports may quote, as long as they agree: also in reports of days before. */
export async function quotationsBy(
  reader: Reader,
  { cohortId, at }: Scope,
): Promise<QuotationLine[]> {
  const rows = await reader.quotation.findMany({
    where: { cohortId, consentedAt: { lte: at }, withdrawnAt: null },
    orderBy: [{ consentedAt: 'asc' }, { id: 'asc' }],
    select: { text: true, named: true, user: { select: { name: true } } },
  });
  return rows.map(({ text, named, user }) => ({ text, by: named ? user.name : null }));
}

/** Where members are from, with small countries as one; `n` held the programme's certificate. */
export async function countriesBy(
  reader: Reader,
  scope: Scope,
  countryOf: (submitted: string) => string | null,
): Promise<{ groups: Groups; countries: number }> {
  const { academyId, cohortId, at } = scope;
  const held = await reader.certificate.findMany({
    where: { academyId, kind: 'programme', subjectId: cohortId, ...heldAt(at) },
    select: { userId: true },
  });
  const holders = new Set(held.map(({ userId }) => userId));
  const found = new Map<string, { size: number; n: number }>();
  for (const { userId, submitted } of await membersAt(reader, scope)) {
    const country = submitted === null ? null : countryOf(submitted);
    if (country === null) continue;
    const group = found.get(country) ?? { size: 0, n: 0 };
    group.size += 1;
    if (holders.has(userId)) group.n += 1;
    found.set(country, group);
  }
  const all = [...found]
    .map(([key, group]) => ({ key, ...group }))
    .sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1));
  return { groups: smallGroups(all), countries: found.size };
}

/** Certificates that had been issued by a moment and stood then. */
export const heldAt = (at: Date) => ({
  issuedAt: { lte: at },
  OR: [{ withdrawnAt: null }, { withdrawnAt: { gt: at } }],
});
