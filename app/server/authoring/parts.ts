import type { CourseFiles } from '~/core/learning/course';
import type { Around } from '~/core/learning/parse/parse';
import type { Clock } from '../clock';
import type { Curriculum } from '../curriculum/curriculum';
import { teaches } from '../exercises/parts';
import type { Regrades } from '../learning/regrades';
import type { Audit } from '../people/audit';
import type { Person } from '../people/person';
import type { Scenarios } from '../scenarios/scenarios';
import type { Database } from '../store/database';

/** What authoring is made of. */
export interface AuthoringParts {
  database: Database;
  clock: Clock;
  curriculum: Curriculum;
  scenarios: Scenarios;
  auditIn: Audit['in'];
  regrades: Pick<Regrades, 'note' | 'begin'>;
}

/** Who writes: their academy and they themselves. */
export type Author = Pick<Person, 'id' | 'academyId' | 'role' | 'name'>;

/** Why a change was not kept; its sentence is `authoring.fault.<code>`. */
export type DraftFault = 'badName' | 'changed' | 'faults' | 'notFound' | 'tooLong';

export type Changed = { readonly ok: true } | { readonly ok: false; readonly fault: DraftFault };

/** How a draft is found: by its academy and its module's id. */
export function draftKey({ academyId }: Pick<Author, 'academyId'>, moduleId: string) {
  return { academyId_moduleId: { academyId, moduleId } };
}

/** The stored draft; null where there is none, or for who does not teach. */
export async function draftRow({ database }: AuthoringParts, user: Author, moduleId: string) {
  if (!teaches(user)) return null;
  return database.reader.ownModule.findUnique({
    where: draftKey(user, moduleId),
    select: { draft: true, versionId: true, withdrawnAt: true, updatedAt: true },
  });
}

/** The scenarios that a module may name. */
export function aroundOf({ scenarios }: AuthoringParts): Around {
  return { scenarios: new Map(scenarios.list().map((scenario) => [scenario.id, scenario])) };
}

/** Keeps files as the draft of a module, with its trace in the audit log. */
export async function storeDraft(
  { database, clock, auditIn }: AuthoringParts,
  user: Author,
  moduleId: string,
  files: CourseFiles,
  action: 'module.made' | 'module.uploaded',
): Promise<void> {
  const { academyId, id: updatedBy } = user;
  const changed = { draft: JSON.stringify(files), updatedAt: new Date(clock.now()), updatedBy };
  await database.write(async (tx) => {
    await tx.ownModule.upsert({
      where: draftKey(user, moduleId),
      update: changed,
      create: { academyId, moduleId, ...changed },
    });
    await auditIn(tx, { academyId, actorId: updatedBy, action, subject: moduleId });
  });
}
