import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { Letter } from '../../mail/letter';
import type { Person } from '../../people/person';
import { publishedCall, type WorkedRow, workedRow } from '../intakes/rows';
import type { FellowshipParts } from '../parts';
import type { Runs } from '../selections/runs';
import { fault, type Told, told } from '../told';
import { type ApplicationPage, applicationOf } from './application';
import { byRules } from './by-rules';
import { type ApplicationExport, exportOf } from './export';
import { type ApplicationList, listOf } from './list';
import { type Reminded, remindDrafts } from './remind';
import { type Finding, note, screenIn, screeningFault } from './screen';
import type { Wish } from './wish';

/** The list with what stands around it. */
export interface ListPage extends ApplicationList {
  intake: { id: string; title: string; timeZone: string; published: boolean };
  /** Whether applications may be screened now, and drafts reminded. */
  may: { screen: boolean; remind: boolean };
}

/** How many applications the rules found to be what. */
export interface RuleCounts {
  eligible: number;
  ineligible: readonly { reason: string; count: number }[];
  left: number;
}

/** Looking through applications. Null: no such intake for this person. */
export interface ScreeningDesk {
  list(user: Person, intakeId: string, wish: Wish): Promise<ListPage | null>;
  application(
    user: Person,
    intakeId: string,
    applicationId: string,
  ): Promise<{
    intake: ListPage['intake'];
    application: ApplicationPage;
    mayScreen: boolean;
  } | null>;
  /** @returns of how many applications it was noted */
  screen(user: Person, intakeId: string, finding: Finding): Promise<Told<number>>;
  /** What the rules of the call say of all that nobody has looked at; changes nothing. */
  askRules(user: Person, intakeId: string): Promise<RuleCounts | null>;
  /** Notes what the rules say of all that nobody has looked at. @returns of how many */
  applyRules(user: Person, intakeId: string, commandId: string): Promise<Told<number>>;
  /** @returns how many mails */
  remind(
    user: Person,
    intakeId: string,
    letter: (about: Reminded) => Letter,
  ): Promise<Told<number>>;
  /** What was sent in, as a table; the export is noted in the audit log. */
  export(user: Person, intakeId: string, format: string): Promise<ApplicationExport | null>;
}

export function createScreening(parts: FellowshipParts & { readonly runs: Runs }): ScreeningDesk {
  const { clock, database, auditIn, runs } = parts;
  const { reader } = database;

  /** A published intake with its definition. */
  async function running(user: Person, intakeId: string) {
    const row = await workedRow(reader, user, intakeId);
    const call = row?.publishedAt ? publishedCall(row) : null;
    return row && { row, call };
  }

  return {
    async list(user, intakeId, wish) {
      const found = await running(user, intakeId);
      if (found === null) return null;
      const { row, call } = found;
      const list = call === null ? NOTHING : await listOf(database, row, call, wish);
      const now = clock.now();
      const remind = row.opensAt.getTime() <= now && now < row.closesAt.getTime() && call !== null;
      const screen = (await screeningFault(reader, row, now)) === null;
      return { ...list, intake: headOf(row), may: { screen, remind } };
    },
    async application(user, intakeId, applicationId) {
      const found = await running(user, intakeId);
      if (!found?.call) return null;
      const application = await applicationOf(
        { reader, runs },
        intakeId,
        found.call,
        applicationId,
      );
      const mayScreen = (await screeningFault(reader, found.row, clock.now())) === null;
      return application && { intake: headOf(found.row), application, mayScreen };
    },
    screen: (user, intakeId, finding) =>
      database.write(async (tx) => {
        const row = await workedRow(tx, user, intakeId);
        return row && screenIn(tx, { clock, auditIn }, user, row, finding);
      }),
    async askRules(user, intakeId) {
      const found = await running(user, intakeId);
      if (!found?.call) return null;
      const { eligible, ineligible, left } = await byRules(reader, intakeId, found.call);
      const reasons = [...ineligible].map(([reason, ids]) => ({ reason, count: ids.length }));
      reasons.sort((a, b) => b.count - a.count);
      return { eligible: eligible.length, ineligible: reasons, left };
    },
    async applyRules(user, intakeId, commandId) {
      const found = await running(user, intakeId);
      if (!found?.call) return null;
      return applyRules(user, found.row, found.call, commandId);
    },
    remind: (user, intakeId, letter) => remindDrafts(parts, user, intakeId, letter),
    async export(user, intakeId, format) {
      const found = await running(user, intakeId);
      if (!found?.call) return null;
      const trace = { academyId: user.academyId, actorId: user.id, subject: intakeId };
      const detail = { what: 'applications', format };
      await database.write((tx) => auditIn(tx, { ...trace, action: 'data.exported', detail }));
      return exportOf(reader, found.row, found.call);
    },
  };

  async function applyRules(
    user: Person,
    row: WorkedRow,
    call: CallDefinition,
    commandId: string,
  ): Promise<Told<number>> {
    const { eligible, ineligible } = await byRules(reader, row.id, call);
    return database.write(async (tx) => {
      const refused = await screeningFault(tx, row, clock.now());
      if (refused !== null) return fault(refused);
      // What somebody found by hand meanwhile stands, and what was taken back is left alone.
      const waiting = await tx.application.findMany({
        where: { intakeId: row.id, screening: null, withdrawnAt: null, submittedAt: { not: null } },
        select: { id: true },
      });
      const still = new Set(waiting.map(({ id }) => id));
      const findings = [
        ...[{ result: 'eligible' as const, reason: '', ids: eligible }],
        ...[...ineligible].map(([reason, ids]) => ({ result: 'ineligible' as const, reason, ids })),
      ];
      let count = 0;
      for (const { result, reason, ids } of findings) {
        const left = ids.filter((id) => still.has(id));
        count += await note(tx, clock.now(), user, { ids: left, result, reason, commandId });
      }
      const trace = { academyId: user.academyId, actorId: user.id, subject: row.id };
      const detail = { result: 'rules', applications: count };
      await auditIn(tx, { ...trace, action: 'application.screened', detail });
      return told(count);
    });
  }
}

const NOTHING: ApplicationList = { lines: [], count: 0, page: 1, pages: 1, countries: [] };

function headOf({ id, title, timeZone, publishedAt }: WorkedRow): ListPage['intake'] {
  return { id, title, timeZone, published: publishedAt !== null };
}
