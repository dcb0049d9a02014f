import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { Solver } from '~/core/fellowship/selection/solver';
import type { Person } from '../../people/person';
import type { Reader, Transaction } from '../../store/database';
import { definitionOf } from '../definition';
import { type FellowshipParts, type IntakeRow, intakeRunBy } from '../parts';
import { type AfterConfirmIn, confirmIn, isConfirmed } from './confirm';
import { keepDeclaredIn } from './declared-apart';
import { exportOf, type SelectionExport } from './export';
import { createJobs } from './jobs';
import { type NewOverride, overrideIn, overridesOf, restoreIn } from './overrides';
import type { SelectionPage, SelectionQuery } from './page';
import { personView } from './person-view';
import { poolOf } from './pool';
import { inputOf, type RunInput } from './problem-of';
import { createQuestions } from './questions';
import { runView } from './run-view';
import { headsOf, type Run, type Runs } from './runs';
import { ruleLines } from './standing';
import { fault, type SelectionTold, told } from './told';
import { leaveOutIn, type Unread, undecidedOf, unreadView } from './unread';
import { workOut } from './work-out';

/** The choice of who gets the places. Only for who runs the academy's programmes; null otherwise. */
export interface Selections {
  /** What the page shows. Questions that it asks are begun, and answered by a later look. */
  page(user: Person, intakeId: string, query: SelectionQuery): Promise<SelectionPage | null>;
  /**
   * Begins a run with what is known now. `same`: the latest run went in with exactly this.
   *
   * @returns how many take part
   */
  run(user: Person, intakeId: string): Promise<SelectionTold<number>>;
  override(user: Person, intakeId: string, wanted: NewOverride): Promise<SelectionTold<string>>;
  restore(user: Person, intakeId: string, overrideId: string): Promise<SelectionTold<null>>;
  /** Leaves out, for one reason, everybody whose reviews are missing, if they are as many as `seen`. */
  leaveOutUnread(
    user: Person,
    intakeId: string,
    wanted: { seen: number; reason: string },
  ): Promise<SelectionTold<number>>;
  /** Fixes the list of the latest run, whose number the reader saw. */
  confirm(user: Person, intakeId: string, number: number): Promise<SelectionTold<string>>;
  /** The list as a table, with an entry in the audit log; null too where there is no list. */
  export(user: Person, intakeId: string, format: 'csv' | 'xlsx'): Promise<SelectionExport | null>;
  /** Resolves when nothing is being worked out. */
  idle(): Promise<void>;
  /** Gives up what is being worked out; to be called when the solver is closed. */
  stop(): Promise<void>;
}

export interface SelectionParts extends FellowshipParts {
  solver: Solver;
  runs: Runs;
  /** Runs in the transaction of a confirmation. */
  afterConfirmIn?: AfterConfirmIn | undefined;
}

/** How far back a place is looked for of somebody who takes part no more. */
const RUNS_LOOKED_AT = 5;

