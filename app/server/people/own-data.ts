import { ownFellowship } from '../fellowship/own-fellowship';
import { ownLearning } from '../learning/own-learning';
import { MAILS_TO_MEMBERS } from '../mail/letter';
import { mailsTo } from '../mail/own-mails';
import type { Reader } from '../store/database';

/** What a person takes along: everything kept about them, times in ISO 8601, UTC. */
export type OwnData = Awaited<ReturnType<typeof ownData>>;

/** Reads all that is kept about the user `id`. Only their own words and deeds: no one else's. */
export async function ownData(reader: Reader, id: string) {
  const user = await reader.user.findUniqueOrThrow({ where: { id }, select: PERSON });
  const { academy, academyId, sessions, seats, preparations, reflections, exercises, ...person } =
    user;
  const deeds = await reader.auditEntry.findMany({
    where: { actorId: id },
    orderBy: { id: 'asc' },
    select: { at: true, action: true, subject: true },
  });
  const said = await reader.tableEvent.findMany({
    where: { actorId: id },
    orderBy: [{ tableId: 'asc' }, { seq: 'asc' }],
    select: { tableId: true, seq: true, at: true, seat: true, type: true, body: true },
  });
  return {
    person: { ...person, academy: academy.name },
    mails: await mailsTo(reader, { academyId, email: person.email, kinds: MAILS_TO_MEMBERS }),
    sessions,
    seats,
    preparations: preparations.map((one) => ({ ...one, firstOffer: parsed(one.firstOffer) })),
    reflections: reflections.map((one) => ({ ...one, answers: parsed(one.answers) })),
    exercises,
    commands: said.map((one) => ({ ...one, body: parsed(one.body) })),
    learning: await ownLearning(reader, id),
    fellowship: await ownFellowship(reader, id),
    auditLog: deeds,
  };
}

const PERSON = {
  id: true,
  email: true,
  name: true,
  role: true,
  pseudonym: true,
  createdAt: true,
  academyId: true,
  academy: { select: { name: true } },
  sessions: { select: { createdAt: true, lastSeenAt: true, expiresAt: true, userAgent: true } },
  seats: { select: { tableId: true, party: true } },
  preparations: {
    select: {
      tableId: true,
      party: true,
      interests: true,
      reservation: true,
      firstOffer: true,
      others: true,
      updatedAt: true,
    },
  },
  reflections: { select: { tableId: true, answers: true, updatedAt: true } },
  exercises: { select: { id: true, title: true, kind: true, createdAt: true } },
} as const;

function parsed(json: string): unknown {
  return JSON.parse(json);
}
