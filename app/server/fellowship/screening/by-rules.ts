import { eligibilityOf } from '~/core/fellowship/call/eligibility';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { Reader } from '../../store/database';
import { answersIn } from '../reviewing/identity';
import { sheetOf, signsIn } from './sheet';

/** What the rules of the call say of applications that nobody has looked at. */
export interface ByRules {
  /** Ids of those that break no rule and are nobody's second. */
  eligible: readonly string[];
  /** Ids of those that break a rule, by the sentences of the rules broken. */
  ineligible: ReadonlyMap<string, readonly string[]>;
  /** Likely of somebody who applied twice: a person must look. */
  left: number;
}

/** Applications read at once: their answers are long. */
const BATCH = 200;

/** Works out what the rules say of every application sent in that has not been screened. */
export async function byRules(
  reader: Reader,
  intakeId: string,
  definition: CallDefinition,
): Promise<ByRules> {
  const rows = await sheetOf(reader, intakeId, definition);
  const signs = signsIn(rows);
  const waiting = rows.filter(({ state, screening }) => state === 'sent' && screening === null);
  const eligible: string[] = [];
  const ineligible = new Map<string, string[]>();
  let left = 0;
  for (let at = 0; at < waiting.length; at += BATCH) {
    const ids = waiting.slice(at, at + BATCH).map(({ id }) => id);
    const answered = await reader.application.findMany({
      where: { id: { in: ids } },
      select: { id: true, submitted: true },
    });
    for (const { id, submitted } of answered) {
      const broken = eligibilityOf(definition, answersIn(definition, submitted));
      if (broken.length > 0) {
        const reason = broken.map(({ sentence }) => sentence).join(' ');
        ineligible.set(reason, [...(ineligible.get(reason) ?? []), id]);
      } else if (signs.has(id)) left += 1;
      else eligible.push(id);
    }
  }
  return { eligible, ineligible, left };
}
