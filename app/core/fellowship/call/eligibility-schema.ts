import { z } from 'zod';
import { id, sentence } from '../../format/bricks';
import { country, day, languageCode, level } from './question-schema';

const common = {
  id,
  /** The question whose answer decides; it must be a required one. */
  question: id,
  /** What an applicant reads who does not meet the rule. */
  sentence,
};

/** Who may apply: each a rule over the answer to one question. */
export const eligibilitySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('countryIn'),
    countries: z.array(country).min(1).max(249),
  }),
  z.strictObject({ ...common, kind: z.literal('numberAtLeast'), value: z.number() }),
  z.strictObject({ ...common, kind: z.literal('numberAtMost'), value: z.number() }),
  /** The day itself is still in time. */
  z.strictObject({ ...common, kind: z.literal('dateNotBefore'), date: day }),
  z.strictObject({ ...common, kind: z.literal('dateNotAfter'), date: day }),
  /** One of the options, at least, was chosen. */
  z.strictObject({ ...common, kind: z.literal('choiceIs'), options: z.array(id).min(1).max(60) }),
  /** None of the options was chosen. */
  z.strictObject({
    ...common,
    kind: z.literal('choiceIsNot'),
    options: z.array(id).min(1).max(60),
  }),
  z.strictObject({ ...common, kind: z.literal('languageAtLeast'), language: languageCode, level }),
]);

export type EligibilityRule = z.infer<typeof eligibilitySchema>;
