import { presetNamed } from '~/core/negotiation/presets';
import { paced, plannedPhases, type Setting } from '~/core/negotiation/setting';
import { publicScenario } from '~/core/scenario/publicPart';
import type { Issue, Scenario, Source } from '~/core/scenario/schema';
import { renderMarkdown, type SafeHtml } from '~/server/markdown/render';

const MINUTE_MS = 60_000;

/** The paces at which a table can be played. */
export const PACES = [1, 4, 10] as const;

/** A party as the page of a scenario introduces it. */
export interface PartyIntroduction {
  id: string;
  name: string;
  short: string;
  kind: string;
  role: 'chair' | 'member' | 'observer';
  brief: SafeHtml;
}

/**
 * Everything the page of a scenario shows, and nothing that a party keeps to itself: it is made from
 * the public part alone.
 */
export function scenarioPage(scenario: Scenario) {
  const open = publicScenario(scenario);
  const { id, title, summary, theme, level, minutes, authors, license } = open;
  return {
    ...{ id, title, summary, theme, level, minutes, authors, license },
    outcomes: open.learningOutcomes,
    background: renderMarkdown(open.background, 2),
    parties: open.parties.map(
      ({ id: party, name, short, kind, chair, votes, publicBrief }): PartyIntroduction => ({
        ...{ id: party, name, short, kind },
        role: chair ? 'chair' : votes ? 'member' : 'observer',
        brief: renderMarkdown(publicBrief, 3),
      }),
    ),
    issues: open.issues.map(issueOf),
    sources: open.sources.map(sourceOf),
    phases: phasesOf(scenario),
    firstParty: firstParty(scenario),
    paces: PACES.map((pace) => ({ pace, minutes: Math.max(1, Math.round(minutes / pace)) })),
  };
}

export type ScenarioPage = ReturnType<typeof scenarioPage>;

/** The seat for somebody who has not chosen: the first with a vote and something to win. */
export function firstParty({ parties }: Scenario): string {
  const staked = parties.find(({ votes, confidential }) => votes && confidential.payoff);
  return (staked ?? parties[0])?.id ?? '';
}

function issueOf({ id, article, title, options }: Issue) {
  return { id, article, title, options: options.map(({ label }) => label) };
}

function sourceOf({ id, title, publisher, year, locator, url }: Source) {
  const place = [publisher, year, locator].filter((part) => part !== undefined).join(', ');
  return { id, title, place, url: url ?? null };
}

function phasesOf(scenario: Scenario): { id: string; minutes: number }[] {
  const preset = presetNamed(scenario.procedure.preset);
  const setting: Setting = { scenario, preset, pace: 1 };
  const planned = plannedPhases(setting);
  return preset.phases.map(({ id }) => ({
    id,
    minutes: Math.round(paced(setting, planned[id] ?? 0) / MINUTE_MS),
  }));
}
