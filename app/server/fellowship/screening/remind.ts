import { localOf } from '~/core/teaching/zone';
import type { Letter } from '../../mail/letter';
import type { Person } from '../../people/person';
import { workedRow } from '../intakes/rows';
import type { FellowshipParts } from '../parts';
import { fault, type Told, told } from '../told';

/** What a reminder is written about. Times in ms since 1970. */
export interface Reminded {
  title: string;
  slug: string;
  applicationId: string;
  closesAt: number;
  timeZone: string;
}

/**
 * Mails everybody who has begun and not sent in, while the call is open; each at most once a day of
 * the intake's zone.
 *
 * @returns how many mails
 */
export async function remindDrafts(
  { clock, database, auditIn, outbox }: FellowshipParts,
  user: Person,
  intakeId: string,
  letter: (about: Reminded) => Letter,
): Promise<Told<number>> {
  return database.write(async (tx) => {
    const row = await workedRow(tx, user, intakeId);
    if (row === null) return null;
    const now = clock.now();
    const open = row.publishedAt && row.opensAt.getTime() <= now && now < row.closesAt.getTime();
    if (!open) return fault('closed');
    const { academyId, id: actorId } = user;
    const commandId = `reminder:${localOf(now, row.timeZone).slice(0, 10)}`;
    // One query, not a relation: that would spell out the ids of thousands.
    const drafts = await tx.$queryRaw<{ id: string; email: string }[]>`
      SELECT a."id", p."email"
      FROM "Application" a JOIN "Applicant" p ON p."id" = a."applicantId"
      WHERE a."intakeId" = ${intakeId} AND a."submittedAt" IS NULL AND a."withdrawnAt" IS NULL
        AND p."forgottenAt" IS NULL AND NOT EXISTS
          (SELECT 1 FROM "ApplicationEvent" e
            WHERE e."applicationId" = a."id" AND e."commandId" = ${commandId})
      ORDER BY a."number"`;
    if (drafts.length === 0) return fault('reminded');
    const { title, slug, timeZone } = row;
    const about = { title, slug, timeZone, closesAt: row.closesAt.getTime() };
    await outbox.sendIn(
      tx,
      drafts.map(({ id, email }) => ({
        ...{ academyId, to: email, kind: 'application' as const },
        ...letter({ ...about, applicationId: id }),
      })),
    );
    const at = new Date(now);
    await tx.applicationEvent.createMany({
      data: drafts.map(({ id: applicationId }) => ({
        ...{ academyId, applicationId, commandId, at, actorId, type: 'reminded', body: '{}' },
      })),
    });
    const detail = { applications: drafts.length };
    const trace = { academyId, actorId, subject: intakeId, detail };
    await auditIn(tx, { ...trace, action: 'application.reminded' });
    return told(drafts.length);
  });
}
