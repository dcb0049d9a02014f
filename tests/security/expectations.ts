import type { Role } from '~/server/people/roles';
import type { Actor } from './actors';
import type { World } from './world';

/** How a request ends: let in (whatever comes then), sent to sign in, forbidden, or nothing there. */
export type Verdict = 'in' | 'sign in' | 'forbidden' | 'missing';

/** What should happen to an actor at a place. */
export type Expectation = (actor: Actor, place: string, world: World) => Verdict;

const everybody: Expectation = () => 'in';

const nobody: Expectation = () => 'missing';

const members: Expectation = ({ person }) => (person === null ? 'sign in' : 'in');

const only =
  (...roles: readonly Role[]): Expectation =>
  ({ person }) => {
    if (person === null) return 'sign in';
    return roles.includes(person.role) ? 'in' : 'forbidden';
  };

/** Whoever has a seat there, and the instructors and admins of the academy; for others it is not there. */
const atTable: Expectation = ({ name, person }, place, { business }) => {
  if (person === null) return 'sign in';
  return business[place]?.includes(name) ? 'in' : 'missing';
};

/** Like `atTable`, but only for who plays. */
const withSeat: Expectation = (actor, place, world) => {
  const verdict = atTable(actor, place, world);
  const leads = actor.person?.role === 'instructor' || actor.person?.role === 'admin';
  return verdict === 'in' && leads ? 'forbidden' : verdict;
};

/** Whoever leads classes in the academy; a practice is nobody's to lead. */
const leads: Expectation = ({ name, person }, place, { business }) => {
  if (person === null) return 'sign in';
  if (person.role !== 'instructor' && person.role !== 'admin') return 'forbidden';
  return business[place]?.includes(name) ? 'in' : 'missing';
};

/** Members, where the place exists. */
const known: Expectation = ({ person }, place) => {
  if (person === null) return 'sign in';
  return place === 'nowhere' ? 'missing' : 'in';
};

/** Members, where every part of the place exists. */
const knownParts: Expectation = (actor, place, world) =>
  known(actor, place.split(' ').includes('nowhere') ? 'nowhere' : place, world);

/** Whoever teaches in the academy, and coordinators. */
const follows: Expectation = ({ name, person }, place, { business }) => {
  if (person === null) return 'sign in';
  if (person.role === 'trainee') return 'forbidden';
  return business[place]?.includes(name) ? 'in' : 'missing';
};

/** Those who teach, where the place exists: the keys of checks are theirs to see. */
const authors: Expectation = (actor, place, world) => {
  const verdict = only('instructor', 'admin')(actor, place, world);
  return verdict === 'in' ? known(actor, place, world) : verdict;
};

/** Those who teach in the academy whose draft it is. */
const drafts: Expectation = (actor, place, world) => {
  const verdict = authors(actor, place, world);
  return verdict === 'in' && actor.person?.academyId !== 'academy' ? 'missing' : verdict;
};

/** Who follows a cohort, where what is asked for of it exists. */
const partOfCohort =
  (inCohort: Expectation): Expectation =>
  (actor, place, world) => {
    const [cohort = '', ...parts] = place.split(' ');
    const verdict = inCohort(actor, cohort, world);
    return verdict === 'in' && parts.includes('nowhere') ? 'missing' : verdict;
  };

/** Who runs the programmes of the academy that the place belongs to. */
const runsProgrammes: Expectation = ({ name, person }, place, { business }) => {
  if (person === null) return 'sign in';
  if (person.role !== 'coordinator' && person.role !== 'admin') return 'forbidden';
  return business[place]?.includes(name) ? 'in' : 'missing';
};

/** The admins of the academy that the place belongs to. */
const adminOf: Expectation = ({ name, person }, place, { business }) => {
  if (person === null) return 'sign in';
  if (person.role !== 'admin') return 'forbidden';
  return business[place]?.includes(name) ? 'in' : 'missing';
};

/** Who runs programmes, where an application is one of that intake. */
const runsApplications: Expectation = (actor, place, world) => {
  const [intake = '', application = ''] = place.split(' ');
  const verdict = runsProgrammes(actor, intake, world);
  if (verdict !== 'in') return verdict;
  return intake === 'read' && application === 'judged' ? 'in' : 'missing';
};

/** Who runs programmes, once figures are published: with the end of the call. */
const runsPublished: Expectation = (actor, place, world) => {
  const verdict = runsProgrammes(actor, place, world);
  return verdict === 'in' && place !== 'read' ? 'missing' : verdict;
};

/** Who runs programmes, where a list has been worked out; in the world it is in none. */
const runsChosen: Expectation = (actor, place, world) => {
  const verdict = runsProgrammes(actor, place, world);
  return verdict === 'in' ? 'missing' : verdict;
};

