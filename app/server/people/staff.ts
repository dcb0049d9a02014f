import type { Audit } from './audit';
import { createAudit } from './audit';
import { type SessionCookie, sessionCookie } from './cookie';
import { createSessions, type PeopleParts, type Sessions } from './sessions';
import { createThrottle, type Throttle } from './throttle';

/** What the services about people share among themselves. */
export interface Staff extends PeopleParts {
  sessions: Sessions;
  throttle: Throttle;
  audit: Audit;
  cookie: SessionCookie;
}

export function createStaff(parts: PeopleParts): Staff {
  return {
    ...parts,
    sessions: createSessions(parts),
    throttle: createThrottle(parts),
    audit: createAudit(parts),
    cookie: sessionCookie(parts.config),
  };
}
