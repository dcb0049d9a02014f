import type { Random } from '~/core/bots/random';
import type { PublicParty } from '~/core/scenario/publicPart';

/** A seat that somebody could take. */
export interface FreeSeat {
  tableId: string;
  party: string;
}

/** A seat and who is to hold it. */
export interface Placement extends FreeSeat {
  userId: string;
}

interface TableToFill {
  id: string;
  /** Parties whose seat no person holds yet. */
  free: readonly string[];
  /** How many people sit there already. */
  seated: number;
}

type Ranked = Pick<PublicParty, 'id' | 'votes' | 'chair'>;

/**
 * Spreads people over tables so that no table has more than one person more than another, as far as
 * seats allow. Delegations that decide come first, then observers, and the chair last, because a bot
 * leads a meeting well. Who sits where is drawn; people whose names stand together in the list are
 * not put together.
 *
 * @param people ids, without anybody who has a seat already
 * @returns one placement per person; fewer where the seats do not suffice
 */
export function spread(
  people: readonly string[],
  tables: readonly TableToFill[],
  parties: readonly Ranked[],
  random: Random,
): Placement[] {
  const waiting = random.shuffled(people);
  const open = tables.map(({ id, free, seated }) => ({
    id,
    seated,
    free: inOrder(free, parties, random),
  }));
  const placements: Placement[] = [];
  for (const userId of waiting) {
    const table = emptiest(open);
    const party = table?.free.shift();
    if (table === undefined || party === undefined) break;
    table.seated += 1;
    placements.push({ tableId: table.id, party, userId });
  }
  return placements;
}

function emptiest<T extends { seated: number; free: readonly string[] }>(
  tables: readonly T[],
): T | undefined {
  return tables
    .filter(({ free }) => free.length > 0)
    .reduce<T | undefined>(
      (best, one) => (best && best.seated <= one.seated ? best : one),
      undefined,
    );
}

function inOrder(free: readonly string[], parties: readonly Ranked[], random: Random): string[] {
  const rank = ({ votes, chair }: Ranked) => (chair ? 2 : votes ? 0 : 1);
  return random
    .shuffled(parties.filter(({ id }) => free.includes(id)))
    .sort((a, b) => rank(a) - rank(b))
    .map(({ id }) => id);
}
