import type { Person } from '../../people/person';
import type { MarkingParts } from './parts';

/** A remark that a marker keeps for use again. */
export interface KeptComment {
  readonly id: string;
  readonly text: string;
}

/** Remarks that markers keep. Everybody has their own. */
export interface Comments {
  /** The newest first. */
  list(user: Person): Promise<KeptComment[]>;
  /** @returns false for an empty text, one beyond `LONGEST_COMMENT`, or when the bank is full */
  keep(user: Person, text: string): Promise<boolean>;
  /** @returns false where it is not theirs */
  drop(user: Person, id: string): Promise<boolean>;
}

export const LONGEST_COMMENT = 2000;
const MOST = 60;

export function createComments({ database, clock, ids }: MarkingParts): Comments {
  return {
    list: (user) =>
      database.reader.commentBankEntry.findMany({
        where: { ownerId: user.id, academyId: user.academyId },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        select: { id: true, text: true },
      }),
    async keep({ id: ownerId, academyId }, given) {
      const text = given.trim();
      if (text === '' || text.length > LONGEST_COMMENT) return false;
      return database.write(async (tx) => {
        const same = await tx.commentBankEntry.findFirst({ where: { ownerId, text } });
        if (same) return true;
        if ((await tx.commentBankEntry.count({ where: { ownerId } })) >= MOST) return false;
        const createdAt = new Date(clock.now());
        await tx.commentBankEntry.create({
          data: { id: ids.id(), academyId, ownerId, text, createdAt },
        });
        return true;
      });
    },
    async drop({ id: ownerId }, id) {
      const { count } = await database.write((tx) =>
        tx.commentBankEntry.deleteMany({ where: { id, ownerId } }),
      );
      return count > 0;
    },
  };
}
