import type { Clock } from '../clock';
import type { Database, Transaction } from '../store/database';

/**
 * What is worth an entry. Each has its sentence in the message catalogue as `audit.<action>`; a new
 * one is a line here and a line there.
 */
export const AUDIT_ACTIONS = [
  'access.refused',
  'allowance.set',
  'alumni.changed',
  'announcement.made',
  'application.reminded',
  'application.screened',
  'assignment.extended',
  'assignment.made',
  'assignment.unextended',
  'assignment.withdrawn',
  'attendance.noted',
  'calendar.linkMade',
  'calendar.linkRevoked',
  'certificate.issued',
  'certificate.withdrawn',
  'cohort.enrolled',
  'cohort.fellows',
  'cohort.imported',
  'cohort.made',
  'cohort.removed',
  'data.exported',
  'event.made',
  'event.withdrawn',
  'exercise.created',
  'exercise.debriefShown',
  'exercise.ended',
  'exercise.extended',
  'exercise.resumed',
  'exercise.started',
  'exercise.suspended',
  'figures.released',
  'intake.changed',
  'intake.made',
  'intake.published',
  'invitation.accepted',
  'invitation.made',
  'invitation.withdrawn',
  'mailbox.read',
  'mark.changed',
  'mentor.set',
  'milestone.made',
  'milestone.noted',
  'milestone.withdrawn',
  'module.discarded',
  'module.exported',
  'module.made',
  'module.published',
  'module.restored',
  'module.uploaded',
  'module.withdrawn',
  'offer.answered',
  'offer.extended',
  'offer.lapsed',
  'offer.made',
  'offer.withdrawn',
  'pair.set',
  'password.changed',
  'password.linkMade',
  'password.reset',
  'person.created',
  'person.disabled',
  'person.enabled',
  'person.forgotten',
  'person.roleChanged',
  'programme.archived',
  'programme.made',
  'review.conflict',
  'review.submitted',
  'reviewer.added',
  'reviewer.removed',
  'reviews.assigned',
  'selection.confirmed',
  'selection.made',
  'selection.overridden',
  'selection.published',
  'selection.restored',
  'session.closed',
  'session.closedElsewhere',
  'session.opened',
  'signIn.failed',
  'table.intervened',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** One entry of the audit log. Ids and figures only: no secrets, no names, no free text of people. */
export interface AuditDraft {
  academyId: string | null;
  /** Who did it; null where nobody is signed in. */
  actorId: string | null;
  action: AuditAction;
  /** The id of what it was done to: a user, an exercise, a path. */
  subject?: string;
  detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** The audit log. It has no way to change or remove an entry, and the database refuses both. */
export interface Audit {
  /** Writes an entry as part of a transaction, so that the deed and its trace stand or fall together. */
  in(tx: Transaction, entry: AuditDraft): Promise<void>;
  /** Writes an entry of its own. */
  write(entry: AuditDraft): Promise<void>;
}

export function createAudit(parts: { clock: Clock; database: Database }): Audit {
  async function add(tx: Transaction, entry: AuditDraft): Promise<void> {
    const { academyId, actorId, action, subject = null, detail = {} } = entry;
    const at = new Date(parts.clock.now());
    await tx.auditEntry.create({
      data: { at, academyId, actorId, action, subject, detail: JSON.stringify(detail) },
    });
  }
  return { in: add, write: (entry) => parts.database.write((tx) => add(tx, entry)) };
}
