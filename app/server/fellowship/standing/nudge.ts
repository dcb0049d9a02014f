import type { MissingCode, Reason } from '~/core/fellowship/readiness/readiness';
import type { Ids } from '../../chance';
import type { Letter } from '../../mail/letter';
import type { Audit } from '../../people/audit';
import type { Outbox } from '../../people/members';
import type { Person } from '../../people/person';
import type { Transaction } from '../../store/database';
import { LONGEST_BODY, LONGEST_TITLE } from '../../teaching/announcements';
import { cohortSeenBy } from '../../teaching/parts';
import { type BoardParts, misses, readinessIn } from './board';

/** Whom to remind of an exercise: one person, or all who miss the same thing. */
export interface NudgeOrder {
  /** The id of the assigned exercise. */
  readonly exercise: string;
  readonly to: { readonly userId: string } | { readonly code: MissingCode; readonly group: string };
}

/** What is said to somebody. */
export interface Message {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

/** Whom it is said to, and why: reasons that they can do something about, never none. */
export interface Nudged {
  readonly name: string;
  readonly reasons: readonly Reason[];
  /** The exercise's title. */
  readonly exercise: string;
}

/** How the words are found: on the pages, which know the language. */
export interface NudgeWords {
  message(to: Nudged): Message;
  /** What is mailed with it. */
  letter(cohort: string, message: Message): Letter;
}

/** Why nobody was reminded; its sentence is `readiness.fault.<code>`. */
export type NudgeFault = 'empty' | 'tooLong' | 'past' | 'nobody';

/** `sent`: people reminded. `already`: those who got the same words less than a day ago. */
export type NudgeAnswer =
  | { readonly ok: true; readonly sent: number; readonly already: number }
  | { readonly ok: false; readonly fault: NudgeFault }
  | null;

export interface NudgeParts extends BoardParts {
  readonly ids: Ids;
  readonly auditIn: Audit['in'];
  readonly outbox: Outbox;
}

const DAY_MS = 86_400_000;

/** What only who teaches can do something about: an empty seat, and marking. */
const OURS: readonly Reason['code'][] = ['noSeat', 'checkWaits', 'checkUpcoming'];

/** The reasons that a person can do something about. */
export function ownReasons(reasons: readonly Reason[]): Reason[] {
  return reasons.filter(({ code }) => !OURS.includes(code));
}

/**
 * Reminds people of what they miss before an exercise, each on their own first page and by mail. What
 * they miss is read anew. Nobody gets the same words twice within a day.
 */
export async function nudge(
  parts: NudgeParts,
  user: Person,
  cohortId: string,
  { exercise, to }: NudgeOrder,
  words: NudgeWords,
): Promise<NudgeAnswer> {
  const cohort = await cohortSeenBy(parts.database.reader, user, cohortId);
  if (cohort === null) return null;
  const { day, people } = await readinessIn(parts, cohort, exercise);
  if (day === null || day.id !== exercise) return null;
  if (day.past) return { ok: false, fault: 'past' };
  const meant = people.filter((person) =>
    'userId' in to
      ? person.id === to.userId
      : misses(person, to.code) && (to.group === '' || person.groupId === to.group),
  );
  if ('userId' in to && meant.length === 0) return null;
  const messages = meant.flatMap(({ id, name, readiness }) => {
    const reasons = ownReasons(readiness.reasons);
    if (reasons.length === 0) return [];
    const { title, body } = words.message({ name, reasons, exercise: day.title });
    return [{ id, title: title.trim().slice(0, LONGEST_TITLE), body: body.trim() }];
  });
  if (messages.length === 0) return { ok: false, fault: 'nobody' };
  if (messages.some(({ title, body }) => title === '' || body === '')) {
    return { ok: false, fault: 'empty' };
  }
  if (messages.some(({ body }) => body.length > LONGEST_BODY)) {
    return { ok: false, fault: 'tooLong' };
  }
  const letter = (message: Message) => words.letter(cohort.name, message);
  return parts.database.write((tx) => say(tx, parts, { user, cohortId, messages, letter }));
}

interface Saying {
  readonly user: Person;
  readonly cohortId: string;
  readonly messages: readonly (Message & { readonly id: string })[];
  readonly letter: (message: Message) => Letter;
}

async function say(
  tx: Transaction,
  { clock, ids, outbox, auditIn }: NudgeParts,
  { user, cohortId, messages, letter }: Saying,
): Promise<NudgeAnswer> {
  const { academyId, id: byId } = user;
  const now = clock.now();
  const at = new Date(now);
  const userId = { in: messages.map(({ id }) => id) };
  const earlier = await tx.announcement.findMany({
    where: { cohortId, userId, at: { gt: new Date(now - DAY_MS) } },
    select: { userId: true, title: true, body: true },
  });
  const said = new Set(earlier.map((one) => `${one.userId}\n${one.title}\n${one.body}`));
  const fresh = messages.filter(({ id, title, body }) => !said.has(`${id}\n${title}\n${body}`));
  if (fresh.length > 0) {
    await tx.announcement.createMany({
      data: fresh.map(({ id, title, body }) => ({
        ...{ id: ids.id(), academyId, cohortId, userId: id, title, body, byId, at },
      })),
    });
    const addresses = await tx.user.findMany({
      where: { id: userId, academyId },
      select: { id: true, email: true },
    });
    const mails = new Map(addresses.map(({ id, email }) => [id, email]));
    const drafts = fresh.flatMap(({ id, ...message }) => {
      const to = mails.get(id);
      return to === undefined
        ? []
        : [{ academyId, kind: 'announcement' as const, to, ...letter(message) }];
    });
    await outbox.sendIn(tx, drafts);
    const [only] = fresh;
    const subject = fresh.length === 1 && only ? only.id : cohortId;
    const entry = { academyId, actorId: byId, action: 'announcement.made', subject } as const;
    await auditIn(tx, { ...entry, detail: { people: fresh.length } });
  }
  return { ok: true, sent: fresh.length, already: messages.length - fresh.length };
}
