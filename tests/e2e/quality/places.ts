import {
  AISYAH,
  application,
  at,
  BAYU,
  cohort,
  DARA,
  exercise,
  intake,
  marking,
  type Place,
  review,
  reviewers,
  table,
} from './place';

/**
 * Every page of the program and the states in which it is worth looking at, by its address in the
 * manifest. A page that is not here fails the test: add it with how to reach it.
 */
export const PLACES: Readonly<Record<string, readonly Place[]>> = {
  '/': [
    at('/', null),
    at('/', 'trainee'),
    at('/', 'instructor'),
    at('/', 'coordinator', 'with nothing to do yet'),
  ],
  '/sign-in': [at('/sign-in', null)],
  '/account': [at('/account', 'trainee')],
  '/calls': [at('/calls', null)],
  '/calls/:slug': [
    { name: 'that is open', path: ({ applying }) => `/calls/${applying.call}`, as: null },
  ],
  '/applications/open/:token': [
    { name: 'unused', path: ({ applying }) => `/applications/open/${applying.link}`, as: null },
    at('/applications/open/none', null, 'that is none'),
  ],
  '/applications/:applicationId': [
    application('draft', 'to write'),
    application('draft', 'to write, in its last part', '?part=2'),
    application('sent', 'sent in', '?part=2'),
    { ...at('/applications/none', null, 'without a session'), status: 401 },
  ],
  '/reviews': [at('/reviews', 'instructor'), at('/reviews', 'trainee', 'with none')],
  '/reviews/:reviewId': [review('open', 'to be written'), review('handedIn', 'handed in')],
  '/programmes': [at('/programmes', 'coordinator')],
  '/programmes/:programmeId': [
    {
      name: 'as coordinator',
      path: ({ intakes }) => `/programmes/${intakes.programme}`,
      as: 'coordinator',
    },
  ],
  '/intakes/:intakeId': [
    intake('draft', 'in draft'),
    intake('open', 'while it is open'),
    intake('read', 'in review'),
  ],
  '/intakes/:intakeId/edit': [
    intake('draft', 'about', '/edit'),
    intake('draft', 'with the questions', '/edit?part=questions'),
    intake('draft', 'with a question', '/edit?part=questions&at=7'),
    intake('draft', 'with a rule', '/edit?part=selection&at=2'),
    intake('draft', 'as a file', '/edit?part=whole'),
    intake('read', 'published', '/edit'),
  ],
  '/intakes/:intakeId/applications': [
    intake('read', 'after the closing', '/applications'),
    intake('read', 'by the rules', '/applications?rules=1'),
    intake('open', 'while the call is open', '/applications?state=draft'),
    intake('draft', 'of a draft', '/applications'),
  ],
  '/intakes/:intakeId/applications/:applicationId': [
    {
      name: 'as coordinator',
      path: ({ intakes }) => `/intakes/${intakes.read}/applications/${intakes.application}`,
      as: 'coordinator',
    },
  ],
  '/intakes/:intakeId/reviewers': [
    reviewers('', 'as coordinator'),
    reviewers('?assign=1', 'before assigning'),
  ],
  '/people': [at('/people', 'admin')],
  '/mailbox': [at('/mailbox', 'admin')],
  '/mailbox/:mailId': [{ name: 'as admin', path: ({ mail }) => `/mailbox/${mail}`, as: 'admin' }],
  '/people/audit': [at('/people/audit', 'admin')],
  '/invitations/:token': [
    { name: 'unused', path: ({ invitation }) => `/invitations/${invitation}`, as: null },
    at('/invitations/none', null, 'that is none'),
  ],
  '/alumni': [
    at('/alumni', 'trainee'),
    at('/alumni', 'admin', 'without an entry'),
    at('/alumni?q=nobody', 'trainee', 'with nobody found'),
  ],
  '/announcements': [
    at('/announcements', 'trainee'),
    at('/announcements', 'admin', 'with nothing to read'),
  ],
  '/calendar': [at('/calendar', 'trainee'), at('/calendar', 'admin', 'without a date')],
  '/cohorts': [at('/cohorts', 'instructor'), at('/cohorts', 'coordinator')],
  '/cohorts/:cohortId': [
    cohort('', 'instructor'),
    cohort('', 'coordinator'),
    cohort('?group=none', 'instructor', 'with nobody to show'),
  ],
  '/cohorts/:cohortId/assignments': [
    cohort('/assignments', 'instructor'),
    cohort('/assignments', 'coordinator'),
  ],
  '/cohorts/:cohortId/dashboard': [
    cohort('/dashboard', 'instructor'),
    cohort('/dashboard?by=work', 'coordinator', 'by piece of work'),
    cohort('/dashboard?group=nobody', 'instructor', 'with nobody to show'),
  ],
  '/cohorts/:cohortId/readiness': [
    cohort('/readiness', 'instructor'),
    cohort('/readiness', 'coordinator'),
  ],
  '/cohorts/:cohortId/events': [cohort('/events', 'coordinator')],
  '/cohorts/:cohortId/events/:eventId': [
    {
      name: 'as coordinator',
      path: ({ cohort: id, event }) => `/cohorts/${id}/events/${event}`,
      as: 'coordinator',
    },
  ],
  '/cohorts/:cohortId/fellows': [cohort('/fellows', 'coordinator')],
  '/cohorts/:cohortId/milestones': [cohort('/milestones', 'coordinator')],
  '/intakes/:intakeId/fellows': [
    {
      name: 'with people to take in',
      path: ({ accepted }) => `/intakes/${accepted}/fellows`,
      as: 'coordinator',
    },
  ],
  '/cohorts/:cohortId/gradebook': [
    cohort('/gradebook', 'instructor'),
    cohort('/gradebook', 'coordinator'),
    cohort('/gradebook?name=nobody', 'instructor', 'with nobody to show'),
  ],
  '/cohorts/:cohortId/gradebook/:assignmentId/:userId': [
    {
      name: 'as instructor',
      path: ({ cohort: id, cell }) => `/cohorts/${id}/gradebook/${cell.assignment}/${cell.user}`,
      as: 'instructor',
    },
  ],
  '/cohorts/:cohortId/import': [cohort('/import', 'instructor')],
  '/cohorts/:cohortId/items/:moduleId': [cohort('/items/rules-of-the-room', 'instructor')],
  '/marking': [at('/marking', 'instructor'), at('/marking?anonymous=1', 'admin', 'without names')],
  '/marking/:workId': [
    marking('reflection', 'instructor', 'with a self-assessment'),
    marking('reflection', 'trainee', 'of one’s own, before it is marked'),
    marking('simulation', 'instructor', 'of a simulation that is marked'),
    marking('simulation', 'admin', 'of a simulation, to mark second'),
    marking('simulation', BAYU, 'of one’s own simulation'),
  ],
  '/cohorts/:cohortId/help': [cohort('/help', 'instructor')],
  '/certificates': [at('/certificates', 'trainee'), at('/certificates', 'admin', 'without any')],
  '/certificates/verify': [at('/certificates/verify', null)],
  '/certificates/:code': [
    { name: 'valid', path: ({ certificate }) => `/certificates/${certificate}`, as: null },
    { ...at('/certificates/0000-0000-0000-0000', null, 'that is none'), status: 404 },
  ],
  '/learn': [at('/learn', 'trainee'), at('/learn', 'instructor')],
  '/tracks/:trackId': [at('/tracks/multilateral-negotiation', 'trainee')],
  '/modules/:moduleId': [
    at('/modules/rules-of-the-room', 'trainee'),
    at('/modules/why-anticipate', 'instructor'),
  ],
  '/modules/:moduleId/lessons/:lessonId': [
    at('/modules/rules-of-the-room/lessons/02-counting-votes', 'trainee', 'with brackets'),
    at(
      '/modules/reading-uncertainty/lessons/03-ranges-scenarios-and-tails',
      'trainee',
      'with figures and a timeline',
    ),
  ],
  '/modules/new': [at('/modules/new', 'instructor')],
  '/modules/upload': [at('/modules/upload', 'instructor')],
  '/modules/:moduleId/edit': [
    at('/modules/why-anticipate/edit', 'instructor'),
    at('/modules/why-anticipate/edit?file=check.json', 'instructor', 'with the check'),
    at(
      '/modules/why-anticipate/edit?file=01-four-ways-to-speak-of-tomorrow.en.md',
      'instructor',
      'with a lesson',
    ),
  ],
  '/modules/:moduleId/questions': [at('/modules/rules-of-the-room/questions', 'instructor')],
  '/modules/:moduleId/check': [
    at('/modules/rules-of-the-room/check', 'trainee', 'with attempts'),
    at('/modules/why-anticipate/check', 'instructor', 'before the first'),
  ],
  '/attempts/:attemptId': [
    { name: 'to answer', path: ({ attempts }) => `/attempts/${attempts.open}`, as: 'trainee' },
    {
      name: 'to answer, in its last part',
      path: ({ attempts }) => `/attempts/${attempts.open}?part=9`,
      as: 'trainee',
    },
    { name: 'handed in', path: ({ attempts }) => `/attempts/${attempts.submitted}`, as: 'trainee' },
  ],
  '/modules/:moduleId/activity': [
    at('/modules/reading-uncertainty/activity', 'trainee', 'to write a brief'),
    at('/modules/why-anticipate/activity', 'trainee', 'of a reflection that was handed in'),
    at('/modules/rules-of-the-room/activity', 'trainee', 'to play an exercise'),
  ],
  '/review': [at('/review', 'trainee'), at('/review', 'admin', 'with nothing to review')],
  '/scenarios': [at('/scenarios', 'trainee')],
  '/scenarios/:scenarioId': [at('/scenarios/river-of-nine', 'trainee')],
  '/exercises': [at('/exercises', 'instructor')],
  '/exercises/new': [at('/exercises/new', 'instructor')],
  '/exercises/:exerciseId': [
    exercise('draft', 'before it starts'),
    exercise('draft', 'while seats are given by hand', '?table=1'),
    exercise('running', 'while it runs'),
    exercise('running', 'where the instructor steps in', '?table=1'),
    exercise('ended', 'when it is over'),
  ],
  '/exercises/:exerciseId/debrief': [
    exercise('running', 'while it runs', '/debrief'),
    exercise('ended', 'when it is over', '/debrief'),
  ],
  '/tables/:tableId/lobby': [
    table('lobby', 'trainee', 'before a practice', '/lobby'),
    table('question', BAYU, 'when the meeting has begun', '/lobby'),
  ],
  '/tables/:tableId': [
    table('talks', 'trainee', 'with packages to answer', '?panel=packages'),
    table('talks', 'trainee', 'with the mandate'),
    table('talks', 'trainee', 'with the caucuses', '?panel=caucuses'),
    table('talks', 'trainee', 'with the record', '?panel=record'),
    table('reading', AISYAH, 'as the chair in the first reading'),
    table('reading', BAYU, 'as a delegate in the first reading', '?panel=evidence'),
    table('reading', DARA, 'as the scientist who is asked', '?panel=evidence'),
    table('question', AISYAH, 'as the chair while a question stands'),
    table('question', BAYU, 'as a delegate who objected'),
    table('question', 'instructor', 'as the instructor who watches'),
    table('suspended', BAYU, 'suspended', '?panel=caucuses'),
    table('adopted', BAYU, 'after adoption', '?panel=record'),
  ],
  '/tables/:tableId/debrief': [
    table('adopted', BAYU, 'of an adopted text', '/debrief'),
    table('adopted', BAYU, 'with the deals', '/debrief?part=deals'),
    table('adopted', BAYU, 'with the concessions', '/debrief?part=concessions'),
    table('adopted', BAYU, 'with what happened at the table', '/debrief?part=meeting'),
    table('adopted', BAYU, 'with the record', '/debrief?part=record'),
    table('adopted', BAYU, 'with the replay', '/debrief?part=replay'),
    table('adopted', BAYU, 'with the reflection', '/debrief?part=reflection'),
    table('adopted', 'instructor', 'with the deals, for the instructor', '/debrief?part=deals'),
    table('failed', AISYAH, 'of a failure, for a seat without a stake', '/debrief'),
    table('question', BAYU, 'before the end', '/debrief'),
  ],
  '/*': [{ ...at('/no/such/page', null, 'that does not exist'), status: 404 }],
};
