// The program with a time that passes faster than the world's, bundled for the tests that need it.
// Everything that asks "when" asks this one clock, so that a meeting of minutes takes seconds.
import { systemClock } from '~/server/clock';

const speed = Number(process.env.LAPSE_SPEED);
/** The moment at which both times were the same, ms since 1970: a server started again goes on with it. */
const since = Number(process.env.LAPSE_SINCE);
const { now, after } = systemClock;

systemClock.now = () => Math.round(since + (now() - since) * speed);
systemClock.after = (delay, task) => after(delay / speed, task);

await import('../../server');
