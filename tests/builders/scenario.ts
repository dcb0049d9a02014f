import { type Scenario, type ScenarioFile, scenarioSchema } from '~/core/scenario/schema';

const issues: ScenarioFile['issues'] = [
  {
    id: 'flow-data',
    article: 'Article 1',
    title: 'Release data',
    lead: 'The Parties shall publish reservoir releases',
    options: [
      { id: 'real-time', label: 'Real time', text: 'in real time' },
      { id: 'daily', label: 'Daily', text: 'every day' },
      { id: 'monthly', label: 'Monthly', text: 'every month' },
    ],
  },
  {
    id: 'fund',
    article: 'Article 2',
    title: 'Basin fund',
    lead: 'There shall be a basin fund',
    options: [
      { id: 'large', label: 'Large', text: 'of ten million a year' },
      { id: 'small', label: 'Small', text: 'of one million a year' },
    ],
  },
];

const parties: ScenarioFile['parties'] = [
  {
    id: 'upland',
    name: 'Republic of Upland',
    short: 'Upland',
    kind: 'state',
    votes: true,
    publicBrief: 'Has the dams.',
    confidential: {
      instructions: 'Keep control of the data.',
      interests: ['Sovereignty over operations'],
      reservation: 10,
      payoff: {
        'flow-data': { 'real-time': 0, daily: 12, monthly: 20 },
        fund: { large: 10, small: 0 },
      },
      redLines: [{ issue: 'flow-data', options: ['real-time'], reason: 'Operations are secret.' }],
      capital: [
        {
          afterMinutes: 20,
          message: 'Daily is fine after all.',
          payoff: { 'flow-data': { daily: 18 } },
          reservation: 8,
          redLines: [],
        },
      ],
      reasons: { 'flow-data': { monthly: 'Monthly figures are what our stations can check.' } },
    },
  },
  {
    id: 'delta',
    name: 'Delta Union',
    short: 'Delta',
    kind: 'state',
    votes: true,
    publicBrief: 'Lives from the floods.',
    confidential: {
      instructions: 'Get the data.',
      reservation: 10,
      payoff: {
        'flow-data': { 'real-time': 25, daily: 15, monthly: 0 },
        fund: { large: 0, small: 8 },
      },
    },
  },
  {
    id: 'chair',
    name: 'Chair of the Commission',
    short: 'Chair',
    kind: 'chair',
    votes: false,
    chair: true,
    publicBrief: 'Leads the meeting.',
    confidential: { instructions: 'Bring them to a text.' },
  },
];

const small: ScenarioFile = {
  format: 1,
  id: 'two-shores',
  title: 'Two shores',
  summary: 'Two states and a river.',
  theme: 'water-security',
  level: 'introductory',
  minutes: 30,
  language: 'en',
  authors: ['A. Author'],
  license: 'CC-BY-4.0',
  learningOutcomes: ['Tell a position from an interest'],
  background: 'A river with two shores.',
  sources: [{ id: 'treaty', title: 'Treaty of the river', year: 1995, locator: 'Art. 5' }],
  parties,
  issues,
  evidence: [
    {
      id: 'gauge-study',
      title: 'Gauge study',
      body: 'Levels fell by a third.',
      confidence: 'medium',
      heldBy: ['delta'],
      sources: ['treaty'],
      answers: [
        {
          issue: 'flow-data',
          option: 'monthly',
          finding: 'Too late for floods.',
          confidence: 'high',
        },
      ],
    },
  ],
  injects: [
    {
      id: 'drought',
      when: { afterMinutes: 10 },
      title: 'A dry month',
      body: 'The gauges are low.',
      payoff: [{ party: 'upland', issue: 'flow-data', option: 'daily', change: -5 }],
      reveals: ['gauge-study'],
    },
    { id: 'rumour', when: { phase: 'informals' }, title: 'A rumour', body: 'A dam is planned.' },
  ],
  procedure: {
    preset: 'asean-consensus',
    silence: 'PT5M',
    speechLimit: 'PT1M',
    phases: { opening: 5, adoption: 5 },
  },
  debrief: {
    questions: ['What did you learn about the other side?'],
    rubric: [
      { id: 'interests', title: 'Interests', levels: ['Positions only', 'Interests named'] },
    ],
  },
};

/** A small valid scenario as an author would write it: two states, a chair, two issues. */
export function smallScenario(overrides: Partial<ScenarioFile> = {}): ScenarioFile {
  return { ...structuredClone(small), ...overrides };
}

/** The small scenario after parsing, with its defaults filled in. */
export function parsedSmallScenario(overrides: Partial<ScenarioFile> = {}): Scenario {
  return scenarioSchema.parse(smallScenario(overrides));
}

/** Points that rise with the option for even parties and fall for odd ones, weighted differently. */
function sheet(party: number): Record<string, Record<string, number>> {
  return Object.fromEntries(
    Array.from({ length: 5 }, (_, issue) => {
      const weight = 2 + ((party * 3 + issue * 5) % 7);
      const worth = (option: number) => weight * (party % 2 === 0 ? option : 3 - option);
      return [
        `issue-${issue}`,
        Object.fromEntries([0, 1, 2, 3].map((option) => [`option-${option}`, worth(option)])),
      ];
    }),
  );
}

/**
 * A valid scenario for load tests: as many delegates as asked for (2 to 15) and a chair, five issues
 * of four options, half the delegates wanting the opposite of the other half, no red lines.
 */
export function bigScenario(delegates = 8): ScenarioFile {
  const chair = small.parties.filter((party) => party.chair);
  return smallScenario({
    id: 'big-table',
    parties: [
      ...Array.from({ length: delegates }, (_, i) => ({
        id: `party-${i}`,
        name: `Party ${i}`,
        short: `P${i}`,
        kind: 'state' as const,
        votes: true,
        publicBrief: `Wants ${i % 2 === 0 ? 'much' : 'little'}.`,
        confidential: { instructions: `Instructions of ${i}`, reservation: 20, payoff: sheet(i) },
      })),
      ...structuredClone(chair),
    ],
    issues: Array.from({ length: 5 }, (_, issue) => ({
      id: `issue-${issue}`,
      article: `Article ${issue + 1}`,
      title: `Issue ${issue}`,
      lead: 'The Parties agree',
      options: [0, 1, 2, 3].map((option) => ({
        id: `option-${option}`,
        label: `Option ${option}`,
        text: `on option ${option}`,
      })),
    })),
    evidence: [],
    injects: [],
  });
}