export function createSelections(parts: SelectionParts): Selections {
  const { database, clock, ids, log, auditIn, solver } = parts;
  const { reader } = database;
  const jobs = createJobs<number>({ log, most: 100 });
  const questions = createQuestions({ log, solver });

  /** The intake where its call is closed, so that there is something to select from. */
  async function closed(user: Person, id: string): Promise<IntakeRow | 'open' | null> {
    const intake = await intakeRunBy(reader, user, id);
    if (intake === null) return null;
    const isOpen = intake.publishedAt === null || intake.closesAt.getTime() > clock.now();
    return isOpen ? 'open' : intake;
  }

  /** Changes what the next run goes in with; refused once a list is fixed. */
  async function change<T>(
    user: Person,
    intakeId: string,
    work: (tx: Transaction, intake: IntakeRow) => Promise<SelectionTold<T>>,
  ): Promise<SelectionTold<T>> {
    const intake = await closed(user, intakeId);
    if (intake === null) return null;
    if (intake === 'open') return fault('open');
    return database.write(async (tx) =>
      (await isConfirmed(tx, intakeId)) ? fault('confirmed') : work(tx, intake),
    );
  }

  async function keep(intake: IntakeRow, user: Person, input: RunInput): Promise<number> {
    const result = await workOut(input, solver);
    return database.write(async (tx) => {
      const { id: intakeId, academyId } = intake;
      if (await isConfirmed(tx, intakeId)) return 0;
      const number = 1 + (await tx.selection.count({ where: { intakeId } }));
      const id = ids.id();
      await tx.selection.create({
        data: {
          ...{ id, academyId, intakeId, number, inputHash: input.hash },
          ...{ input: input.kept.text, result: JSON.stringify(result) },
          ...{ createdById: user.id, createdAt: new Date(clock.now()) },
        },
      });
      await keepDeclaredIn(tx, { selectionId: id, academyId }, input.kept.declared);
      const { places, candidates } = input.problem;
      const found =
        result.kind === 'selection'
          ? { chosen: result.chosen.length, optimal: result.optimal, gap: result.gap }
          : {};
      await auditIn(tx, {
        ...{ academyId, actorId: user.id, action: 'selection.made', subject: intakeId },
        detail: {
          ...{ run: number, result: result.kind, places, candidates: candidates.length, ...found },
          input: input.hash,
        },
      });
      return number;
    });
  }

  return {
    async page(user, intakeId, query) {
      const intake = await intakeRunBy(reader, user, intakeId);
      if (intake === null) return null;
      const job = jobs.find(intakeId);
      return pageOf({ ...parts, questions }, intake, query, job?.state ?? null);
    },

    async run(user, intakeId) {
      const intake = await closed(user, intakeId);
      if (intake === null) return null;
      if (intake === 'open') return fault('open');
      if (await isConfirmed(reader, intakeId)) return fault('confirmed');
      const input = await inputOf(reader, intake, definitionOf(intake));
      if (input.problem.candidates.length === 0) return fault('nobody');
      const latest = await reader.selection.findFirst({
        where: { intakeId },
        orderBy: { number: 'desc' },
        select: { inputHash: true },
      });
      if (latest?.inputHash === input.hash) return fault('same');
      if (jobs.find(intakeId)?.state === 'done') jobs.forget(intakeId);
      jobs.start(intakeId, () => keep(intake, user, input));
      return told(input.problem.candidates.length);
    },

    override: (user, intakeId, wanted) =>
      change(user, intakeId, (tx, intake) => overrideIn(tx, parts, { intake, user, wanted })),

    restore: (user, intakeId, overrideId) =>
      change(user, intakeId, (tx, intake) => restoreIn(tx, parts, { intake, user, overrideId })),

    leaveOutUnread: (user, intakeId, wanted) =>
      change(user, intakeId, async (tx, intake) => {
        const { unread } = await inputOf(tx, intake, definitionOf(intake));
        const undecided = await undecidedOf(tx, intakeId, unread);
        return leaveOutIn(tx, parts, { intake, user, undecided, wanted });
      }),

    confirm: (user, intakeId, number) =>
      change(user, intakeId, (tx, intake) => confirmIn(tx, parts, { intake, user, number })),

    async export(user, intakeId, format) {
      const intake = await intakeRunBy(reader, user, intakeId);
      return intake && exportOf(parts, { intake, user, format });
    },

    async idle() {
      await jobs.idle();
      await questions.idle();
    },
    async stop() {
      await Promise.all([jobs.stop(), questions.stop()]);
    },
  };
}

interface Looking extends SelectionParts {
  questions: ReturnType<typeof createQuestions>;
}

async function pageOf(
  { database, clock, runs, questions }: Looking,
  intake: IntakeRow,
  query: SelectionQuery,
  job: 'working' | 'done' | 'failed' | null,
): Promise<SelectionPage> {
  const { reader } = database;
  const { id: intakeId, title, timeZone, closesAt, publishedAt } = intake;
  const heads = await headsOf(reader, intakeId);
  const confirmed = heads.find((head) => head.confirmedAt !== null);
  const definition = publishedAt === null ? null : definitionOf(intake);
  const head = heads.find(({ number }) => number === query.run) ?? confirmed ?? heads[0] ?? null;
  const run = head && (await runs.find(reader, { intakeId, number: head.number }));
  const before =
    head && head.number > 1 ? await runs.find(reader, { intakeId, number: head.number - 1 }) : null;
  const chosen = run?.result.kind === 'selection' ? run.result.chosen : [];
  const closed = publishedAt !== null && closesAt.getTime() <= clock.now();
  const looking = { reader, questions };
  return {
    intake: {
      ...{ id: intakeId, title, timeZone, places: definition?.places ?? 0 },
      closesAt: closesAt.getTime(),
      closed,
      published: publishedAt !== null,
    },
    working: job === 'working',
    failed: job === 'failed',
    confirmed: confirmed !== undefined,
    rules: definition ? ruleLines(definition, run?.problem ?? null, chosen) : [],
    runs: heads,
    run:
      run && head && definition
        ? await runView(run, head, query, { ...looking, definition, before })
        : null,
    person:
      definition && query.person !== null
        ? await personView({ ...looking, definition }, intakeId, run, query.person)
        : null,
    unread:
      definition && closed && !confirmed ? await unreadNow(reader, runs, intake, definition) : null,
    overrides: await overridesOf(reader, intakeId),
    query,
  };
}

/** Who cannot take part for want of reviews, as things are now. */
async function unreadNow(
  reader: Reader,
  runs: Runs,
  intake: IntakeRow,
  definition: CallDefinition,
): Promise<Unread> {
  const { unread } = await poolOf(reader, intake.id, definition);
  const undecided = await undecidedOf(reader, intake.id, unread);
  const latest: Run[] = [];
  if (undecided.length > 0) {
    for (const { number } of (await headsOf(reader, intake.id)).slice(0, RUNS_LOOKED_AT)) {
      const run = await runs.find(reader, { intakeId: intake.id, number });
      if (run !== null) latest.push(run);
    }
  }
  return unreadView(reader, definition, undecided, latest);
}
