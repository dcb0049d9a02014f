import type { Party, Scenario } from './schema';

/** What everybody may know of a party: its mandate is left out by naming what stays. */
export type PublicParty = Pick<
  Party,
  'id' | 'name' | 'short' | 'kind' | 'votes' | 'veto' | 'chair' | 'publicBrief'
>;

/** What everybody may know of a scenario: no mandates, no evidence, no injects to come. */
export type PublicScenario = Pick<
  Scenario,
  | 'id'
  | 'title'
  | 'summary'
  | 'theme'
  | 'level'
  | 'minutes'
  | 'language'
  | 'authors'
  | 'license'
  | 'learningOutcomes'
  | 'background'
  | 'sources'
  | 'issues'
  | 'procedure'
  | 'debrief'
> & { readonly parties: readonly PublicParty[] };

function publicParty(party: Party): PublicParty {
  const { id, name, short, kind, votes, veto, chair, publicBrief } = party;
  return { id, name, short, kind, votes, veto, chair, publicBrief };
}

/** Picks the public part of a scenario, field by field, so that a new field stays secret until listed. */
export function publicScenario(scenario: Scenario): PublicScenario {
  return {
    id: scenario.id,
    title: scenario.title,
    summary: scenario.summary,
    theme: scenario.theme,
    level: scenario.level,
    minutes: scenario.minutes,
    language: scenario.language,
    authors: scenario.authors,
    license: scenario.license,
    learningOutcomes: scenario.learningOutcomes,
    background: scenario.background,
    sources: scenario.sources,
    issues: scenario.issues,
    procedure: scenario.procedure,
    debrief: scenario.debrief,
    parties: scenario.parties.map(publicParty),
  };
}
