import { type Random, seeded } from '~/core/bots/random';
import type { Candidate, Problem, Rule, Target } from '~/core/fellowship/selection/problem';

/** Where applicants to a fellowship of the region come from, and how many of a hundred. */
const COUNTRIES: Readonly<Record<string, number>> = {
  ...{ ID: 18, VN: 14, PH: 14, TH: 12, MY: 10, KH: 6, LA: 5, MM: 5, SG: 5, TL: 3, BN: 2 },
  ...{ IN: 3, JP: 2, KR: 2, AU: 2, CN: 2, NZ: 1 },
};
const SECTORS = { university: 38, government: 26, institute: 20, 'civil-society': 10, industry: 6 };
const GENDERS = { woman: 42, man: 47, another: 2, unsaid: 9 };
const LANGUAGES = { fr: 9, zh: 8, ja: 4, pt: 3 };
const LEAST_DEVELOPED = ['KH', 'LA', 'MM', 'TL'];

function drawn(shares: Readonly<Record<string, number>>, random: Random): string {
  const names = Object.entries(shares).flatMap(([name, share]) => Array(share).fill(name));
  return String(random.pick(names));
}

function candidate(id: number, random: Random): Candidate {
  const country = drawn(COUNTRIES, random);
  const speaks = Object.entries(LANGUAGES).filter(([, share]) => random.chance(share / 100));
  return {
    id: `a${id}`,
    merit: 2500 + Math.round((random.next() + random.next() + random.next()) * 2300),
    attributes: {
      country,
      'least-developed': LEAST_DEVELOPED.includes(country) ? 'yes' : 'no',
      sector: drawn(SECTORS, random),
      gender: drawn(GENDERS, random),
      community: random.chance(0.05) ? 'yes' : 'no',
      language: ['en', ...speaks.map(([name]) => name)],
      role: random.chance(0.64) ? 'scientist' : 'diplomat',
    },
  };
}

const where = (attribute: string, ...is: string[]) => ({ attribute, is });

/** Twelve constraints such as a programme sets itself. */
export const CONSTRAINTS: readonly Rule[] = [
  { id: 'country', kind: 'perValue', attribute: 'country', atLeast: 2, atMost: 12 },
  {
    id: 'ldc',
    kind: 'atLeast',
    where: where('least-developed', 'yes'),
    count: { percent: 25, round: 'up' },
  },
  {
    id: 'women',
    kind: 'atLeast',
    where: where('gender', 'woman'),
    count: { percent: 45, round: 'up' },
    sensitive: true,
  },
  {
    id: 'men',
    kind: 'atLeast',
    where: where('gender', 'man'),
    count: { percent: 35, round: 'up' },
    sensitive: true,
  },
  { id: 'community', kind: 'atLeast', where: where('community', 'yes'), count: 8, sensitive: true },
  { id: 'government', kind: 'atLeast', where: where('sector', 'government'), count: 30 },
  {
    id: 'university',
    kind: 'atMost',
    where: where('sector', 'university'),
    count: { percent: 38, round: 'down' },
  },
  { id: 'civil-society', kind: 'atLeast', where: where('sector', 'civil-society'), count: 12 },
  { id: 'industry', kind: 'atLeast', where: where('sector', 'industry'), count: 8 },
  {
    id: 'roles',
    kind: 'equal',
    left: where('role', 'scientist'),
    right: where('role', 'diplomat'),
    within: 5,
  },
  { id: 'french', kind: 'atLeast', where: where('language', 'fr'), count: 10 },
  {
    id: 'partners',
    kind: 'atMost',
    where: where('country', 'IN', 'JP', 'KR', 'AU', 'CN', 'NZ'),
    count: 18,
  },
];

export const TARGETS: readonly Target[] = [
  {
    id: 'half-women',
    kind: 'atLeast',
    where: where('gender', 'woman'),
    count: 54,
    weight: 120,
    sensitive: true,
  },
  {
    id: 'more-ldc',
    kind: 'atLeast',
    where: where('least-developed', 'yes'),
    count: 36,
    weight: 150,
  },
  { id: 'portuguese', kind: 'atLeast', where: where('language', 'pt'), count: 6, weight: 200 },
  { id: 'spread', kind: 'perValue', attribute: 'country', atMost: 10, weight: 60 },
];

/** A seeded selection of a real size. */
export function selectionProblem({ candidates = 2200, places = 107, seed = 1 } = {}): Problem {
  const random = seeded(seed, 'candidates');
  return {
    places,
    candidates: Array.from({ length: candidates }, (_, id) => candidate(id, random)),
    constraints: CONSTRAINTS,
    targets: TARGETS,
    fixed: { in: [], out: [] },
    seed: `intake-${seed}`,
  };
}
