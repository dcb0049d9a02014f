import type { CallDefinition } from '~/core/fellowship/call/schema';
import { definitionOf } from '../definition';
import { ruleChanged } from '../intakes/rule-changed';
import type { FellowshipParts } from '../parts';

/** Where a call is in its time. The moment of opening is in it, the moment of closing no more. */
export type CallState = 'coming' | 'open' | 'closed';

/** A call as lists show it; times in ms since 1970, meant in `zone` (IANA). */
export interface ListedCall {
  slug: string;
  title: string;
  programme: string;
  academy: string;
  summary: string;
  places: number;
  opensAt: number;
  closesAt: number;
  zone: string;
  state: CallState;
}

/** A call as its page shows it. */
export interface Call extends ListedCall {
  intakeId: string;
  academyId: string;
  definition: CallDefinition;
  /** What was changed after it had been published, and why; the newest first. */
  changes: {
    at: number;
    kind: string;
    before: string;
    after: string;
    /** Of a rule that was loosened: what it said and says; `after` null where it was taken out. */
    rule: ReturnType<typeof ruleChanged>;
    reason: string;
  }[];
}

/** The public calls of this server. */
export interface Calls {
  /** Open ones by their closing, then coming ones by their opening. */
  list(): Promise<ListedCall[]>;
  /** One of them, also when it is closed; null where none is published at this address. */
  find(slug: string): Promise<Call | null>;
}

const SHOWN = {
  ...{ id: true, academyId: true, slug: true, title: true, definition: true },
  ...{ opensAt: true, closesAt: true, timeZone: true },
  programme: { select: { name: true, academy: { select: { name: true } } } },
} as const;

interface Row {
  slug: string;
  title: string;
  definition: string;
  opensAt: Date;
  closesAt: Date;
  timeZone: string;
  programme: { name: string; academy: { name: string } };
}

/** Where a call is in its time at `now`. */
export function callState(intake: Pick<Row, 'opensAt' | 'closesAt'>, now: number): CallState {
  if (now < intake.opensAt.getTime()) return 'coming';
  return now < intake.closesAt.getTime() ? 'open' : 'closed';
}

export function createCalls({ clock, database }: FellowshipParts): Calls {
  const { reader } = database;
  const published = () => ({ publishedAt: { not: null }, archivedAt: null });
  return {
    async list() {
      const now = clock.now();
      const rows = await reader.intake.findMany({
        where: { ...published(), closesAt: { gt: new Date(now) } },
        orderBy: [{ closesAt: 'asc' }, { id: 'asc' }],
        select: SHOWN,
      });
      const calls = rows.map((row) => listed(row, now));
      const coming = calls.filter(({ state }) => state === 'coming');
      coming.sort((a, b) => a.opensAt - b.opensAt);
      return [...calls.filter(({ state }) => state === 'open'), ...coming];
    },
    async find(slug) {
      const row = await reader.intake.findFirst({
        where: { slug, ...published() },
        select: { ...SHOWN, changes: { orderBy: { id: 'desc' }, take: 20 } },
      });
      if (row === null) return null;
      const changes = row.changes.map(({ at, kind, before, after, reason }) => {
        const rule = ruleChanged(kind, before, after);
        return { at: at.getTime(), kind, before, after, rule, reason };
      });
      const { id: intakeId, academyId } = row;
      const definition = definitionOf(row);
      return { ...listed(row, clock.now()), intakeId, academyId, definition, changes };
    },
  };
}

function listed(row: Row, now: number): ListedCall {
  const { slug, title, opensAt, closesAt, timeZone: zone, programme } = row;
  const { summary, places } = definitionOf(row);
  return {
    ...{ slug, title, summary, places, zone, state: callState(row, now) },
    ...{ programme: programme.name, academy: programme.academy.name },
    ...{ opensAt: opensAt.getTime(), closesAt: closesAt.getTime() },
  };
}
