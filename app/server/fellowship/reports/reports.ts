import { textOf } from '~/core/fellowship/call/answer-of';
import { readAnswers } from '~/core/fellowship/call/answers';
import { COUNTRIES } from '~/core/fellowship/call/countries';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { ReportFigures } from '~/core/fellowship/readiness/report-figures';
import { PUBLISHED_STAGES } from '~/core/fellowship/representation/catalogue';
import type { Person } from '../../people/person';
import { type CohortRow, cohortSeenBy, zoneOf } from '../../teaching/parts';
import { createSubjects } from '../../teaching/subjects';
import { definitionOf } from '../definition';
import { latestRelease } from '../figures/closing';
import { shownTables } from '../figures/words';
import { type FellowshipParts, runsProgrammes } from '../parts';
import { asOf } from './as-of';
import { callFigures, peopleFigures } from './counts';
import { modulesBy } from './learning-sql';
import { countriesBy, eventsBy, milestonesBy, quotationsBy } from './occasions';
import type { ModuleLine, Report, Scope } from './report';
import { exercisesBy, movesBy } from './tables-sql';

/** Reports for funders, for who follows a cohort. Null: there is no such cohort for this person. */
export interface Reports {
  /** @param day `YYYY-MM-DD`, in the academy's zone; today where it is none, or to come */
  of(user: Person, cohortId: string, day: string | null): Promise<Report | null>;
  /** The same, with an entry in the audit log. */
  export(
    user: Person,
    cohortId: string,
    day: string | null,
    format: 'csv' | 'xlsx',
  ): Promise<Report | null>;
  /** The intake of a cohort, of which this person may close the programme; null where there is none. */
  intakeOf(user: Person, cohortId: string): Promise<string | null>;
}

export function createReports(parts: FellowshipParts): Reports {
  const { clock, database, auditIn, curriculum } = parts;
  const { reader } = database;
  const reading = { reader, subjects: createSubjects(reader, curriculum) };

  async function intakeWith(cohortId: string) {
    const { intake } = await reader.cohort.findUniqueOrThrow({
      where: { id: cohortId },
      select: {
        intake: {
          select: {
            ...{ id: true, title: true, definition: true, publishedAt: true },
            programme: { select: { name: true } },
          },
        },
      },
    });
    return intake;
  }

  async function reportOn(user: Person, cohort: CohortRow, day: string | null): Promise<Report> {
    const { id: cohortId, name, academyId } = cohort;
    const timeZone = await zoneOf(reader, academyId);
    const when = asOf(day, timeZone, clock.now());
    const at = new Date(when.at);
    const scope: Scope = { academyId, cohortId, at };
    const intake = await intakeWith(cohortId);
    const definition = intake?.publishedAt ? definitionOf(intake) : null;
    const [call, people, modules, exercises, moves, events, milestones, quotations, from] =
      await Promise.all([
        intake && callFigures(reader, intake.id, at),
        peopleFigures(reader, scope),
        modulesBy(reading, scope),
        exercisesBy(reader, scope),
        movesBy(reader, scope),
        eventsBy(reader, scope),
        milestonesBy(reading, scope),
        quotationsBy(reader, scope),
        countriesBy(reader, scope, countryIn(definition)),
      ]);
    const release = intake && (await latestRelease(reader, intake.id, at))?.release;
    const latest = intake && (await latestRelease(reader, intake.id))?.release;
    const { members, certificates, otherCertificates } = people;
    const came = events.reduce((sum, { present, late }) => sum + present + late, 0);
    const noted = events.reduce((sum, { excused, absent }) => sum + excused + absent, came);
    const figures: ReportFigures = {
      ...call,
      members: whole(members),
      ...(from.countries > 0 && { countries: whole(from.countries) }),
      ...learningFigures(modules, members),
      certificates: { n: certificates, of: members },
      otherCertificates: whole(otherCertificates),
      exercises: whole(exercises.length),
      tables: whole(sum(exercises.map(({ tables }) => tables))),
      ended: part(exercises.map(({ ended: n, tables: of }) => ({ n, of }))),
      agreements: part(exercises.map(({ agreements: n, ended: of }) => ({ n, of }))),
      seated: { n: moves.seated, of: members },
      active: { n: moves.active, of: moves.seated },
      interventions: whole(moves.interventions),
      proposals: whole(moves.proposals),
      packages: whole(moves.packages),
      supports: whole(moves.supports),
      events: whole(events.length),
      attended: { n: came, of: noted },
    };
    const last = PUBLISHED_STAGES.at(-1);
    return {
      cohort: { id: cohortId, name },
      programme: intake && { name: intake.programme.name, intake: intake.title, id: intake.id },
      asOf: when,
      today: asOf(null, timeZone, clock.now()).day,
      ...{ timeZone, figures, modules, milestones, exercises, events, quotations },
      countries: from.groups,
      equity: release && definition ? shownTables(release, definition) : [],
      closings: release?.closings ?? [],
      mayClose:
        runsProgrammes(user) &&
        definition !== null &&
        latest?.closings.every(({ stage }) => stage !== last) === true,
    };
  }

  return {
    async of(user, cohortId, day) {
      const cohort = await cohortSeenBy(reader, user, cohortId);
      return cohort && reportOn(user, cohort, day);
    },
    async export(user, cohortId, day, format) {
      const cohort = await cohortSeenBy(reader, user, cohortId);
      if (cohort === null) return null;
      const { academyId, id: actorId } = user;
      const entry = { academyId, actorId, action: 'data.exported', subject: cohortId } as const;
      const detail = { what: 'report', format };
      await database.write((tx) => auditIn(tx, { ...entry, detail }));
      return reportOn(user, cohort, day);
    },
    async intakeOf(user, cohortId) {
      const cohort = runsProgrammes(user) ? await cohortSeenBy(reader, user, cohortId) : null;
      return cohort && ((await intakeWith(cohortId))?.id ?? null);
    },
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);
const whole = (n: number) => ({ n, of: null });
const part = (parts: readonly { n: number; of: number }[]) => ({
  n: sum(parts.map(({ n }) => n)),
  of: sum(parts.map(({ of }) => of)),
});

/** Pieces of work done, of one for each person and module; marks as the mean of the modules' means. */
function learningFigures(modules: readonly ModuleLine[], members: number): ReportFigures {
  if (modules.length === 0) return {};
  const of = modules.length * members;
  const marked = modules.flatMap(({ marks }) => marks ?? []);
  return {
    modules: { n: sum(modules.map(({ finished }) => finished)), of },
    checks: whole(sum(modules.map(({ passed }) => passed))),
    activities: whole(sum(modules.map(({ handedIn }) => handedIn))),
    ...(marked.length > 0 && { marks: whole(Math.round(sum(marked) / marked.length)) }),
  };
}

function countryIn(definition: CallDefinition | null): (submitted: string) => string | null {
  const questions = definition?.questions.filter(({ type }) => type === 'country') ?? [];
  const [first] = questions;
  return (submitted) => {
    if (first === undefined) return null;
    const code = textOf(readAnswers({ questions: [first] }, JSON.parse(submitted)), first.id);
    return code === null ? null : (COUNTRIES[code] ?? code);
  };
}
