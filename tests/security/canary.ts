import type { Scenario, ScenarioFile } from '~/core/scenario/schema';
import { parsedSmallScenario, smallScenario } from '../builders/scenario';

/** Something that only some may know, planted so that it can be found wherever it turns up. */
export interface Canary {
  /** Where it was planted. */
  what: string;
  /** What to look for. */
  pattern: RegExp;
  /** The actors who may know it, by name. */
  knownTo: readonly string[];
  /** Where anybody may read it: an address that is a secret itself. */
  openAt?: RegExp;
}

/** A word that is nowhere else; no markup, escaping or wrapping changes it. */
export function canaryWord(...parts: readonly string[]): string {
  return `zq${parts.join('').replace(/[^A-Za-z0-9]/g, '')}qz`;
}

/** A planted word as something to look for. */
export function wordCanary(what: string, knownTo: readonly string[]): Canary {
  return { what, pattern: new RegExp(canaryWord(what)), knownTo };
}

/**
 * Numbers that no page has by chance, beyond those of entries in the audit log; per party: its payoffs,
 * then its reservation value.
 */
export const CANARY_POINTS: Readonly<Record<string, readonly number[]>> = {
  upland: [9401, 9403, 9413, 9419],
  delta: [9601, 9613, 9619, 9623],
};

/** A number, standing by itself. */
export function numberCanary(what: string, number: number, knownTo: readonly string[]): Canary {
  return { what, pattern: new RegExp(`(?<![\\w.-])${number}(?![\\w])`), knownTo };
}

/** What a brief says in words, each planted once per party. */
export const BRIEF_WORDS = ['instructions', 'interest', 'red line', 'capital', 'reason'] as const;

/** The small scenario with a canary in everything that a seat alone may know; `mark` tells copies apart. */
export function canaryScenario(mark: string): Scenario {
  const { parties, evidence = [], injects = [] } = smallScenario();
  return parsedSmallScenario({
    id: `canary-${mark}`,
    parties: parties.map((party) => planted(party, mark)),
    evidence: evidence.map((card) => ({
      ...card,
      title: canaryWord(mark, 'evidence title'),
      body: canaryWord(mark, 'evidence body'),
    })),
    injects: injects.map((inject) =>
      inject.id === 'drought'
        ? {
            ...inject,
            title: canaryWord(mark, 'inject title'),
            body: canaryWord(mark, 'inject body'),
          }
        : inject,
    ),
  });
}

function planted(party: ScenarioFile['parties'][number], mark: string) {
  const word = (what: string) => canaryWord(mark, party.id, what);
  const { confidential } = party;
  const instructions = word('instructions');
  const interests = [word('interest')];
  const points = CANARY_POINTS[party.id];
  if (points === undefined) {
    return { ...party, confidential: { ...confidential, instructions, interests } };
  }
  const [some = 0, more = 0, fund = 0, reservation = 0] = points;
  return {
    ...party,
    confidential: {
      instructions,
      interests,
      reservation,
      payoff: {
        'flow-data': { 'real-time': 0, daily: some, monthly: more },
        fund: { large: fund, small: 0 },
      },
      redLines: [{ issue: 'flow-data', options: ['real-time'], reason: word('red line') }],
      capital: [{ afterMinutes: 20, message: word('capital') }],
      reasons: { 'flow-data': { monthly: word('reason') } },
    },
  };
}
