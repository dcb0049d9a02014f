import type { Role } from './roles';

/** A person who is signed in, as far as pages need to know them. */
export interface Person {
  id: string;
  academyId: string;
  name: string;
  email: string;
  role: Role;
}

/** Who asks, and in which session. */
export interface SignedIn {
  user: Person;
  /** The session's id in the database: a hash, which opens nothing. */
  sessionId: string;
}
