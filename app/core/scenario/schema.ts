import { z } from 'zod';
import {
  confidence,
  duration,
  id,
  label,
  languageTag,
  markdown,
  sentence,
  webAddress,
} from '../format/bricks';
import { minutes, payoffTable, points } from './bricks';
import { EVIDENCE_MOVES } from './moves';
import { PHASE_IDS, PROCEDURE_PRESETS } from './presets';

export const LEVELS = ['introductory', 'intermediate', 'advanced'] as const;

export const THEMES = [
  'climate-resilience',
  'digital-sustainability',
  'health-security',
  'inclusive-development',
  'artificial-intelligence',
  'space-economy',
  'blue-economy',
  'water-security',
  'energy-security',
  'digital-transformation',
  'science-diplomacy-centre',
] as const;

export const PARTY_KINDS = [
  'state',
  'organisation',
  'community',
  'science',
  'industry',
  'civil-society',
  'secretariat',
  'observer',
  'chair',
] as const;

export const sourceSchema = z.strictObject({
  id,
  title: sentence,
  publisher: label.optional(),
  year: z.int().min(1000).max(2100).optional(),
  /** Where in the source: an article, a page, a table. */
  locator: label.optional(),
  url: webAddress.optional(),
});

/** Options of one issue that this party may never accept, and why. */
const redLineSchema = z.strictObject({
  issue: id,
  options: z.array(id).min(1).max(6),
  reason: sentence,
});

/** New instructions in the middle of the meeting. What is absent stays as it was. */
const capitalSchema = z.strictObject({
  afterMinutes: minutes,
  message: markdown,
  /** New points, replacing those of the options named here and leaving the others. */
  payoff: payoffTable.optional(),
  reservation: points.optional(),
  /** Replaces the whole list of red lines; an empty list lifts them all. */
  redLines: z.array(redLineSchema).max(12).optional(),
});

const confidentialSchema = z.strictObject({
  instructions: markdown,
  interests: z.array(sentence).max(12).default([]),
  /** Least total a party with a stake may accept. Given exactly when `payoff` is. */
  reservation: points.optional(),
  /** Points for every option of every issue. Absent for a seat without a stake, such as a chair. */
  payoff: payoffTable.optional(),
  redLines: z.array(redLineSchema).max(12).default([]),
  capital: z.array(capitalSchema).max(10).default([]),
  /** `reasons[issueId][optionId]`: the argument this party makes in public for that option. */
  reasons: z.record(id, z.record(id, sentence)).default({}),
});

const partySchema = z.strictObject({
  id,
  name: label,
  /** Label used where the name is too long: brackets, charts, the speakers' list. */
  short: z.string().min(1).max(14),
  kind: z.enum(PARTY_KINDS),
  votes: z.boolean(),
  veto: z.boolean().default(false),
  chair: z.boolean().default(false),
  publicBrief: markdown,
  confidential: confidentialSchema,
});

const optionSchema = z.strictObject({
  id,
  label,
  /** The words that stand in the article when this option is chosen. */
  text: sentence,
  note: sentence.optional(),
});

const issueSchema = z.strictObject({
  id,
  /** Number in the negotiating text, such as "Article 3". */
  article: z.string().min(1).max(40),
  title: label,
  /** The words of the article before its brackets. */
  lead: sentence,
  background: markdown.optional(),
  options: z.array(optionSchema).min(2).max(6),
});

/** What the scientific body says when asked about an issue, or about one wording of it. */
const findingSchema = z.strictObject({
  issue: id,
  option: id.optional(),
  finding: markdown,
  confidence,
});

const evidenceSchema = z.strictObject({
  id,
  title: label,
  body: markdown,
  confidence,
  /** Parties that hold the card at the start; empty: everybody has it. */
  heldBy: z.array(id).max(16).default([]),
  sources: z.array(id).max(12).default([]),
  answers: z.array(findingSchema).max(40).default([]),
});

