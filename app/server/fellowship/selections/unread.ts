import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { Reader, Transaction } from '../../store/database';
import type { FellowshipParts, IntakeRow } from '../parts';
import { overrideIn } from './overrides';
import { peopleOf } from './people';
import type { Run } from './runs';
import { fault, type SelectionTold, told } from './told';

/** Somebody who cannot take part because reviews are missing, though nothing else is in the way. */
export interface UnreadLine {
  readonly applicationId: string;
  readonly number: number;
  readonly name: string;
  /** The number of the run in which they had a place last; null where there was none. */
  readonly hadPlaceIn: number | null;
}

/** Applications about which nothing is decided. A list is not confirmed before each is. */
export interface Unread {
  readonly count: number;
  /** Those who had a place before, then by number; the first `MOST_SHOWN`. */
  readonly lines: readonly UnreadLine[];
}

const MOST_SHOWN = 50;

/** Of applications that have too few reviews: those that nobody has left out with a reason. */
export async function undecidedOf(
  reader: Pick<Transaction, 'selectionOverride'>,
  intakeId: string,
  unread: readonly string[],
): Promise<readonly string[]> {
  if (unread.length === 0) return unread;
  const rows = await reader.selectionOverride.findMany({
    where: { intakeId, kind: 'out', withdrawnAt: null },
    select: { applicationId: true },
  });
  const out = new Set(rows.map(({ applicationId }) => applicationId));
  return unread.filter((id) => !out.has(id));
}

/** @param runs runs in which somebody may have had a place, the latest first */
export async function unreadView(
  reader: Pick<Reader, 'application'>,
  definition: CallDefinition,
  undecided: readonly string[],
  runs: readonly Run[],
): Promise<Unread> {
  const people = await peopleOf(reader, definition, undecided);
  const lines = [...people.values()].map(({ id, number, name }) => ({
    ...{ applicationId: id, number, name },
    hadPlaceIn:
      runs.find(({ result }) => result.kind === 'selection' && result.chosen.includes(id))
        ?.number ?? null,
  }));
  lines.sort(
    (a, b) => Number(b.hadPlaceIn !== null) - Number(a.hadPlaceIn !== null) || a.number - b.number,
  );
  return { count: undecided.length, lines: lines.slice(0, MOST_SHOWN) };
}

/**
 * Leaves all of them out for one reason, each with an override of its own that can be taken back.
 * Refused as `stale` where their number is not the one that was seen.
 *
 * @returns how many
 */
export async function leaveOutIn(
  tx: Transaction,
  parts: Pick<FellowshipParts, 'clock' | 'ids' | 'auditIn'>,
  about: {
    intake: IntakeRow;
    user: { readonly id: string };
    undecided: readonly string[];
    wanted: { readonly seen: number; readonly reason: string };
  },
): Promise<SelectionTold<number>> {
  const { intake, user, undecided, wanted } = about;
  if (undecided.length !== wanted.seen) return fault('stale');
  for (const id of undecided) {
    const { number } = await tx.application.findUniqueOrThrow({
      where: { id },
      select: { number: true },
    });
    if (number === null) continue;
    const override = { number, kind: 'out', reason: wanted.reason } as const;
    const answer = await overrideIn(tx, parts, { intake, user, wanted: override });
    if (!answer?.ok) return answer;
  }
  return told(undecided.length);
}
