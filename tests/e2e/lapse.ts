// Lets the server's time pass faster than the world's: loaded before `server.ts` with
//   NODE_OPTIONS="--import tsx --import ./tests/e2e/lapse.ts"
// Everything that asks "when" asks this one clock, so that a meeting of minutes takes seconds.
import { systemClock } from '~/server/clock';

const speed = Number(process.env.LAPSE_SPEED);
/** The moment at which both times were the same, ms since 1970: a server started again goes on with it. */
const since = Number(process.env.LAPSE_SINCE);
const { now, after } = systemClock;

systemClock.now = () => Math.round(since + (now() - since) * speed);
systemClock.after = (delay, task) => after(delay / speed, task);
