import { type CallFault, parseCall } from '~/core/fellowship/call/parse';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import { type RevealWarning, revealWarnings } from '~/core/fellowship/call/warnings';
import type { Person } from '../../people/person';
import type { Transaction } from '../../store/database';
import type { FellowshipParts } from '../parts';
import { fault, type Told, told } from '../told';
import { type Edit, edited } from './edit';
import { type JsonObject, readObject, writeObject } from './form/json';
import { datesFault, faultsIn, publishedCall, type WorkedRow, workedRow } from './rows';

/** An intake in work, as the page needs it where it is written. Times in ms since 1970. */
export interface IntakeDraft {
  id: string;
  programme: { id: string; name: string };
  title: string;
  slug: string;
  opensAt: number;
  closesAt: number;
  timeZone: string;
  published: boolean;
  /** What a change says it has seen. */
  seen: number;
  text: string;
  draft: JsonObject;
  faults: readonly CallFault[];
  /** Null while there are faults. */
  definition: CallDefinition | null;
  /** Empty while there are faults. */
  warnings: readonly RevealWarning[];
  dates: 'dates' | 'past' | null;
}

/** Whether a change was kept; where the text was no JSON, with the places. */
export type Changed = Told<{ entries: number }> | (WithFaults & { ok: false; fault: 'format' });
interface WithFaults {
  faults: readonly CallFault[];
}

export interface Drafts {
  /** Null where there is no such intake for this person. */
  draft(user: Person, intakeId: string): Promise<IntakeDraft | null>;
  /**
   * Changes an intake that is not published. `seen`: as it was when the change was written; what
   * others changed meanwhile is not written over.
   *
   * @returns how many entries the list has now that was changed
   */
  change(user: Person, intakeId: string, seen: number, edit: Edit): Promise<Changed>;
  /** Publishes the call: from then on it is fixed. Refused while anything is missing. */
  publish(user: Person, intakeId: string, seen: number): Promise<Told<null>>;
  /** Removes an intake that was never published. @returns its programme's id */
  discard(user: Person, intakeId: string): Promise<Told<string>>;
}

export function createDrafts({ clock, database, auditIn }: FellowshipParts): Drafts {
  const { reader } = database;

  /** Does `work` to an intake that is still a draft, and leaves its trace. */
  function onDraft<T>(
    user: Person,
    intakeId: string,
    action: 'intake.changed' | 'intake.published',
    work: (tx: Transaction, row: WorkedRow) => Promise<T | ReturnType<typeof fault>>,
  ) {
    return database.write(async (tx) => {
      const row = await workedRow(tx, user, intakeId);
      if (row === null) return null;
      if (row.publishedAt !== null) return fault('fixed');
      const answer = await work(tx, row);
      if (typeof answer === 'object' && answer !== null && 'fault' in answer) return answer;
      const { academyId, id: actorId } = user;
      await auditIn(tx, { academyId, actorId, action, subject: intakeId });
      return answer;
    });
  }

  return {
    async draft(user, intakeId) {
      const row = await workedRow(reader, user, intakeId);
      return row && shown(row, clock.now());
    },
    async change(user, intakeId, seen, edit): Promise<Changed> {
      return onDraft(user, intakeId, 'intake.changed', async (tx, row) => {
        if (row.updatedAt.getTime() !== seen) return fault('changed');
        const answer = edited(draftOf(row), edit);
        if (!answer.ok) return answer;
        const { head, draft } = answer.value;
        const { slug = row.slug, title = row.title } = head;
        if (slug !== row.slug && (await tx.intake.count({ where: { slug } })) > 0) {
          return fault('taken');
        }
        const definition = writeObject({ ...draft, format: 1, id: slug, title });
        await tx.intake.update({
          where: { id: intakeId },
          data: { ...head, definition, updatedAt: after(row, clock.now()) },
        });
        const list = 'part' in edit ? draft[edit.part] : [];
        return told({ entries: Array.isArray(list) ? list.length : 0 });
      });
    },
    async publish(user, intakeId, seen) {
      return onDraft(user, intakeId, 'intake.published', async (tx, row) => {
        if (row.updatedAt.getTime() !== seen) return fault('changed');
        if (!parseCall(row.definition).ok) return fault('faults');
        const now = clock.now();
        const late = datesFault(row, now);
        if (late !== null) return fault(late);
        const data = { publishedAt: new Date(now), updatedAt: after(row, now) };
        await tx.intake.update({ where: { id: intakeId }, data });
        return told(null);
      });
    },
    async discard(user, intakeId) {
      return onDraft(user, intakeId, 'intake.changed', async (tx, { programmeId }) => {
        await tx.intake.delete({ where: { id: intakeId } });
        return told(programmeId);
      });
    },
  };
}

/** Later than it was changed before, so that what somebody saw is never taken for what is there. */
function after({ updatedAt }: WorkedRow, now: number): Date {
  return new Date(Math.max(now, updatedAt.getTime() + 1));
}

function draftOf({ definition }: WorkedRow): JsonObject {
  const read = readObject(definition);
  return read.ok ? read.value : {};
}

function shown(row: WorkedRow, now: number): IntakeDraft {
  const published = row.publishedAt !== null;
  const parsed = parseCall(row.definition);
  const definition = published ? publishedCall(row) : parsed.ok ? parsed.definition : null;
  return {
    ...{ id: row.id, title: row.title, slug: row.slug, timeZone: row.timeZone },
    programme: { id: row.programmeId, name: row.programme.name },
    ...{ opensAt: row.opensAt.getTime(), closesAt: row.closesAt.getTime() },
    ...{ published, seen: row.updatedAt.getTime() },
    ...{ text: row.definition, draft: draftOf(row) },
    // What is published stays, whatever is refused by now.
    faults: published ? [] : faultsIn(parsed),
    definition,
    warnings: definition ? revealWarnings(definition) : [],
    dates: datesFault(row, now),
  };
}
