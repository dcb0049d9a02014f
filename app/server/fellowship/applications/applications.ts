import { type AnswerFault, answersFault } from '~/core/fellowship/call/answer-faults';
import { type Answers, readAnswers } from '~/core/fellowship/call/answers';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { Transaction } from '../../store/database';
import { applicationLetter, type Post } from '../applicants/letters';
import type { SignedInApplicant } from '../applicants/sessions';
import { definitionOf } from '../definition';
import type { FellowshipParts } from '../parts';
import { settleTwinsIn } from '../screening/twins';
import { beginIn } from './begin';
import { callState } from './calls';
import { type DeclarationSent, declareIn, readDeclared, takeBackIn } from './declared';
import { type Clash, declarationFate, type MadeFrom, merged } from './merging';
import { type OwnApplication, type OwnRow, ownApplication, ownRow } from './own';
import type { Standing } from './standing';

/** Why something was not done; its sentence is `application.fault.<code>`. */
export type ApplicationFault = 'closed' | 'incomplete' | 'offered' | 'changed';

/** Whether it was done; null: there is no such application for this applicant; answer 404. */
export type ApplicationTold =
  | { ok: true; consentMissing: boolean }
  | { ok: false; fault: Exclude<ApplicationFault, 'changed'>; open?: readonly AnswerFault[] }
  /** Changed elsewhere meanwhile: these answers are not kept, all others that came are. */
  | { ok: false; fault: 'changed'; clashes: readonly Clash[]; declaration: boolean }
  | null;

/** What came with a form: answers to some questions, whose earlier answers they replace. */
export interface Sent {
  /** Ids of the questions that the form asked. */
  asked: readonly string[];
  answers: Answers;
  /** What they were made from; without it they overwrite whatever there is. */
  made?: MadeFrom;
  /** Where the form asked for declarations. */
  declaration?: DeclarationSent;
}

/** An application in the list of an applicant's own. */
export interface ListedApplication {
  id: string;
  call: string;
  standing: Standing;
}

/** Applications, for those whose they are. Everything of somebody else's is as if it were not there. */
export interface Applications {
  list(who: SignedInApplicant): Promise<ListedApplication[]>;
  of(who: SignedInApplicant, id: string): Promise<OwnApplication | null>;
  /** The id of their application in an intake; null where they have none. */
  inIntake(who: SignedInApplicant, intakeId: string): Promise<string | null>;
  /** Begins one, or finds the one that was begun. @returns its id; null where no call is open there */
  begin(who: SignedInApplicant, slug: string): Promise<string | null>;
  /** Keeps a draft, whatever is wrong with the answers; until the deadline. See `merged`. */
  save(who: SignedInApplicant, id: string, sent: Sent): Promise<ApplicationTold>;
  /**
   * Keeps what came and, where nothing is missing, sends the application in: from then on this
   * counts, until it is sent in again. With a command id that was seen, nothing is done again.
   */
  submit(
    who: SignedInApplicant,
    id: string,
    command: { sent: Sent; commandId: string },
    post: Post,
  ): Promise<ApplicationTold>;
  /** Takes an application back; it can be sent in again until the deadline. Not once a place is offered. */
  withdraw(
    who: SignedInApplicant,
    id: string,
    commandId: string,
    post: Post,
  ): Promise<ApplicationTold>;
  /** Takes the declarations back, at any time. */
  takeBackDeclaration(who: SignedInApplicant, id: string): Promise<ApplicationTold>;
}

const done = { ok: true, consentMissing: false } as const;
const closed = { ok: false, fault: 'closed' } as const;

