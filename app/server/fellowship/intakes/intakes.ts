import type { RuleWords } from '~/core/fellowship/call/loosening';
import type { Person } from '../../people/person';
import { isDeadlineFinal } from '../figures/final';
import type { FellowshipParts } from '../parts';
import type { Told } from '../told';
import { type Afterwards, createAfterwards, mayAddPlaces } from './after';
import { createDrafts, type Drafts } from './drafts';
import { figuresOf, type IntakeFigures } from './figures';
import { makeIntake, type NewIntake } from './make';
import { publishedCall, workedRow } from './rows';
import { ruleChanged } from './rule-changed';
import { type Stage, stageOf } from './stage';

/** What was changed of a call after it was published. Times in ms since 1970. */
export interface ChangeLine {
  kind: 'deadline' | 'places' | 'rule';
  before: string;
  after: string;
  /** Of a rule that was loosened: what it said and says; `after` null where it was taken out. */
  rule: { before: RuleWords; after: RuleWords | null } | null;
  reason: string;
  by: string;
  at: number;
}

/** Where an intake stands. Times in ms since 1970. */
export interface IntakeOverview {
  id: string;
  programme: { id: string; name: string };
  title: string;
  slug: string;
  opensAt: number;
  closesAt: number;
  timeZone: string;
  publishedAt: number | null;
  stage: Stage;
  /** Null while the definition has faults. */
  places: number | null;
  perApplication: number | null;
  figures: IntakeFigures;
  changes: ChangeLine[];
  /** What of it may still be changed. */
  may: { extend: boolean; addPlaces: boolean };
  now: number;
}

/** Intakes: the rounds of a programme, each with its call. Null: no such thing for this person. */
export interface Intakes extends Drafts, Afterwards {
  /** @returns the new intake's id */
  make(user: Person, programmeId: string, wanted: NewIntake): Promise<Told<string>>;
  overview(user: Person, intakeId: string): Promise<IntakeOverview | null>;
  /** What the pages around an intake say of it. */
  named(
    user: Person,
    intakeId: string,
  ): Promise<{ id: string; title: string; timeZone: string; published: boolean } | null>;
}

export function createIntakes(parts: FellowshipParts): Intakes {
  const { clock, database } = parts;
  const { reader } = database;
  return {
    ...createDrafts(parts),
    ...createAfterwards(parts),
    make: (user, programmeId, wanted) => makeIntake(parts, user, programmeId, wanted),
    async named(user, intakeId) {
      const row = await workedRow(reader, user, intakeId);
      if (row === null) return null;
      const { id, title, timeZone, publishedAt } = row;
      return { id, title, timeZone, published: publishedAt !== null };
    },
    async overview(user, intakeId) {
      const row = await workedRow(reader, user, intakeId);
      if (row === null) return null;
      const figures = await figuresOf(reader, intakeId);
      const now = clock.now();
      const { id, title, slug, timeZone, programmeId, programme } = row;
      const call = publishedCall(row);
      const publishedAt = row.publishedAt?.getTime() ?? null;
      const times = { opensAt: row.opensAt.getTime(), closesAt: row.closesAt.getTime() };
      const signs = { ...figures, ...times, publishedAt, offers: figures.offers.made };
      const published = publishedAt !== null;
      return {
        ...{ id, title, slug, timeZone, ...times, publishedAt, figures, now },
        programme: { id: programmeId, name: programme.name },
        stage: stageOf(signs, now),
        places: call?.places ?? null,
        perApplication: call?.review.perApplication ?? null,
        changes: await changesOf(intakeId),
        may: {
          extend: published && !(await isDeadlineFinal(reader, id)),
          addPlaces:
            published &&
            !figures.selection.confirmed &&
            (call === null || (await mayAddPlaces(reader, row, call, now))),
        },
      };
    },
  };

  async function changesOf(intakeId: string): Promise<ChangeLine[]> {
    const rows = await reader.intakeChange.findMany({
      where: { intakeId },
      orderBy: { id: 'desc' },
      select: { kind: true, before: true, after: true, reason: true, byId: true, at: true },
    });
    const people = await reader.user.findMany({
      where: { id: { in: rows.map(({ byId }) => byId) } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return rows.map(({ kind, before, after, reason, byId, at }) => ({
      kind: kind === 'places' || kind === 'rule' ? kind : 'deadline',
      rule: ruleChanged(kind, before, after),
      ...{ before, after, reason, by: names.get(byId) ?? '', at: at.getTime() },
    }));
  }
}
