/** What a milestone is reached by: a piece of work or an event, or that somebody notes it. */
export type MilestoneKind =
  | 'track'
  | 'module'
  | 'check'
  | 'activity'
  | 'exercise'
  | 'event'
  | 'manual';

/** A milestone of a cohort; times in ms since 1970. */
export interface Milestone {
  readonly id: string;
  readonly kind: MilestoneKind;
  /** The id of the work or event; null for manual ones. */
  readonly subjectId: string | null;
  readonly dueAt: number | null;
  /** Whether the programme's certificate asks for it. */
  readonly required: boolean;
}

/** A record of one person that may reach a milestone. */
export interface MilestoneRecord {
  readonly id: string;
  readonly kind: MilestoneKind;
  /** The work, event or, of manual ones, milestone that it is about. */
  readonly subjectId: string;
  readonly at: number;
  /**
   * Whether it counts: work done and passed where it can be, an event attended (in time or late), a
   * milestone noted.
   */
  readonly reached: boolean;
}

/** Where one person stands with a milestone. */
export interface Reached {
  readonly id: string;
  readonly required: boolean;
  readonly dueAt: number | null;
  /** `late`: reached after its date. `overdue`: not reached, and the date is over. */
  readonly state: 'reached' | 'late' | 'open' | 'overdue';
  /** When, and the id of the record that shows it; null where not reached. */
  readonly by: { readonly at: number; readonly record: string } | null;
}

/**
 * Which milestones one person reached, when and by which record: the first that counts, of two of one
 * moment that with the lesser id. Reaching is never lost by a later record that does not count.
 *
 * @returns one for each milestone, in their order
 */
export function milestonesOf(
  milestones: readonly Milestone[],
  records: readonly MilestoneRecord[],
  now: number,
): Reached[] {
  const first = new Map<string, MilestoneRecord>();
  for (const record of records) {
    if (!record.reached) continue;
    const key = `${record.kind} ${record.subjectId}`;
    const known = first.get(key);
    if (known === undefined || isBefore(record, known)) first.set(key, record);
  }
  return milestones.map(({ id, kind, subjectId, dueAt, required }) => {
    const record = first.get(`${kind} ${kind === 'manual' ? id : subjectId}`);
    const by = record ? { at: record.at, record: record.id } : null;
    const past = dueAt !== null && (by?.at ?? now) > dueAt;
    const state = by === null ? (past ? 'overdue' : 'open') : past ? 'late' : 'reached';
    return { id, required, dueAt, state, by };
  });
}

/**
 * When everything was reached that the programme's certificate asks for: the moment of the last of it,
 * in ms since 1970; null while something is missing, or where nothing is asked for.
 */
export function completedAt(reached: readonly Reached[]): number | null {
  const asked = reached.filter(({ required }) => required);
  const moments = asked.flatMap(({ by }) => (by === null ? [] : [by.at]));
  return asked.length === 0 || moments.length < asked.length ? null : Math.max(...moments);
}

function isBefore(a: MilestoneRecord, b: MilestoneRecord): boolean {
  return a.at < b.at || (a.at === b.at && a.id < b.id);
}