const payoffChangeSchema = z.strictObject({
  party: id,
  issue: id,
  option: id,
  /** Points added to (or, negative, taken from) what the option is worth at that moment. */
  change: points,
});

const injectSchema = z.strictObject({
  id,
  when: z.union([
    z.strictObject({ afterMinutes: minutes }),
    z.strictObject({ phase: z.enum(PHASE_IDS) }),
  ]),
  title: label,
  body: markdown,
  payoff: z.array(payoffChangeSchema).max(200).default([]),
  /** Evidence that everybody has from this moment on. */
  reveals: z.array(id).max(20).default([]),
});

const procedureSchema = z.strictObject({
  preset: z.enum(PROCEDURE_PRESETS),
  /** How long a text lies under silence before it is adopted. */
  silence: duration.default('PT10M'),
  speechLimit: duration.default('PT2M'),
  /** How long the question "is there consensus?" stands before silence is consent. */
  question: duration.default('PT30S'),
  /** How long an article about to be closed stays open to objection. */
  closing: duration.default('PT1M'),
  /** Minutes planned for each phase; a phase left out shares what remains. */
  phases: z.partialRecord(z.enum(PHASE_IDS), minutes).default({}),
});

const debriefSchema = z.strictObject({
  questions: z.array(sentence).min(1).max(20),
  rubric: z
    .array(
      z.strictObject({
        id,
        title: label,
        levels: z.array(sentence).min(2).max(6),
        /** Moves that bear on this line, by the command's type; absent: by the line's id, or all. */
        moves: z.array(z.enum(EVIDENCE_MOVES)).min(1).max(40).optional(),
        /** Lessons that teach what this line asks for. */
        lessons: z
          .array(z.strictObject({ module: id, lesson: z.string().max(64) }))
          .max(6)
          .optional(),
      }),
    )
    .max(12)
    .default([]),
});

/**
 * The scenario file: strict, so that an unknown key is an error, and bounded in every direction.
 * What a shape cannot say (references, coverage, feasibility) is in `check.ts`.
 */
export const scenarioSchema = z.strictObject({
  $schema: z.string().max(500).optional(),
  format: z.literal(1),
  id,
  title: label,
  summary: sentence,
  theme: z.enum(THEMES),
  level: z.enum(LEVELS),
  minutes: z.int().min(10).max(1440),
  /** BCP 47 tag of the file's language. */
  language: languageTag,
  authors: z.array(label).min(1).max(20),
  license: label,
  learningOutcomes: z.array(sentence).min(1).max(12),
  background: markdown,
  sources: z.array(sourceSchema).max(100).default([]),
  parties: z.array(partySchema).min(2).max(16),
  issues: z.array(issueSchema).min(1).max(12),
  evidence: z.array(evidenceSchema).max(40).default([]),
  injects: z.array(injectSchema).max(20).default([]),
  procedure: procedureSchema,
  debrief: debriefSchema,
  /** Says that no deal satisfies the rule, and that this is meant. */
  noAgreementPossible: z.boolean().default(false),
});

/** A scenario as parsed: defaults filled in. */
export type Scenario = z.infer<typeof scenarioSchema>;
/** A scenario as an author may write it: defaults may be left out. */
export type ScenarioFile = z.input<typeof scenarioSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Party = z.infer<typeof partySchema>;
export type PartyKind = Party['kind'];
export type Confidential = z.infer<typeof confidentialSchema>;
export type RedLine = z.infer<typeof redLineSchema>;
export type CapitalMessage = z.infer<typeof capitalSchema>;
export type Payoff = z.infer<typeof payoffTable>;
export type Issue = z.infer<typeof issueSchema>;
export type Option = z.infer<typeof optionSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type Confidence = z.infer<typeof confidence>;
export type Inject = z.infer<typeof injectSchema>;
export type PayoffChange = z.infer<typeof payoffChangeSchema>;
export type Procedure = z.infer<typeof procedureSchema>;
export type Debrief = z.infer<typeof debriefSchema>;
export type Theme = Scenario['theme'];
export type Level = Scenario['level'];
