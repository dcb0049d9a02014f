import type { Ids } from '../chance';
import type { Clock } from '../clock';
import type { Config } from '../config';
import type { Curriculum } from '../curriculum/curriculum';
import type { Log } from '../log';
import type { Audit } from '../people/audit';
import type { Enlisting } from '../people/enlisting';
import type { Outbox } from '../people/members';
import type { Person } from '../people/person';
import type { Database, Reader, Transaction } from '../store/database';
import { appliedTo } from './own-intakes';

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

/** Whether this person may run the intake `id` of their academy: nobody runs one they applied to. */
export async function mayRun(
  reader: Reader | Transaction,
  user: Person,
  id: string,
): Promise<boolean> {
  return runsProgrammes(user) && !(await appliedTo(reader, user, id));
}

/** An intake of this person's academy, where they may run it; null otherwise. */
export async function intakeRunBy(
  reader: Reader | Transaction,
  user: Person,
  id: string,
): Promise<IntakeRow | null> {
  if (!(await mayRun(reader, user, id))) return null;
  return reader.intake.findFirst({ where: { id, academyId: user.academyId }, select: INTAKE });
}
