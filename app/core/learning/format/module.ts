import { z } from 'zod';
import { id, label, languageTag, sentence } from '../../format/bricks';
import { LEVELS, sourceSchema, THEMES } from '../../scenario/schema';
import { figureSchema } from './figure';

/** The tracks of the curriculum, in the order in which they are shown. */
export const TRACKS = [
  'multilateral-negotiation',
  'technology-foresight',
  'regulatory-diplomacy',
  'scientific-literacy',
] as const;

/**
 * Verbs that name something a learner can be seen to do (after Anderson & Krathwohl's revision of
 * Bloom's taxonomy, 2001). "Understand" and "know" are not among them: nobody can see them done.
 */
export const OUTCOME_VERBS = [
  ...['apply', 'appraise', 'argue', 'audit', 'backcast', 'build', 'calculate', 'classify'],
  ...['collect', 'compare', 'compose', 'compute', 'construct', 'contrast', 'critique', 'defend'],
  ...['describe', 'design', 'detect', 'differentiate', 'distinguish', 'document', 'draft'],
  ...['estimate', 'evaluate', 'explain', 'identify', 'interpret', 'judge', 'justify', 'list'],
  ...['locate', 'map', 'name', 'negotiate', 'order', 'predict', 'propose', 'rank', 'recast'],
  ...['recommend', 'rewrite', 'score', 'select', 'separate', 'spot', 'state', 'test', 'trace'],
  ...['translate', 'weigh', 'write'],
] as const;

/** Something a learner can do afterwards. The text begins with the verb. */
const outcomeSchema = z.strictObject({ id, verb: z.enum(OUTCOME_VERBS), text: sentence });

/** A term worth keeping: shown in place, and asked again in spaced review. */
const conceptSchema = z.strictObject({
  id,
  term: label,
  definition: sentence,
  /** What the review asks; the definition answers it. */
  question: sentence,
});

const lessonEntrySchema = z.strictObject({
  /** The lesson's file, without language and ending: `01-three-rules`. */
  id: z
    .string()
    .max(64)
    .regex(/^\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a name such as "01-three-rules"'),
  title: label,
  minutes: z.int().min(2).max(90),
  /** Outcomes that it works towards. */
  outcomes: z.array(id).min(1).max(8),
});

/** `module.json`: what a module is, beside its lessons, its check and its activity. */
export const moduleSchema = z.strictObject({
  $schema: z.string().max(500).optional(),
  format: z.literal(1),
  id,
  track: z.enum(TRACKS),
  title: label,
  summary: sentence,
  level: z.enum(LEVELS),
  language: languageTag,
  /** Minutes that a learner needs for all of it. */
  minutes: z.int().min(10).max(1440),
  themes: z.array(z.enum(THEMES)).min(1).max(11),
  authors: z.array(label).min(1).max(20),
  license: label,
  /** Ids of modules to finish first. */
  prerequisites: z.array(id).max(8).default([]),
  outcomes: z.array(outcomeSchema).min(1).max(8),
  concepts: z.array(conceptSchema).max(24).default([]),
  lessons: z.array(lessonEntrySchema).min(1).max(20),
  figures: z.array(figureSchema).max(20).default([]),
  sources: z.array(sourceSchema).max(60).default([]),
  /** Ids of scenarios in which this can be practised. */
  scenarios: z.array(id).max(8).default([]),
});

/** A module as parsed: defaults filled in. */
export type Module = z.infer<typeof moduleSchema>;
export type ModuleFile = z.input<typeof moduleSchema>;
export type TrackId = (typeof TRACKS)[number];
export type Outcome = z.infer<typeof outcomeSchema>;
export type Concept = z.infer<typeof conceptSchema>;
export type LessonEntry = z.infer<typeof lessonEntrySchema>;
