import type { Ids } from '../chance';
import type { Clock } from '../clock';
import type { Config } from '../config';
import type { Prisma } from '../generated/client';
import type { Log } from '../log';
import type { Database, Transaction } from '../store/database';
import { sessionCookie } from './cookie';
import { createLastUse, sessionLife } from './last-use';
import type { SignedIn } from './person';
import { sha256 } from './secrets';
import { createSessionEnds, type SessionEnds } from './session-ends';

/** What people's services are made of. */
export interface PeopleParts {
  config: Config;
  clock: Clock;
  ids: Ids;
  log: Log;
  database: Database;
}

/** Ends the sessions that `where` finds, as part of the transaction under way. */
export type EndSessions = (where: Prisma.SessionWhereInput) => Promise<void>;

/** The sessions of people who are signed in. */
export interface Sessions extends Pick<SessionEnds, 'onEnded' | 'watch'> {
  /** Who a `Cookie` header speaks for; null for nobody. Cheap: it may be up to 5 s old. */
  find(cookieHeader: string | null | undefined): Promise<SignedIn | null>;
  /** Whether a session still stands, asked of the database. */
  isLive(sessionId: string): Promise<boolean>;
  /** Opens a session in `tx`. @returns the token for the cookie, which is kept nowhere */
  open(tx: Transaction, user: { id: string; academyId: string }, agent: string): Promise<string>;
  /** Like `Database.write`, for changes that end sessions: who holds a stream hears after the commit. */
  write<T>(work: (tx: Transaction, end: EndSessions) => Promise<T>): Promise<T>;
  stop(): void;
}

const REMEMBER_MS = 4_000;
/** The end of a session that holds a stream is noticed anyhow. */
const REMEMBER_WATCHED_MS = 30_000;
const REMEMBER_MOST = 20_000;
const SEEN_EVERY_MS = 60_000;
const LONGEST_AGENT = 200;

const FOUND = {
  expiresAt: true,
  lastSeenAt: true,
  user: {
    select: {
      id: true,
      academyId: true,
      name: true,
      email: true,
      role: true,
      disabledAt: true,
    },
  },
} as const satisfies Prisma.SessionSelect;

export function createSessions(parts: PeopleParts): Sessions {
  const { config, clock, ids, database, log } = parts;
  const cookie = sessionCookie(config);
  const ends = createSessionEnds({ reader: database.reader, clock, log });
  const lastUse = createLastUse(parts);
  const known = new Map<string, { who: SignedIn; at: number }>();
  /** Counts endings, so that a look-up that one has overtaken is not remembered. */
  let endings = 0;
  ends.onEnded((sessionId) => known.delete(sessionId));

  async function look(sessionId: string, now: number): Promise<SignedIn | null> {
    const before = endings;
    const row = await database.reader.session.findUnique({
      where: { id: sessionId },
      select: FOUND,
    });
    if (row === null || row.expiresAt.getTime() <= now || row.user.disabledAt !== null) return null;
    if (now - row.lastSeenAt.getTime() >= SEEN_EVERY_MS) lastUse.note(sessionId);
    const { id, academyId, name, email, role } = row.user;
    const who: SignedIn = { user: { id, academyId, name, email, role }, sessionId };
    if (known.size >= REMEMBER_MOST) known.clear();
    if (before === endings) known.set(sessionId, { who, at: now });
    return who;
  }

  return {
    onEnded: ends.onEnded,
    watch: ends.watch,
    stop() {
      ends.stop();
      lastUse.stop();
    },
    async find(header) {
      const token = cookie.read(header);
      if (token === null) return null;
      const sessionId = sha256(token);
      const now = clock.now();
      const hit = known.get(sessionId);
      const fresh = ends.isWatched(sessionId) ? REMEMBER_WATCHED_MS : REMEMBER_MS;
      if (hit !== undefined && now - hit.at < fresh) return hit.who;
      known.delete(sessionId);
      return look(sessionId, now);
    },
    async isLive(sessionId) {
      const where = {
        id: sessionId,
        expiresAt: { gt: new Date(clock.now()) },
        user: { disabledAt: null },
      };
      return (await database.reader.session.count({ where })) === 1;
    },
    async open(tx, { id: userId, academyId }, agent) {
      const token = ids.token();
      const now = clock.now();
      const at = new Date(now);
      const userAgent = agent.slice(0, LONGEST_AGENT);
      await tx.session.create({
        data: {
          id: sha256(token),
          userId,
          academyId,
          createdAt: at,
          lastSeenAt: at,
          expiresAt: new Date(now + sessionLife(config)),
          userAgent,
        },
      });
      return token;
    },
    async write(work) {
      const ended: string[] = [];
      const result = await database.write((tx) =>
        work(tx, async (where) => {
          const rows = await tx.session.findMany({ where, select: { id: true } });
          const found = rows.map(({ id }) => id);
          await tx.session.deleteMany({ where: { id: { in: found } } });
          ended.push(...found);
        }),
      );
      endings += 1;
      for (const id of ended) known.delete(id);
      ends.announce(ended);
      return result;
    },
  };
}
