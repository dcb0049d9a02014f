import type { Level, Scenario, Theme } from '~/core/scenario/schema';

/** What the catalogue says of one scenario. */
export interface Entry {
  id: string;
  title: string;
  summary: string;
  theme: Theme;
  level: Level;
  minutes: number;
  parties: { name: string; short: string }[];
}

export interface Catalogue {
  entries: Entry[];
  /** Themes and levels that some scenario has, in the order of first appearance. */
  themes: Theme[];
  levels: Level[];
  /** What was asked for, or empty for all. */
  theme: string;
  level: string;
  total: number;
}

/** The scenarios of a theme and level, each as the catalogue shows it; an empty wish means all. */
export function catalogueOf(
  scenarios: readonly Scenario[],
  theme: string,
  level: string,
): Catalogue {
  const fitting = scenarios.filter(
    (one) => (theme === '' || one.theme === theme) && (level === '' || one.level === level),
  );
  return {
    entries: fitting.map(entryOf),
    themes: [...new Set(scenarios.map((one) => one.theme))],
    levels: [...new Set(scenarios.map((one) => one.level))],
    theme,
    level,
    total: scenarios.length,
  };
}

function entryOf({ id, title, summary, theme, level, minutes, parties }: Scenario): Entry {
  const named = parties.map(({ name, short }) => ({ name, short }));
  return { id, title, summary, theme, level, minutes, parties: named };
}
