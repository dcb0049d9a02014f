import type { Reader } from '../store/database';

/** One published version of an academy's module. */
export interface ModuleVersionEntry {
  readonly id: string;
  /** When this academy published it first, in ms since 1970. */
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
  const rows = await reader.publication.findMany({
    where: { academyId, moduleId },
    orderBy: [{ publishedAt: 'desc' }, { versionId: 'asc' }],
    take: MOST_VERSIONS,
    select: { versionId: true, publishedAt: true, publishedById: true },
  });
  const authors = await reader.user.findMany({
    where: { academyId, id: { in: rows.map(({ publishedById }) => publishedById) } },
    select: { id: true, name: true },
  });
  const names = new Map(authors.map(({ id, name }) => [id, name]));
  return rows.map(({ versionId: id, publishedAt, publishedById }) => ({
    id,
    at: publishedAt.getTime(),
    by: names.get(publishedById) ?? null,
    current: id === current,
  }));
}
