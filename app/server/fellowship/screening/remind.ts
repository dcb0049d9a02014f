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
    const drafts = await tx.application.findMany({
      where: {
        ...{ intakeId, submittedAt: null, withdrawnAt: null },
        applicant: { forgottenAt: null },
        events: { none: { commandId } },
      },
      select: { id: true, applicant: { select: { email: true } } },
    });
    if (drafts.length === 0) return fault('reminded');
    const { title, slug, timeZone } = row;
    const about = { title, slug, timeZone, closesAt: row.closesAt.getTime() };
    await outbox.sendIn(
      tx,
      drafts.map(({ id, applicant: { email } }) => ({
        ...{ academyId, to: email, kind: 'reminder' as const },
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
