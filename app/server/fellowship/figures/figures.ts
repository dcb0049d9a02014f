import { PUBLISHED_STAGES, type Stage } from '~/core/fellowship/representation/catalogue';
import type { ShownTable } from '~/core/fellowship/representation/shown';
import type { Person } from '../../people/person';
import type { Transaction } from '../../store/database';
import { definitionOf } from '../definition';
import { type FellowshipParts, type IntakeRow, intakeRunBy } from '../parts';
import { type ClosedCalls, createClosedCalls } from './closed-calls';
import { closeStageIn, latestRelease } from './closing';
import { shownTables } from './words';

/** What is published about representation in an intake. */
export interface FiguresPage {
  readonly intake: { readonly id: string; readonly title: string };
  /** ms since 1970. */
  readonly closesAt: number;
  readonly timeZone: string;
  /** The stages that have figures, or could not have any; with the day of their data. */
  readonly closings: readonly {
    readonly stage: Stage;
    readonly asOf: string;
    readonly reached: number;
  }[];
  /** The stage whose figures come next; null when all are there. */
  readonly next: Stage | null;
  /** Whether the call asks for anything to be declared. */
  readonly asks: boolean;
  readonly tables: readonly ShownTable[];
}

/** Figures about declared matters, for who runs programmes. Null: there is no such intake for them. */
export interface Figures extends ClosedCalls {
  page(user: Person, intakeId: string): Promise<FiguresPage | null>;
  /** The same as the page, with an entry in the audit log. */
  export(user: Person, intakeId: string, format: 'csv' | 'xlsx'): Promise<FiguresPage | null>;
  /** Publishes the figures of those selected, in the transaction that confirms a selection. */
  afterConfirmIn(tx: Transaction, intakeId: string, at: Date): Promise<void>;
  /**
   * Publishes the figures of those who completed, once and for all: whoever is certified later is not
   * counted. @returns whether they were published now
   */
  complete(user: Person, intakeId: string): Promise<boolean | null>;
}

export function createFigures(parts: FellowshipParts): Figures {
  const { clock, database, auditIn } = parts;
  const { reader } = database;
  const calls = createClosedCalls(parts);

  async function page(user: Person, intakeId: string): Promise<FiguresPage | null> {
    const intake = await intakeRunBy(reader, user, intakeId);
    if (intake === null) return null;
    await calls.settle(intakeId);
    return pageOf(intake);
  }

  async function pageOf(intake: IntakeRow): Promise<FiguresPage> {
    const { id, title, timeZone, closesAt } = intake;
    const published = (await latestRelease(reader, id))?.release ?? null;
    const closings = published?.closings ?? [];
    const closed = new Set(closings.map(({ stage }) => stage));
    const definition = intake.publishedAt === null ? null : definitionOf(intake);
    return {
      intake: { id, title },
      ...{ closesAt: closesAt.getTime(), timeZone, closings },
      next: PUBLISHED_STAGES.find((stage) => !closed.has(stage)) ?? null,
      asks: (definition?.declarations.length ?? 0) > 0,
      tables: published && definition ? shownTables(published, definition) : [],
    };
  }

  return {
    ...calls,
    page,
    async export(user, intakeId, format) {
      const found = await page(user, intakeId);
      if (found === null || found.tables.length === 0) return null;
      const { academyId, id: actorId } = user;
      const entry = { academyId, actorId, action: 'data.exported', subject: intakeId } as const;
      const detail = { what: 'figures', format };
      await database.write((tx) => auditIn(tx, { ...entry, detail }));
      return found;
    },
    async afterConfirmIn(tx, intakeId, at) {
      await closeStageIn(tx, parts, intakeId, { stage: 'selected', at, actorId: null });
    },
    async complete(user, intakeId) {
      if ((await intakeRunBy(reader, user, intakeId)) === null) return null;
      const at = new Date(clock.now());
      const done = { stage: 'completed', at, actorId: user.id } as const;
      return database.write((tx) => closeStageIn(tx, parts, intakeId, done));
    },
  };
}
