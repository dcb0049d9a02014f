import type { Course } from '~/core/learning/course';
import type { MarkingParts } from './parts';
import { playedAddress, type WorkId, writeWorkId } from './work-id';

/** What lists say of a piece of work. */
export interface Described {
  readonly address: string;
  /** The module or the exercise. */
  readonly title: string;
  readonly learner: { readonly id: string; readonly name: string; readonly pseudonym: string };
}

type Parts = Pick<MarkingParts, 'database' | 'curriculum'>;

const LEARNER = { select: { id: true, name: true, pseudonym: true } } as const;

/**
 * Describes many pieces of work of an academy at once, by their ids as `writeWorkId` writes them; those
 * that do not exist there are missing.
 */
export async function describeWorks(
  parts: Parts,
  academyId: string,
  works: readonly WorkId[],
): Promise<ReadonlyMap<string, Described>> {
  const written = await describeWritten(parts, academyId, works);
  const played = await describePlayed(parts, academyId, works);
  const found = works.flatMap((id): [string, Described][] => {
    const key = writeWorkId(id);
    if (id.kind === 'simulation') {
      const part = played.get(key);
      return part ? [[key, part]] : [];
    }
    const source = written.get(id.kind === 'item' ? id.attempt : id.submission);
    return source ? [[key, { ...source, address: key }]] : [];
  });
  return new Map(found);
}

/** Attempts and submissions by their ids, from the events that began or handed them in. */
async function describeWritten(
  { database, curriculum }: Parts,
  academyId: string,
  works: readonly WorkId[],
): Promise<ReadonlyMap<string, Omit<Described, 'address'>>> {
  const ids = works.flatMap((id) =>
    id.kind === 'item' ? [id.attempt] : id.kind === 'activity' ? [id.submission] : [],
  );
  const rows = await database.reader.learningEvent.findMany({
    where: {
      ...{ academyId, subject: { in: [...new Set(ids)] } },
      type: { in: ['attemptStarted', 'activitySubmitted'] },
    },
    select: { subject: true, moduleId: true, versionId: true, user: LEARNER },
  });
  const courses = new Map<string, Course | null>();
  for (const versionId of new Set(rows.map((row) => row.versionId))) {
    courses.set(versionId, await curriculum.version(versionId));
  }
  return new Map(
    rows.map(({ subject, moduleId, versionId, user }) => {
      const title = courses.get(versionId)?.module.title ?? moduleId;
      return [subject, { title, learner: user }];
    }),
  );
}

/** Parts in simulations, by the ids of the works. */
async function describePlayed(
  { database }: Parts,
  academyId: string,
  works: readonly WorkId[],
): Promise<ReadonlyMap<string, Described>> {
  const parts = works.flatMap((id) => (id.kind === 'simulation' ? [id] : []));
  if (parts.length === 0) return new Map();
  const tables = [...new Set(parts.map(({ table }) => table))];
  const who = { userId: { in: [...new Set(parts.map(({ userId }) => userId))] } };
  const seats = await database.reader.seat.findMany({
    where: { academyId, tableId: { in: tables }, ...who },
    select: {
      ...{ tableId: true, user: LEARNER },
      table: { select: { exercise: { select: { title: true } } } },
    },
  });
  const events = await database.reader.learningEvent.findMany({
    where: { academyId, subject: { in: tables }, type: 'exercisePlayed', ...who },
    select: { id: true, subject: true, userId: true },
  });
  const places = new Map(events.map(({ id, subject, userId }) => [`${subject} ${userId}`, id]));
  return new Map(
    seats.flatMap(({ tableId, user, table }): [string, Described][] => {
      if (user === null) return [];
      const key = writeWorkId({ kind: 'simulation', table: tableId, userId: user.id });
      const place = places.get(`${tableId} ${user.id}`);
      const address = place === undefined ? key : playedAddress(place);
      return [[key, { address, title: table.exercise.title, learner: user }]];
    }),
  );
}
