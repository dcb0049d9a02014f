import type { ExerciseParts } from './parts';

/** The private sheet of somebody who prepares for their seat. Nobody else reads it. */
export interface Sheet {
  interests: string;
  reservation: string;
  /** Option by issue. */
  firstOffer: Record<string, string>;
  others: string;
}

/** Who prepares where. */
export interface Preparing {
  tableId: string;
  academyId: string;
  party: string;
  userId: string;
}

export const LONGEST_NOTE = 4_000;

/** Keeps sheets of preparation, one per person and seat. */
export interface Preparations {
  /** The sheet and when it was saved (ms since 1970); null where none was. */
  preparation(of: Preparing): Promise<{ sheet: Sheet; savedAt: number } | null>;
  /** Saves a sheet over the one before; notes are cut at 4,000 characters. */
  prepare(of: Preparing, sheet: Sheet): Promise<void>;
}

export function createPreparations({
  database,
  clock,
}: Pick<ExerciseParts, 'database' | 'clock'>): Preparations {
  return {
    async preparation({ tableId, academyId, party, userId }) {
      const row = await database.reader.preparation.findFirst({
        where: { tableId, academyId, party, userId },
      });
      if (!row) return null;
      const { interests, reservation, others } = row;
      const firstOffer = offerOf(row.firstOffer);
      return {
        sheet: { interests, reservation, firstOffer, others },
        savedAt: row.updatedAt.getTime(),
      };
    },
    async prepare({ tableId, academyId, party, userId }, sheet) {
      const data = {
        interests: sheet.interests.slice(0, LONGEST_NOTE),
        reservation: sheet.reservation.slice(0, LONGEST_NOTE),
        others: sheet.others.slice(0, LONGEST_NOTE),
        firstOffer: JSON.stringify(sheet.firstOffer),
        updatedAt: new Date(clock.now()),
      };
      await database.write(async (tx) => {
        await tx.preparation.upsert({
          where: { tableId_party_userId: { tableId, party, userId } },
          update: data,
          create: { tableId, academyId, party, userId, ...data },
        });
      });
    },
  };
}

function offerOf(json: string): Record<string, string> {
  const kept: unknown = JSON.parse(json);
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).flatMap(([issue, option]) =>
      typeof option === 'string' ? [[issue, option]] : [],
    ),
  );
}
