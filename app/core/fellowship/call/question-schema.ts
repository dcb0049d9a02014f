import { z } from 'zod';
import { id, label, sentence } from '../../format/bricks';
import { isCountry } from './countries';
import { isLanguage, LANGUAGE_LEVELS } from './languages';
import { SAID_TO_REVEAL } from './revealed';

/** ISO 3166-1 alpha-2, in capitals. */
export const country = z
  .string()
  .max(2)
  .refine(isCountry, 'the two letters of a country (ISO 3166-1), such as "TL"');
/** ISO 639-1, or 639-3 where there is no shorter one. */
export const languageCode = z
  .string()
  .max(3)
  .refine(isLanguage, 'the code of a language (ISO 639), such as "en" or "tet"');
/** A day of the calendar. */
export const day = z.iso.date('a day such as "1990-12-31"');
export const level = z.enum(LANGUAGE_LEVELS);

/** What every question says. */
const common = {
  id,
  label: sentence,
  help: sentence.optional(),
  /** The heading it stands under; questions in a row with the same one stand together. */
  section: label.optional(),
  required: z.boolean().default(true),
  /** What an answer tells of who somebody is: decides what reviewers see. Empty: not said yet. */
  reveals: z.array(z.enum(SAID_TO_REVEAL)).max(9).default([]),
};

/** What selection knows this answer by, such as `sector`. */
const attribute = id.optional();

/** Several paragraphs. */
const text = z.strictObject({
  ...common,
  type: z.literal('text'),
  maxWords: z.int().min(5).max(5000),
  minWords: z.int().min(1).max(5000).optional(),
});

/** A few words on one line. */
const line = z.strictObject({
  ...common,
  type: z.literal('line'),
  maxLength: z.int().min(1).max(400).default(200),
});

/** One of the options, or with `many` any number of them up to `most`. */
const choice = z.strictObject({
  ...common,
  type: z.literal('choice'),
  attribute,
  many: z.boolean().default(false),
  most: z.int().min(1).max(60).optional(),
  options: z
    .array(z.strictObject({ id, label: sentence }))
    .min(2)
    .max(60),
});

/** A country; reviewers never see it unless a criterion needs countries. */
const countryQuestion = z.strictObject({
  ...common,
  type: z.literal('country'),
  attribute,
  /** The countries to choose from; all of them where left out. */
  among: z.array(country).min(1).max(249).optional(),
});

/** Languages, each with a level of the Common European Framework of Reference. */
const languages = z.strictObject({
  ...common,
  type: z.literal('languages'),
  attribute,
  /** The level from which a language counts for selection. */
  counts: level.default('B2'),
  most: z.int().min(1).max(12).default(8),
});

/** A page on the web (https); reviewers never see it, for it leads to its author. */
const link = z.strictObject({ ...common, type: z.literal('link') });

const number = z.strictObject({
  ...common,
  type: z.literal('number'),
  min: z.number().min(-1e9).max(1e9).optional(),
  max: z.number().min(-1e9).max(1e9).optional(),
  whole: z.boolean().default(true),
  /** Shown behind the box. */
  unit: z.string().min(1).max(30).optional(),
});

/** A day, such as a date of birth. */
const date = z.strictObject({
  ...common,
  type: z.literal('date'),
  earliest: day.optional(),
  latest: day.optional(),
});

/** A statement that must be agreed to. */
const consent = z.strictObject({
  ...common,
  type: z.literal('consent'),
  required: z.literal(true).default(true),
});

export const questionSchema = z.discriminatedUnion('type', [
  text,
  line,
  choice,
  countryQuestion,
  languages,
  link,
  number,
  date,
  consent,
]);

/** A question as parsed: defaults filled in. */
export type Question = z.infer<typeof questionSchema>;
export type QuestionOf<Type extends Question['type']> = Extract<Question, { type: Type }>;
