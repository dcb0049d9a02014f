import fc from 'fast-check';
import { type Scenario, type ScenarioFile, scenarioSchema } from '~/core/scenario/schema';
import { smallScenario } from './scenario';

type PartyFile = ScenarioFile['parties'][number];

/** Points that no article number, label or clock of a scenario looks like. */
const points = fc.integer({ min: 1111, max: 2400 });

/** A word that stands in everything confidential of a party, and nowhere else. */
export const secretOf = (party: string): string => `secret-of-${party}`;

const issuesWith = (sizes: readonly number[]): ScenarioFile['issues'] =>
  sizes.map((size, at) => ({
    id: `i${at}`,
    article: `Article ${at + 1}`,
    title: `Matter ${'ABCDEF'[at] ?? at}`,
    lead: 'The Parties agree',
    options: Array.from({ length: size }, (_, option) => ({
      id: `o${option}`,
      label: `Way ${'ABCDEF'[option] ?? option} of ${'ABCDEF'[at] ?? at}`,
      text: `in way ${option}`,
    })),
  }));

interface Drawn {
  readonly rows: readonly (readonly number[])[];
  readonly share: number;
  readonly redLine: boolean;
  readonly capital: number;
}

function delegate(id: string, { rows, share, redLine, capital }: Drawn): PartyFile {
  const payoff = Object.fromEntries(
    rows.map((row, at) => [`i${at}`, Object.fromEntries(row.map((p, o) => [`o${o}`, p]))]),
  );
  const most = rows.reduce((sum, row) => sum + Math.max(...row), 0);
  const least = rows.reduce((sum, row) => sum + Math.min(...row), 0);
  const reservation = Math.round(least + share * (most - least));
  const line = { issue: 'i0', options: ['o0'], reason: `${secretOf(id)} red` };
  return {
    id,
    name: `Party ${id}`,
    short: id,
    kind: 'state',
    votes: true,
    publicBrief: `Is ${id}.`,
    confidential: {
      instructions: `${secretOf(id)} told`,
      interests: [`${secretOf(id)} wants`],
      reservation,
      payoff,
      redLines: redLine ? [line] : [],
      capital: [
        {
          afterMinutes: capital,
          message: `${secretOf(id)} cabled`,
          reservation: Math.round((reservation + most) / 2),
          redLines: redLine ? [] : [{ ...line, options: [`o${(rows[0]?.length ?? 1) - 1}`] }],
        },
      ],
      reasons: { i0: { o1: `${id} argues in public.` } },
    },
  };
}

/**
 * Any scenario that bots could be set to play: 2–4 delegates, 1–4 issues of 2–4 options, points of
 * four digits, red lines, instructions that change in the middle, a chair and a scientific panel.
 * Not every one has a feasible deal.
 */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 4 }),
    delegates: fc.integer({ min: 2, max: 4 }),
  })
  .chain(({ sizes, delegates }) => {
    const drawn = fc.record({
      rows: fc.tuple(
        ...sizes.map((size) => fc.array(points, { minLength: size, maxLength: size })),
      ),
      share: fc.double({ min: 0.1, max: 0.8, noNaN: true }),
      redLine: fc.boolean(),
      capital: fc.integer({ min: 5, max: 25 }),
    });
    return fc
      .array(drawn, { minLength: delegates, maxLength: delegates })
      .map((parties) => scenarioWith(sizes, parties));
  });

function scenarioWith(sizes: readonly number[], drawn: readonly Drawn[]): Scenario {
  const chair = smallScenario().parties.filter((party) => party.chair);
  const panel: PartyFile = {
    id: 'panel',
    name: 'Science Panel',
    short: 'Panel',
    kind: 'science',
    votes: false,
    publicBrief: 'Advises.',
    confidential: { instructions: `${secretOf('panel')} told` },
  };
  const delegates = drawn.map((each, at) => delegate(`d${at}`, each));
  return scenarioSchema.parse(
    smallScenario({
      parties: [...delegates, panel, ...chair],
      issues: issuesWith(sizes),
      evidence: [
        {
          id: 'card',
          title: 'A study',
          body: 'What was measured.',
          confidence: 'medium',
          heldBy: ['panel'],
          answers: [{ issue: 'i0', finding: 'It was measured.', confidence: 'high' }],
        },
        { id: 'held', title: 'A memo', body: 'On Article 1.', confidence: 'low', heldBy: ['d0'] },
      ],
      injects: [
        {
          id: 'news',
          when: { afterMinutes: 12 },
          title: 'News',
          body: 'Something happened.',
          payoff: [{ party: 'd0', issue: 'i0', option: 'o1', change: -900 }],
        },
      ],
    }),
  );
}
