import type { Module } from '../format/module';

/** The ids of a list's entries. */
export function idsOf(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}

/** What the other files of a module may refer to. */
export interface ModuleNames {
  readonly outcomes: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** The ids that a module declares. */
export function namesIn(module: Module): ModuleNames {
  return {
    outcomes: idsOf(module.outcomes),
    concepts: idsOf(module.concepts),
    figures: idsOf(module.figures),
    sources: idsOf(module.sources),
  };
}
