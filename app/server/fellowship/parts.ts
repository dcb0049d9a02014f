import type { Ids } from '../chance';
import type { Clock } from '../clock';
import type { Config } from '../config';
import type { Curriculum } from '../curriculum/curriculum';
import type { Log } from '../log';
import type { Audit } from '../people/audit';
import type { Enlisting } from '../people/enlisting';
import type { Outbox } from '../people/members';
import type { Person } from '../people/person';
import type { Database, Reader } from '../store/database';

/** What fellowships are made of. */
export interface FellowshipParts {
  config: Config;
  clock: Clock;
  ids: Ids;
  log: Log;
  database: Database;
  auditIn: Audit['in'];
  outbox: Outbox;
  enlisting: Enlisting;
  curriculum: Curriculum;
}

/** Whether this person runs fellowships: calls, reviewers, places, offers. */
export function runsProgrammes(user: Pick<Person, 'role'>): boolean {
  return user.role === 'coordinator' || user.role === 'admin';
}

/** An intake as the work on it needs it. Times are exact. */
export interface IntakeRow {
  id: string;
  academyId: string;
  programmeId: string;
  slug: string;
  title: string;
  /** JSON, of `app/core/fellowship/call`. */
  definition: string;
  opensAt: Date;
  closesAt: Date;
  timeZone: string;
  seed: string;
  /** Until when reviews may be handed in and changed; null: as long as nothing is chosen. */
  reviewsBy: Date | null;
  publishedAt: Date | null;
  archivedAt: Date | null;
}

const INTAKE = {
  ...{ id: true, academyId: true, programmeId: true, slug: true, title: true, definition: true },
  ...{ opensAt: true, closesAt: true, timeZone: true, seed: true, publishedAt: true },
  archivedAt: true,
  reviewsBy: true,
} as const;

/** An intake of this person's academy, where they run its programmes; null otherwise. */
export async function intakeRunBy(
  reader: Pick<Reader, 'intake'>,
  user: Pick<Person, 'role' | 'academyId'>,
  id: string,
): Promise<IntakeRow | null> {
  if (!runsProgrammes(user)) return null;
  return reader.intake.findFirst({ where: { id, academyId: user.academyId }, select: INTAKE });
}