export function createApplications(parts: FellowshipParts): Applications {
  const { clock, database, ids, outbox } = parts;

  /** Runs `work` on an own application; it reads the time inside the transaction. */
  function change(
    who: SignedInApplicant,
    id: string,
    work: (tx: Transaction, row: OwnRow, at: Date) => Promise<ApplicationTold>,
  ): Promise<ApplicationTold> {
    return database.write(async (tx) => {
      const row = await ownRow(tx, who, id);
      return row === null ? null : work(tx, row, new Date(clock.now()));
    });
  }

  async function note(tx: Transaction, row: OwnRow, event: Event): Promise<void> {
    const { id: applicationId, academyId } = row;
    await tx.applicationEvent.create({ data: { applicationId, academyId, body: '{}', ...event } });
  }

  const seen = async (tx: Transaction, applicationId: string, commandId: string) =>
    (await tx.applicationEvent.count({ where: { applicationId, commandId } })) > 0;

  async function tell(
    tx: Transaction,
    who: SignedInApplicant,
    row: OwnRow,
    letter: { kind: 'received' | 'withdrawn'; post: Post },
  ): Promise<void> {
    const { id, number, academyId, intake } = row;
    const { title: call, closesAt, timeZone: zone } = intake;
    const about = { id, number, call, closesAt, zone };
    const draft = applicationLetter(letter.post, letter.kind, about);
    await outbox.sendIn(tx, [{ academyId, to: who.email, kind: 'application', ...draft }]);
  }

  return {
    async list({ applicantId, academyId }) {
      const rows = await database.reader.application.findMany({
        where: { applicantId, academyId },
        orderBy: { startedAt: 'desc' },
        select: { id: true },
      });
      const who = { applicantId, academyId, email: '', sessionId: '' };
      const own = await Promise.all(rows.map(({ id }) => ownRow(database.reader, who, id)));
      return own.flatMap((row) => {
        if (row === null) return [];
        const { id, call, standing } = ownApplication(row, clock.now());
        return { id, call: call.title, standing };
      });
    },
    async of(who, id) {
      const row = await ownRow(database.reader, who, id);
      return row && ownApplication(row, clock.now());
    },
    async inIntake({ applicantId, academyId }, intakeId) {
      const where = { applicantId, academyId, intakeId };
      const row = await database.reader.application.findFirst({ where, select: { id: true } });
      return row?.id ?? null;
    },
    begin({ applicantId, academyId }, slug) {
      return database.write(async (tx) => {
        const intake = await tx.intake.findFirst({
          where: { slug, academyId, publishedAt: { not: null }, archivedAt: null },
          select: { id: true, opensAt: true, closesAt: true },
        });
        const now = clock.now();
        if (intake === null || callState(intake, now) !== 'open') return null;
        const where = { intakeId: intake.id, applicantId, academyId };
        return beginIn(tx, where, { ids, at: new Date(now) });
      });
    },
    save: (who, id, sent) =>
      change(who, id, async (tx, row, at) => {
        if (!inTime(row, at)) return closed;
        const { consentMissing, changed } = await keepIn(tx, row, sent, at);
        return changed ?? { ok: true, consentMissing };
      }),
    submit: (who, id, { sent, commandId }, post) =>
      change(who, id, async (tx, row, at) => {
        if (await seen(tx, id, commandId)) return done;
        if (!inTime(row, at)) return closed;
        const { answers, consentMissing, changed } = await keepIn(tx, row, sent, at);
        if (changed !== null) return changed;
        const open = answersFault(definitionOf(row.intake), answers, { complete: true });
        if (open.length > 0) return { ok: false, fault: 'incomplete', open };
        const submitted = JSON.stringify(answers);
        // What was found of an earlier version says nothing of this one.
        const unscreened = { screening: null, screeningReason: null, screenedAt: null };
        const data = { submitted, submittedAt: at, withdrawnAt: null, ...unscreened };
        await tx.application.update({ where: { id }, data });
        await note(tx, row, { commandId, at, actorId: who.applicantId, type: 'submitted' });
        await tell(tx, who, row, { kind: 'received', post });
        return { ok: true, consentMissing };
      }),
    withdraw: (who, id, commandId, post) =>
      change(who, id, async (tx, row, at) => {
        if (await seen(tx, id, commandId)) return done;
        if (row.offer !== null) return { ok: false, fault: 'offered' };
        if (row.submittedAt === null || row.withdrawnAt !== null) return done;
        await tx.application.update({ where: { id }, data: { withdrawnAt: at } });
        await note(tx, row, { commandId, at, actorId: who.applicantId, type: 'withdrawn' });
        const gone = { intakeId: row.intakeId, gone: [row.number], of: null };
        const { academyId, applicantId: actorId } = who;
        await settleTwinsIn(tx, gone, { academyId, actorId, at, commandId });
        await tell(tx, who, row, { kind: 'withdrawn', post });
        return done;
      }),
    takeBackDeclaration: (who, id) =>
      change(who, id, async (tx, _row, at) => {
        await takeBackIn(tx, id, at);
        return done;
      }),
  };
}

interface Event {
  commandId: string;
  at: Date;
  actorId: string;
  type: 'submitted' | 'withdrawn';
}

/** In time before the millisecond of the deadline. */
function inTime({ intake }: OwnRow, at: Date): boolean {
  return callState(intake, at.getTime()) === 'open';
}

/** Keeps what came in `tx`: answers to what was asked, the others as they were. */
async function keepIn(tx: Transaction, row: OwnRow, sent: Sent, at: Date) {
  const definition = definitionOf(row.intake);
  const { id, academyId } = row;
  const before = readAnswers(definition, JSON.parse(row.answers));
  const { answers: all, clashes } = merged(before, sent);
  const answers = readAnswers(definition, all);
  const data = { answers: JSON.stringify(answers), savedAt: at };
  await tx.application.update({ where: { id }, data });
  const { declaration } = sent;
  const fate = declaration === undefined ? 'keep' : declarationFateOf(row, definition, declaration);
  const consentMissing =
    declaration !== undefined &&
    fate === 'write' &&
    (await declareIn(tx, { applicationId: id, academyId }, declaration, at));
  const clash = fate === 'clash';
  const isChanged = clashes.length > 0 || clash;
  const changed = { ok: false, fault: 'changed', clashes, declaration: clash } as const;
  return { answers, consentMissing, changed: isChanged ? changed : null };
}

function declarationFateOf(
  { declaration }: OwnRow,
  definition: CallDefinition,
  { values, consent, made }: DeclarationSent,
) {
  const stands = declaration !== null && declaration.withdrawnAt === null;
  const stored = stands ? readDeclared(definition, declaration.values) : null;
  return declarationFate(stored, consent ? values : null, made);
}
