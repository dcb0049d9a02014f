import { teaches } from '../exercises/parts';
import { writtenOut } from './intake';
import { type Author, type AuthoringParts, type Changed, draftKey } from './parts';

export type Discarded =
  | { readonly ok: true; readonly left: boolean }
  | Extract<Changed, { ok: false }>;

/**
 * Throws a draft away: all of it where learners never got the module, and else what was written since
 * the version that they get. Refused where somebody else changed the draft after `seen`.
 */
export async function discard(
  { database, clock, curriculum, auditIn }: AuthoringParts,
  user: Author,
  moduleId: string,
  seen: number,
): Promise<Discarded> {
  const where = draftKey(user, moduleId);
  const { academyId, id: actorId } = user;
  return database.write(async (tx): Promise<Discarded> => {
    const found = teaches(user) ? await tx.ownModule.findUnique({ where }) : null;
    if (found === null) return { ok: false, fault: 'notFound' };
    if (found.updatedAt.getTime() !== seen) return { ok: false, fault: 'changed' };
    const course = found.versionId === null ? null : await curriculum.version(found.versionId);
    if (course === null) await tx.ownModule.delete({ where });
    else {
      const draft = JSON.stringify(writtenOut(course));
      const updatedAt = new Date(Math.max(clock.now(), seen + 1));
      await tx.ownModule.update({ where, data: { draft, updatedAt, updatedBy: actorId } });
    }
    await auditIn(tx, { academyId, actorId, action: 'module.discarded', subject: moduleId });
    return { ok: true, left: course !== null };
  });
}

/**
 * Takes a published module back, or gives it again: while it is withdrawn it can neither be opened nor
 * assigned, and everything that learners did with it stays.
 */
export async function setWithdrawn(
  { database, clock, auditIn, regrades }: AuthoringParts,
  user: Author,
  moduleId: string,
  withdrawn: boolean,
): Promise<Changed> {
  if (!teaches(user)) return { ok: false, fault: 'notFound' };
  const { academyId, id: actorId } = user;
  const done = await database.write(async (tx): Promise<Changed> => {
    const { count } = await tx.ownModule.updateMany({
      where: {
        ...{ academyId, moduleId, versionId: { not: null } },
        withdrawnAt: withdrawn ? null : { not: null },
      },
      data: { withdrawnAt: withdrawn ? new Date(clock.now()) : null },
    });
    if (count === 0) return { ok: false, fault: 'notFound' };
    const action = withdrawn ? 'module.withdrawn' : 'module.restored';
    await regrades.note(tx, academyId, moduleId);
    await auditIn(tx, { academyId, actorId, action, subject: moduleId });
    return { ok: true };
  });
  if (done.ok) regrades.begin(academyId);
  return done;
}
