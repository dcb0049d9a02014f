import { z } from 'zod';
import { label, markdown, sentence } from '../../format/bricks';
import { itemSchema, rubricLineSchema } from './items';

/** `check.json`: the module's quiz. */
export const checkSchema = z.strictObject({
  $schema: z.string().max(500).optional(),
  format: z.literal(1),
  title: label,
  intro: markdown.optional(),
  /** Share of all marks, in per cent, from which the check is passed. */
  pass: z.int().min(1).max(100).default(60),
  /** Attempts a learner has; the best counts. */
  attempts: z.int().min(1).max(20).default(3),
  /** Minutes an attempt may take; absent: no limit. Learners may have an allowance (see `allow.ts`). */
  minutes: z.int().min(1).max(300).optional(),
  /** Whether items and their options come in another order for every attempt. */
  shuffle: z.boolean().default(true),
  /** When right answers may be shown: after each attempt, or when none is left or all is right. */
  answersShown: z.enum(['each-attempt', 'last-attempt']).default('each-attempt'),
  items: z.array(itemSchema).min(1).max(60),
});

const activityCommon = {
  $schema: z.string().max(500).optional(),
  format: z.literal(1),
  title: label,
  minutes: z.int().min(5).max(600),
  task: markdown,
};

/** `activity.json`: something to do with what was learnt. */
export const activitySchema = z.discriminatedUnion('kind', [
  /** Questions to answer for oneself; read by the instructor, marked where there is a rubric. */
  z.strictObject({
    ...activityCommon,
    kind: z.literal('reflection'),
    questions: z.array(sentence).min(1).max(8),
    rubric: z.array(rubricLineSchema).max(6).default([]),
  }),
  /** A text to write, with a length, marked with the rubric. */
  z.strictObject({
    ...activityCommon,
    kind: z.literal('brief'),
    leastWords: z.int().min(0).max(5000).default(0),
    mostWords: z.int().min(20).max(5000),
    rubric: z.array(rubricLineSchema).min(1).max(8),
    model: markdown.optional(),
  }),
  /** A negotiation to play; done when a table of that scenario has ended with the learner in a seat. */
  z.strictObject({
    ...activityCommon,
    kind: z.literal('exercise'),
    scenario: z.string().max(64),
    rubric: z.array(rubricLineSchema).max(8).default([]),
  }),
]);

export type Check = z.infer<typeof checkSchema>;
export type CheckFile = z.input<typeof checkSchema>;
export type Activity = z.infer<typeof activitySchema>;
export type ActivityFile = z.input<typeof activitySchema>;
