import type { Audit } from './audit';
import { createAudit } from './audit';
import { type SessionCookie, sessionCookie } from './cookie';
import { createKnownDevices, type KnownDevices } from './known-devices';
import { createSessions, type PeopleParts, type Sessions } from './sessions';
import { createThrottle, type Throttle } from './throttle';

/** What the services about people share among themselves. */
export interface Staff extends PeopleParts {
  sessions: Sessions;
  throttle: Throttle;
  devices: KnownDevices;
  audit: Audit;
  cookie: SessionCookie;
}

export function createStaff(parts: PeopleParts): Staff {
  const devices = createKnownDevices(parts);
  return {
    ...parts,
    devices,
    sessions: createSessions(parts),
    throttle: createThrottle({ ...parts, devices }),
    audit: createAudit(parts),
    cookie: sessionCookie(parts.config),
  };
}
