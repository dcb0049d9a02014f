import type { Person } from '~/server/people/person';
import type { Role } from '~/server/people/roles';
import { sha256 } from '~/server/people/secrets';
import type { Services } from '~/server/services';
import { cookieOf, makePerson } from '../builders/people';

/** Everybody who asks: name, role, academy. `elsewhere` is another academy on the same server. */
const CAST = {
  upland: ['trainee', 'academy'],
  delta: ['trainee', 'academy'],
  chair: ['trainee', 'academy'],
  otherTable: ['trainee', 'academy'],
  practising: ['trainee', 'academy'],
  instructor: ['instructor', 'academy'],
  /** Runs nothing here. */
  otherInstructor: ['instructor', 'academy'],
  coordinator: ['coordinator', 'academy'],
  reviewer: ['trainee', 'academy'],
  otherReviewer: ['trainee', 'academy'],
  admin: ['admin', 'academy'],
  theirInstructor: ['instructor', 'elsewhere'],
  theirAdmin: ['admin', 'elsewhere'],
} as const satisfies Record<string, readonly [Role, string]>;

/** Who leads what the academy does: whose exercise or cohort it is makes no difference. */
export const LEADS = ['instructor', 'otherInstructor', 'admin'] as const;

/** Applicants have a session of their own kind, and no account: see `fellowshipScene`. */
export type ActorName = keyof typeof CAST | 'anonymous' | 'applicant' | 'otherApplicant';

/** Somebody who asks; anonymous is no person, and an applicant none of the academy. */
export interface Actor {
  name: ActorName;
  person: Person | null;
  /** Headers with a session that lasts; none for anonymous. */
  session: Readonly<Record<string, string>>;
  /** Headers with a session of its own that is open, for what may end it. */
  newSession(): Promise<Record<string, string>>;
}

/** Stores everybody, and hands out who asks. */
export async function makeActors(services: Services): Promise<Map<ActorName, Actor>> {
  const actors = new Map<ActorName, Actor>();
  const none = { session: {}, newSession: async () => ({}) };
  actors.set('anonymous', { name: 'anonymous', person: null, ...none });
  for (const name of castNames()) {
    const [role, academy] = CAST[name];
    const person = await makePerson(services, name, role, academy);
    const session = { cookie: await cookieOf(services, person) };
    actors.set(name, { name, person, session, newSession: renewed(services, person) });
  }
  return actors;
}

/** Opens a session of somebody where the last one was ended: opening one waits for the disk. */
function renewed(services: Services, person: Person): Actor['newSession'] {
  let cookie = '';
  return async () => {
    const id = sha256(cookie.slice(cookie.indexOf('=') + 1));
    const open = await services.database.reader.session.findUnique({ where: { id } });
    if (open === null) cookie = await cookieOf(services, person);
    return { cookie };
  };
}

function castNames(): (keyof typeof CAST)[] {
  return Object.keys(CAST).filter((name): name is keyof typeof CAST => name in CAST);
}
