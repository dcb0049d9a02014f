import { type Random, seeded } from '~/core/bots/random';
import type { Answers, KnownLanguage } from '~/core/fellowship/call/answers';
import { ORIGINS, type Origin } from './countries';
import { MATTERS } from './matters';
import { experienceText, planText, questionText } from './texts';

/** What becomes of an invented application before anybody reads it. */
export type Fate = 'sent' | 'draft' | 'withdrawn';

/** An applicant to the fellowship that comes with Mufakat, with all that they answer. */
export interface InventedApplicant {
  readonly email: string;
  readonly answers: Answers;
  /** By the id of a declaration; null where they declare nothing. */
  readonly declared: Readonly<Record<string, string>> | null;
  readonly fate: Fate;
  /** Whether the rules of the call admit them. */
  readonly eligible: boolean;
  /** What reviewers would agree on if they were all alike, from 0 to 1. */
  readonly worth: number;
}

const SECTORS = {
  government: 34,
  academia: 40,
  'civil-society': 13,
  industry: 8,
  international: 5,
};
const SECOND_LANGUAGES: readonly [string, number][] = [
  ['fr', 0.09],
  ['pt', 0.03],
  ['zh', 0.08],
  ['ja', 0.04],
];

/** Applicant `index` of a crowd: the same seed and index, the same person. All are invented. */
export function inventApplicant(index: number, seed: number): InventedApplicant {
  const random = seeded(seed, 'applicant', index);
  const country = drawn(shares(), random);
  const origin = ORIGINS[country];
  if (origin === undefined) throw new Error(`Nobody is made up for ${country}.`);
  const gender = drawn({ woman: 47, man: 51, another: 2 }, random);
  const name = nameOf(origin, gender, random);
  const sector = drawn(SECTORS, random);
  const role = random.chance(sector === 'government' ? 0.72 : 0.24) ? 'diplomat' : 'scientist';
  const why = drawn({ none: 93, years: 4, english: 3 }, random);
  const years = why === 'years' ? random.int(3) : 3 + random.int(24);
  const fields = random.shuffled(Object.keys(MATTERS)).slice(0, 1 + random.int(3));
  const worth = (random.next() + random.next() + random.next()) / 3;
  const institution = houseOf(sector, random.pick(origin.cities) ?? '', fields[0] ?? '');
  const matter = MATTERS[fields[0] ?? ''];
  if (matter === undefined) throw new Error('A field has no question.');
  const voice = { matter, care: worth, institution, years, random };
  const english =
    why === 'english' ? 'B1' : (random.pick(['B2', 'C1', 'C1', 'C2'] as const) ?? 'C1');
  return {
    email: addressOf(name, index),
    answers: {
      'family-and-given-names': name,
      born: birthday(years, random),
      country,
      institution,
      role: [role],
      sector: [sector],
      years: `${years}`,
      field: Object.keys(MATTERS).filter((field) => fields.includes(field)),
      languages: languagesOf(origin, english, random),
      question: questionText(voice),
      experience: experienceText(voice),
      plan: planText(voice),
      ...(random.chance(0.4) && { work: `https://people.example/${index}` }),
      time: true,
      truth: true,
    },
    declared: declaredBy(gender, random),
    fate: random.chance(0.05) ? 'draft' : random.chance(0.01) ? 'withdrawn' : 'sent',
    eligible: why === 'none',
    worth,
  };
}

function shares(): Record<string, number> {
  return Object.fromEntries(Object.entries(ORIGINS).map(([code, { share }]) => [code, share]));
}

/** One of the names, as often as its weight says. */
function drawn(weights: Readonly<Record<string, number>>, random: Random): string {
  const all = Object.entries(weights);
  let left = random.next() * all.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of all) {
    left -= weight;
    if (left < 0) return name;
  }
  return all[0]?.[0] ?? '';
}

function nameOf(origin: Origin, gender: string, random: Random): string {
  const women = gender === 'another' ? random.chance(0.5) : gender === 'woman';
  const given = random.pick(women ? origin.women : origin.men) ?? '';
  const family = random.pick(origin.families);
  if (family === undefined) return given;
  return origin.familyFirst ? `${family} ${given}` : `${given} ${family}`;
}

function addressOf(name: string, index: number): string {
  const plain = name
    .normalize('NFD')
    .replace(/đ/gi, 'd')
    .replace(/[^A-Za-z ]/g, '');
  return `${plain.toLowerCase().split(' ').join('.')}.${index + 1}@people.example`;
}

function birthday(years: number, random: Random): string {
  const year = Math.min(2003, 2003 - years - random.int(8));
  const two = (n: number) => `${n}`.padStart(2, '0');
  return `${year}-${two(1 + random.int(12))}-${two(1 + random.int(28))}`;
}

const FIELD_HOUSES: Readonly<Record<string, string>> = {
  ...{ air: 'Atmospheric Research', water: 'Hydrology', ocean: 'Marine Science' },
  ...{ health: 'Public Health', climate: 'Energy Studies', biodiversity: 'Forest Ecology' },
  ...{ technology: 'Computing', disaster: 'Hazard Studies' },
};

function houseOf(sector: string, city: string, field: string): string {
  const subject = FIELD_HOUSES[field] ?? 'Science';
  if (sector === 'government') return `Department of ${subject}, ${city} office`;
  if (sector === 'academia') return `${city} Institute of ${subject}`;
  if (sector === 'civil-society') return `${city} Communities’ Forum`;
  if (sector === 'industry') return `${city} ${subject} Services`;
  return `Regional Secretariat for ${subject}`;
}

function languagesOf(
  { language }: Origin,
  english: KnownLanguage['level'],
  random: Random,
): readonly KnownLanguage[] {
  const more = SECOND_LANGUAGES.filter(
    ([code, chance]) => code !== language && random.chance(language === 'tet' ? 0.5 : chance),
  );
  return [
    { language, level: 'C2' },
    { language: 'en', level: english },
    ...more.map(([code]) => ({ language: code, level: 'B2' as const })),
  ];
}

function declaredBy(gender: string, random: Random): Record<string, string> | null {
  if (random.chance(0.15)) return null;
  const says = (share: number) =>
    random.chance(0.06) ? 'prefer-not-to-say' : random.chance(share) ? 'yes' : 'no';
  return {
    gender: random.chance(0.05) ? 'prefer-not-to-say' : gender,
    'indigenous-people': says(0.09),
    'community-nomination': says(0.05),
    disability: says(0.04),
  };
}
