// The program with a time that begins elsewhere and passes at another speed than the world's, or not
// at all, bundled for the tests that need it.
// Everything that asks "when" asks this one clock, so that a meeting of minutes takes seconds.
import { systemClock } from '~/server/clock';

/** 0: time stands still. */
const speed = Number(process.env.LAPSE_SPEED);
/** The server's time at a moment of the world's, ms since 1970: a server started again goes on with it. */
const from = Number(process.env.LAPSE_FROM);
const since = Number(process.env.LAPSE_SINCE);
const { now, after } = systemClock;

systemClock.now = () => Math.round(from + (now() - since) * speed);
// Where time stands still only what is due already is done.
systemClock.after = (delay, task) =>
  speed === 0 && delay > 0 ? () => undefined : after(delay <= 0 ? 0 : delay / speed, task);

await import('../../server');
