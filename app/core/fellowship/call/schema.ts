import { z } from 'zod';
import { id, label, languageTag, markdown, sentence } from '../../format/bricks';
import { selectionRuleSchema } from '../selection/rules';
import { eligibilitySchema } from './eligibility-schema';
import { questionSchema } from './question-schema';
import { NEEDABLE } from './revealed';

/** One thing that reviewers score: the level that fits earns its points, counted `weight` times. */
const criterionSchema = z.strictObject({
  id,
  title: label,
  question: sentence.optional(),
  weight: z.int().min(1).max(100).default(1),
  /** From the lowest to the highest. */
  levels: z
    .array(z.strictObject({ points: z.int().min(0).max(100), descriptor: sentence }))
    .min(2)
    .max(10),
  /** What reviewers must see of who somebody is to judge this, with a reason that is published. */
  needs: z.array(z.enum(NEEDABLE)).max(6).default([]),
  because: sentence.optional(),
});

/** What an applicant may say of themself, by separate consent, and what that is for. */
const declarationSchema = z.strictObject({
  id: z.enum(['gender', 'indigenous-people', 'community-nomination', 'disability', 'age-band']),
  label: sentence,
  purpose: sentence,
  /** One of them is `prefer-not-to-say`. */
  options: z.array(z.strictObject({ id, label })).min(2).max(12),
});

const reviewSchema = z.strictObject({
  /** Reviews of each application. */
  perApplication: z.int().min(2).max(3).default(2),
  /** Two scores further apart than this, in per cent of the scale, ask for a third opinion. */
  thirdOpinionAbove: z.int().min(1).max(100).default(25),
  /** Who may not review whom, besides conflicts that reviewers declare. */
  conflicts: z
    .strictObject({ sameInstitution: z.boolean(), sameCountry: z.boolean() })
    .default({ sameInstitution: true, sameCountry: false }),
});

/** The definition of an intake: all that is published with its call. */
export const callSchema = z.strictObject({
  $schema: z.string().max(500).optional(),
  format: z.literal(1),
  id,
  title: label,
  summary: sentence,
  about: markdown,
  language: languageTag,
  /** How many are chosen. */
  places: z.int().min(1).max(5000),
  questions: z.array(questionSchema).min(1).max(80),
  eligibility: z.array(eligibilitySchema).max(20).default([]),
  rubric: z.array(criterionSchema).min(1).max(12),
  declarations: z.array(declarationSchema).max(5).default([]),
  review: reviewSchema.prefault({}),
  selection: z.array(selectionRuleSchema).max(60).default([]),
});

/** A call as parsed: defaults filled in. */
export type CallDefinition = z.infer<typeof callSchema>;
export type CallFile = z.input<typeof callSchema>;
export type Criterion = z.infer<typeof criterionSchema>;
export type Declaration = z.infer<typeof declarationSchema>;
export type ReviewSettings = z.infer<typeof reviewSchema>;
/** The option of every declaration that says nothing. */
export const PREFER_NOT_TO_SAY = 'prefer-not-to-say';
