import type { Reader } from '../store/database';

/** One published version of an academy's module. */
export interface ModuleVersionEntry {
  readonly id: string;
  /** When it was published first, in ms since 1970. */
  readonly at: number;
  /** Who published it; null where they are not there any more. */
  readonly by: string | null;
  /** Whether it is what learners get. */
  readonly current: boolean;
}

const MOST_VERSIONS = 50;

/** The versions that an academy published of a module, the newest first. */
export async function versionsOf(
  reader: Reader,
  academyId: string,
  moduleId: string,
  current: string | null,
): Promise<ModuleVersionEntry[]> {
  const rows = await reader.moduleVersion.findMany({
    where: { moduleId, OR: [{ academyId }, { id: current ?? '' }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: MOST_VERSIONS,
    select: { id: true, createdAt: true, createdById: true },
  });
  const authors = await reader.user.findMany({
    where: { academyId, id: { in: rows.flatMap(({ createdById }) => createdById ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(authors.map(({ id, name }) => [id, name]));
  return rows.map(({ id, createdAt, createdById }) => ({
    id,
    at: createdAt.getTime(),
    by: names.get(createdById ?? '') ?? null,
    current: id === current,
  }));
}