/** Who follows a cohort, where it is of an intake; in the world none is. */
const closesProgramme: Expectation = (actor, place, world) => {
  const verdict = follows(actor, place, world);
  return verdict === 'in' ? 'missing' : verdict;
};

/** Whose application it is. Accounts of the academy mean nothing here. */
const applies: Expectation = ({ name }, place, { business }) => {
  if (name !== 'applicant' && name !== 'otherApplicant') return 'sign in';
  return business[place]?.includes(name) ? 'in' : 'missing';
};

/** Everybody, where there is such a call. */
const calls: Expectation = (_actor, place) => (place === 'nowhere' ? 'missing' : 'in');

/** Every route, by method and path. A route that is not here fails the matrix. */
export const EXPECTED: Readonly<Record<string, Expectation>> = {
  'GET /healthz': everybody,
  'GET /*': nobody,
  'GET /': everybody,
  'GET /sign-in': everybody,
  'POST /sign-in': everybody,
  'GET /sign-out': everybody,
  'POST /sign-out': () => 'sign in',
  'GET /invitations/:token': everybody,
  'POST /invitations/:token': everybody,
  'GET /account': members,
  'POST /account': members,
  'GET /account/export': everybody,
  'POST /account/export': members,
  'GET /alumni': members,
  'POST /alumni': members,
  'GET /announcements': members,
  'POST /announcements': members,
  'GET /calendar': members,
  'POST /calendar': members,
  'GET /calendar/:token': (_actor, place) => (place === 'calendar' ? 'in' : 'missing'),
  'GET /attempts/:attemptId': atTable,
  'POST /attempts/:attemptId': atTable,
  'GET /certificates': members,
  'GET /certificates/:code': (_actor, place) => (place === 'nowhere' ? 'missing' : 'in'),
  'POST /certificates/:code': ({ person }, place) => {
    if (person === null) return 'sign in';
    if (person.role === 'trainee') return 'forbidden';
    return place === 'nowhere' || person.academyId !== 'academy' ? 'missing' : 'in';
  },
  'GET /certificates/verify': everybody,
  'GET /cohorts': only('instructor', 'coordinator', 'admin'),
  'POST /cohorts': only('instructor', 'coordinator', 'admin'),
  'GET /cohorts/:cohortId': follows,
  'POST /cohorts/:cohortId': follows,
  'GET /cohorts/:cohortId/assignments': follows,
  'POST /cohorts/:cohortId/assignments': leads,
  'GET /cohorts/:cohortId/dashboard': follows,
  'GET /cohorts/:cohortId/dashboard/export': only('instructor', 'coordinator', 'admin'),
  'POST /cohorts/:cohortId/dashboard/export': follows,
  'GET /cohorts/:cohortId/events': follows,
  'POST /cohorts/:cohortId/events': follows,
  'GET /cohorts/:cohortId/events/:eventId': partOfCohort(follows),
  'POST /cohorts/:cohortId/events/:eventId': partOfCohort(follows),
  'GET /cohorts/:cohortId/fellows': follows,
  'POST /cohorts/:cohortId/fellows': follows,
  'GET /cohorts/:cohortId/milestones': follows,
  'POST /cohorts/:cohortId/milestones': follows,
  'GET /cohorts/:cohortId/gradebook': follows,
  'GET /cohorts/:cohortId/gradebook/:assignmentId/:userId': partOfCohort(follows),
  'GET /cohorts/:cohortId/gradebook/export': only('instructor', 'coordinator', 'admin'),
  'POST /cohorts/:cohortId/gradebook/export': follows,
  'GET /cohorts/:cohortId/items/:moduleId': partOfCohort(leads),
  'GET /cohorts/:cohortId/help': follows,
  'POST /cohorts/:cohortId/help': leads,
  'GET /cohorts/:cohortId/readiness': follows,
  'GET /cohorts/:cohortId/report': follows,
  'POST /cohorts/:cohortId/report': closesProgramme,
  'GET /cohorts/:cohortId/report/export': only('instructor', 'coordinator', 'admin'),
  'POST /cohorts/:cohortId/report/export': follows,
  'POST /cohorts/:cohortId/readiness': follows,
  'GET /cohorts/:cohortId/import': follows,
  'POST /cohorts/:cohortId/import': follows,
  'GET /intakes/:intakeId/fellows': runsProgrammes,
  'POST /intakes/:intakeId/fellows': runsProgrammes,
  'GET /intakes/:intakeId/reviewers': runsProgrammes,
  'POST /intakes/:intakeId/reviewers': runsProgrammes,
  'GET /intakes/:intakeId/reviewers/export': only('coordinator', 'admin'),
  'POST /intakes/:intakeId/reviewers/export': runsProgrammes,
  'GET /reviews': members,
  'GET /reviews/:reviewId': atTable,
  'POST /reviews/:reviewId': atTable,
  'GET /calls': everybody,
  'GET /calls/:slug': calls,
  'POST /calls/:slug': calls,
  'GET /applications/open/:token': everybody,
  'POST /applications/open/:token': everybody,
  'GET /applications/:applicationId': applies,
  'POST /applications/:applicationId': applies,
  'GET /applications/:applicationId/export': everybody,
  'POST /applications/:applicationId/export': applies,
  'GET /programmes': only('coordinator', 'admin'),
  'POST /programmes': only('coordinator', 'admin'),
  'GET /programmes/:programmeId': runsProgrammes,
  'POST /programmes/:programmeId': runsProgrammes,
  'GET /intakes/:intakeId': runsProgrammes,
  'POST /intakes/:intakeId': runsProgrammes,
  'GET /intakes/:intakeId/applications': runsProgrammes,
  'POST /intakes/:intakeId/applications': runsProgrammes,
  'GET /intakes/:intakeId/applications/:applicationId': runsApplications,
  'POST /intakes/:intakeId/applications/:applicationId': runsApplications,
  'GET /intakes/:intakeId/applications/export': only('coordinator', 'admin'),
  'POST /intakes/:intakeId/applications/export': runsProgrammes,
  'GET /intakes/:intakeId/definition': runsProgrammes,
  'GET /intakes/:intakeId/edit': runsProgrammes,
  'POST /intakes/:intakeId/edit': runsProgrammes,
  'GET /intakes/:intakeId/selection': runsProgrammes,
  'POST /intakes/:intakeId/selection': runsProgrammes,
  'GET /intakes/:intakeId/selection/export': only('coordinator', 'admin'),
  'POST /intakes/:intakeId/selection/export': runsChosen,
  'GET /intakes/:intakeId/offers': runsProgrammes,
  'POST /intakes/:intakeId/offers': runsProgrammes,
  'GET /intakes/:intakeId/figures': runsProgrammes,
  'GET /intakes/:intakeId/figures/export': only('coordinator', 'admin'),
  'POST /intakes/:intakeId/figures/export': runsPublished,
  'GET /mailbox': only('admin'),
  'GET /mailbox/:mailId': adminOf,
  'POST /mailbox/:mailId': adminOf,
  'GET /people': only('admin'),
  'POST /people': only('admin'),
  'GET /people/audit': only('admin'),
  'GET /exercises': only('instructor', 'admin'),
  'GET /exercises/:exerciseId': leads,
  'POST /exercises/:exerciseId': leads,
  'GET /exercises/:exerciseId/debrief': leads,
  'GET /exercises/new': only('instructor', 'admin'),
  'POST /exercises/new': only('instructor', 'admin'),
  'GET /marking': only('instructor', 'admin'),
  'GET /marking/:workId': atTable,
  'POST /marking/:workId': atTable,
  'GET /learn': members,
  'GET /tracks/:trackId': known,
  'GET /modules/:moduleId': known,
  'GET /modules/:moduleId/lessons/:lessonId': knownParts,
  'POST /modules/:moduleId/lessons/:lessonId': knownParts,
  'GET /modules/:moduleId/check': known,
  'POST /modules/:moduleId/check': known,
  'GET /modules/:moduleId/activity': known,
  'POST /modules/:moduleId/activity': known,
  'GET /modules/:moduleId/edit': drafts,
  'POST /modules/:moduleId/edit': drafts,
  'GET /modules/:moduleId/export': only('instructor', 'admin'),
  'POST /modules/:moduleId/export': authors,
  'GET /modules/:moduleId/questions': authors,
  'POST /modules/:moduleId/questions': only('instructor', 'admin'),
  'GET /modules/:moduleId/questions/export': only('instructor', 'admin'),
  'POST /modules/:moduleId/questions/export': authors,
  'GET /modules/new': only('instructor', 'admin'),
  'POST /modules/new': only('instructor', 'admin'),
  'GET /modules/upload': only('instructor', 'admin'),
  'POST /modules/upload': only('instructor', 'admin'),
  'GET /review': members,
  'POST /review': members,
  'GET /scenarios': members,
  'GET /scenarios/:scenarioId': known,
  'POST /scenarios/:scenarioId': known,
  'GET /tables/:tableId': atTable,
  'POST /tables/:tableId': atTable,
  'GET /tables/:tableId/debrief': atTable,
  'POST /tables/:tableId/debrief': withSeat,
  'GET /tables/:tableId/lobby': atTable,
  'POST /tables/:tableId/lobby': atTable,
  'GET /tables/:tableId/texts': atTable,
  'POST /tables/:tableId/commands': atTable,
  'GET /tables/:tableId/stream': atTable,
};
