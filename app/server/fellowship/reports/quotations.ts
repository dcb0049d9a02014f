import type { Person } from '../../people/person';
import { type Answer, done, refused } from '../answer';
import type { FellowshipParts } from '../parts';

/** Why a quotation was not taken; its sentence is `people.quote.fault.<code>`. */
export type QuotationFault = 'text' | 'tooLong' | 'cohort' | 'tooMany' | 'consent';

/** What somebody lets reports quote. Times in ms since 1970. */
export interface OwnQuotations {
  /** The cohorts that they are in, whose reports may quote them. */
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
  readonly quotations: readonly {
    readonly id: string;
    readonly cohort: string;
    readonly text: string;
    readonly named: boolean;
    readonly consentedAt: number;
  }[];
}

export interface NewQuotation {
  readonly cohortId: string;
  readonly text: string;
  /** With their name, or as "a fellow". */
  readonly named: boolean;
  /** That they agree, which nobody else can say. */
  readonly agreed: boolean;
}

/** What members of cohorts let reports quote, and take back at any time. */
export interface Quotations {
  own(user: Person): Promise<OwnQuotations>;
  add(user: Person, wanted: NewQuotation): Promise<Answer<string, QuotationFault>>;
  /** @returns whether there was one */
  withdraw(user: Person, id: string): Promise<boolean>;
}

export const LONGEST_QUOTATION = 600;
const MOST = 10;

export function createQuotations({ clock, ids, database }: FellowshipParts): Quotations {
  const { reader } = database;
  return {
    async own({ id: userId }) {
      const cohorts = await reader.cohort.findMany({
        where: { members: { some: { userId } } },
        orderBy: { createdAt: 'desc' },
        select: { id: true, name: true },
      });
      const rows = await reader.quotation.findMany({
        where: { userId, withdrawnAt: null },
        orderBy: [{ consentedAt: 'asc' }, { id: 'asc' }],
        select: {
          ...{ id: true, text: true, named: true, consentedAt: true },
          cohort: { select: { name: true } },
        },
      });
      const quotations = rows.map(({ cohort, consentedAt, ...row }) => ({
        ...{ ...row, cohort: cohort.name, consentedAt: consentedAt.getTime() },
      }));
      return { cohorts, quotations };
    },
    add: ({ id: userId, academyId }, { cohortId, text: written, named, agreed }) =>
      database.write(async (tx) => {
        const text = written.trim().replace(/\s+/g, ' ');
        if (text === '') return refused('text');
        if (text.length > LONGEST_QUOTATION) return refused('tooLong');
        if (!agreed) return refused('consent');
        if ((await tx.cohortMember.count({ where: { cohortId, userId } })) === 0) {
          return refused('cohort');
        }
        const standing = { userId, withdrawnAt: null };
        if ((await tx.quotation.count({ where: standing })) >= MOST) return refused('tooMany');
        const id = ids.id();
        const consentedAt = new Date(clock.now());
        await tx.quotation.create({
          data: { id, academyId, cohortId, userId, text, named, consentedAt },
        });
        return done(id);
      }),
    async withdraw({ id: userId }, id) {
      const data = { withdrawnAt: new Date(clock.now()) };
      const where = { id, userId, withdrawnAt: null };
      const { count } = await database.write((tx) => tx.quotation.updateMany({ where, data }));
      return count > 0;
    },
  };
}
