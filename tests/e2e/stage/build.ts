// Sets the stage: node --import tsx tests/e2e/stage/build.ts
// Makes a new database named by DATABASE_URL, plays the scenes among its demo people with time, ids
// and chance in hand, and prints where everything is. It comes out the same every time, and its time
// ends at `STAGED.now`, where a server takes up the meetings that still run as if it had been there.
import { readConfig } from '~/server/config';
import { createLog } from '~/server/log';
import { preparePeople } from '~/server/people/opening';
import { createServices } from '~/server/services';
import { manualClock } from '../../builders/manual-clock';
import { applying } from './applying';
import { plannedIds, plannedSeeds } from './chance';
import { cohortLife } from './cohort-life';
import { decided } from './decided';
import { exerciseDay } from './exercise-day';
import { stagedIntakes } from './intakes';
import { learning } from './learning';
import { marking } from './marking';
import { stagedPlaces } from './places';
import * as scenes from './scenes';
import { STAGED, type Stage } from './stage';
import { Troupe } from './troupe';

const MINUTE = 60_000;
/** Minutes before the end: when the scenes begin, those that still run then, and the fullest of them. */
const BEGIN = { all: 80, running: 52, talks: 5 };

const { now } = STAGED;
const clock = manualClock(now - BEGIN.all * MINUTE);
const services = await createServices({
  config: readConfig(process.env),
  clock,
  ids: plannedIds(),
  random: plannedSeeds(),
  log: createLog('warn'),
});
await preparePeople(services);
services.tables.start();
const troupe = await Troupe.of(services, clock);

const talks = await scenes.longReading(troupe);
const adopted = await scenes.adopted(troupe);
const failed = await scenes.failed(troupe);
const suspended = await scenes.suspended(troupe);
await passUntil(BEGIN.running);
const reading = await scenes.reading(troupe);
const question = await scenes.question(troupe);
await passUntil(BEGIN.talks);
await scenes.talks(troupe, talks);
await passUntil(0);
const draft = await scenes.emptyClass(troupe, 'Rivers, group B', 1, 3);
const lobby = await scenes.practice(troupe, 'sembrai');
const cohorts = await services.cohorts.list(troupe.person('instructor'));
const cohort = cohorts.findLast(({ archived }) => !archived);
if (!cohort) throw new Error('The demo academy has no cohort.');
const guest = { email: 'guest@demo.example', name: 'Guest', role: 'trainee' } as const;
const invited = await services.people.members.invite(troupe.person('admin'), guest);
if (!invited.ok) throw new Error(invited.fault);
const mail = await services.mail.send({
  ...{ academyId: troupe.person('admin').academyId, to: guest.email, kind: 'account' },
  ...{ subject: 'Your account', text: 'Open https://learn.example/invitations/secret' },
});

const learnt = await learning(troupe);
const marked = await marking(troupe, { cohortId: cohort.id, table: adopted.tableId });
await exerciseDay(troupe, cohort.id, question.exerciseId);

const [reviewed] = await services.reviewing.desk.mine(troupe.person('instructor'));
if (!reviewed) throw new Error('The demo academy has no intake in review.');
const review = (is: string) => reviewed.reviews.find(({ state }) => state === is)?.id ?? '';
const life = await cohortLife(troupe, cohort.id);
const places = await stagedPlaces(troupe);

const stage: Stage = {
  intake: reviewed.id,
  reviews: { open: review('new'), handedIn: review('handedIn') },
  tables: {
    ...{ lobby, talks: talks.tableId, reading: reading.tableId, question: question.tableId },
    ...{ suspended: suspended.tableId, adopted: adopted.tableId, failed: failed.tableId },
  },
  exercises: {
    draft: draft.exerciseId,
    running: question.exerciseId,
    ended: adopted.exerciseId,
  },
  invitation: invited.value,
  mail,
  cohort: cohort.id,
  ...learnt,
  ...marked,
  ...life,
  ...(await stagedIntakes(troupe)),
  ...places,
  ...(await decided(troupe, places)),
  ...(await applying(troupe)),
};
await services.stop();
console.log(JSON.stringify(stage));

/** Lets the running meetings go on until some minutes before now. */
async function passUntil(minutes: number): Promise<void> {
  const left = now - minutes * MINUTE - clock.now();
  if (left < 0) throw new Error(`The scenes took ${-left / MINUTE} minutes too long.`);
  await troupe.pass(Math.floor(left / 1_000));
}
