import type { RosterRow } from './read';

/** Somebody whose address is in the list and known to the house. */
export interface KnownPerson {
  email: string;
  /** Null where nothing about them may be told: of another academy, or disabled. */
  here: { id: string; name: string; isTrainee: boolean } | null;
}

/** The cohort as it stands. */
export interface CohortNow {
  groups: readonly { id: string; name: string }[];
  members: readonly { userId: string; groupId: string | null }[];
}

/** One line of the list, as it would be done. `name` and `group` as they will be. */
export interface PlannedLine {
  line: number;
  email: string;
  name: string;
  group: string;
}

export interface ChangedLine extends PlannedLine {
  userId: string;
  /** `enrolled`: was not in the cohort; `moved`: changes the group. */
  how: 'enrolled' | 'moved';
}

export interface RefusedLine extends PlannedLine {
  /** Each says what to do as `cohort.import.refusal.<why>`. */
  why: 'nameMissing' | 'otherRole' | 'unavailable';
}

/** What a list would do, line by line. Where a line is refused, nothing of the list is done. */
export interface RosterPlan {
  created: PlannedLine[];
  changed: ChangedLine[];
  refused: RefusedLine[];
  unchanged: PlannedLine[];
  /** Names of groups that there are not yet. */
  newGroups: string[];
}

/**
 * Works out what a list does to a cohort. Groups are known by name, upper and lower case alike; an
 * empty group cell changes nothing. Names of people who are here stay as they are.
 *
 * @param known who has one of the addresses, in this academy or elsewhere
 */
export function planRoster(
  rows: readonly RosterRow[],
  known: readonly KnownPerson[],
  cohort: CohortNow,
): RosterPlan {
  const people = new Map(known.map((person) => [person.email, person]));
  const groups = new GroupNames(cohort.groups);
  const members = new Map(cohort.members.map(({ userId, groupId }) => [userId, groupId]));
  const plan: RosterPlan = { created: [], changed: [], refused: [], unchanged: [], newGroups: [] };
  for (const row of rows) {
    const person = people.get(row.email);
    const line = { ...row, name: person?.here?.name ?? row.name, group: groups.named(row.group) };
    if (person === undefined) {
      if (row.name === '') plan.refused.push({ ...line, why: 'nameMissing' });
      else plan.created.push(line);
    } else if (person.here === null) plan.refused.push({ ...line, why: 'unavailable' });
    else if (!person.here.isTrainee) plan.refused.push({ ...line, why: 'otherRole' });
    else {
      const { id: userId } = person.here;
      const before = members.get(userId);
      if (before === undefined) plan.changed.push({ ...line, userId, how: 'enrolled' });
      else if (line.group !== '' && line.group !== groups.nameOf(before)) {
        plan.changed.push({ ...line, userId, how: 'moved' });
      } else plan.unchanged.push({ ...line, group: groups.nameOf(before) });
    }
  }
  plan.newGroups = groups.fresh;
  return plan;
}

/** The groups of a cohort by name; the first spelling of a new one is its name. */
class GroupNames {
  readonly fresh: string[] = [];
  readonly #byKey = new Map<string, string>();
  readonly #byId = new Map<string, string>();

  constructor(groups: CohortNow['groups']) {
    for (const { id, name } of groups) {
      this.#byKey.set(name.toLowerCase(), name);
      this.#byId.set(id, name);
    }
  }

  named(given: string): string {
    if (given === '') return '';
    const known = this.#byKey.get(given.toLowerCase());
    if (known !== undefined) return known;
    this.#byKey.set(given.toLowerCase(), given);
    this.fresh.push(given);
    return given;
  }

  nameOf(groupId: string | null): string {
    return this.#byId.get(groupId ?? '') ?? '';
  }
}
