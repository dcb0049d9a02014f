import { type Dimension, NOT_SAID, STAGES, type Stage } from './catalogue';

/** Somebody as far as figures go. */
export interface CountedPerson {
  /** A random id, such as that of their application: never a name or an address. */
  readonly key: string;
  /** What they declared, by dimension; absent or null where they did not, or took it back. */
  readonly declared: Readonly<Record<string, string | null>>;
  /** Ordinary matters, which coordinators know of everybody. */
  readonly ordinary: Readonly<Record<string, string>>;
  /** The furthest stage they reached. */
  readonly reached: Stage;
}

/** Numbers of people by value. */
export type Counts = ReadonlyMap<string, number>;

/** How many declared what. Whoever said nothing that the dimension knows counts as not said. */
export function countsOf(people: readonly CountedPerson[], dimension: Dimension): Counts {
  const counts = new Map<string, number>();
  for (const { declared } of people) {
    const said = declared[dimension.id] ?? NOT_SAID;
    const value = dimension.values.includes(said) ? said : NOT_SAID;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Whether somebody came as far as `stage`. */
export function hasReached({ reached }: CountedPerson, stage: Stage): boolean {
  return STAGES.indexOf(reached) >= STAGES.indexOf(stage);
}
