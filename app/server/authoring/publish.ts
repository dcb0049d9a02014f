import type { CourseContent } from '~/core/learning/course';
import { versionOf } from '../curriculum/version';
import { judgeDraft, readDraft } from './draft';
import {
  type Author,
  type AuthoringParts,
  aroundOf,
  type Changed,
  draftKey,
  draftRow,
} from './parts';
import { versionsOf } from './versions';

/**
 * Makes a version of the draft and gives it to learners, also where the module was withdrawn; a draft
 * that has faults stays one.
 */
export async function publish(
  parts: AuthoringParts,
  user: Author,
  moduleId: string,
): Promise<Changed> {
  const found = await draftRow(parts, user, moduleId);
  if (found === null) return { ok: false, fault: 'notFound' };
  const parsed = judgeDraft(moduleId, readDraft(found.draft), aroundOf(parts));
  if (!parsed.ok) return { ok: false, fault: 'faults' };
  await give(parts, user, moduleId, versionOf(parsed.course).versionId, parsed.course);
  return { ok: true };
}

/** Gives learners an earlier version again. What they did with others stays as it was. */
export async function publishAgain(
  parts: AuthoringParts,
  user: Author,
  moduleId: string,
  versionId: string,
): Promise<Changed> {
  const found = await draftRow(parts, user, moduleId);
  if (found === null) return { ok: false, fault: 'notFound' };
  const { reader } = parts.database;
  const versions = await versionsOf(reader, user.academyId, moduleId, found.versionId);
  if (!versions.some(({ id }) => id === versionId)) return { ok: false, fault: 'notFound' };
  await give(parts, user, moduleId, versionId, null);
  return { ok: true };
}

async function give(
  { database, clock, curriculum, auditIn, regrades }: AuthoringParts,
  user: Author,
  moduleId: string,
  versionId: string,
  course: CourseContent | null,
): Promise<void> {
  const { academyId, id: publishedById } = user;
  const entry = { academyId, actorId: publishedById, subject: moduleId } as const;
  await database.write(async (tx) => {
    if (course) await curriculum.keep(tx, versionOf(course));
    const given = { versionId, withdrawnAt: null };
    await tx.ownModule.update({ where: draftKey(user, moduleId), data: given });
    const key = { academyId, moduleId, versionId };
    await tx.publication.upsert({
      where: { academyId_moduleId_versionId: key },
      update: {},
      create: { ...key, publishedById, publishedAt: new Date(clock.now()) },
    });
    await regrades.note(tx, academyId, moduleId);
    await auditIn(tx, { ...entry, action: 'module.published', detail: { version: versionId } });
  });
  regrades.begin(academyId);
}
