import { z } from 'zod';
import { id, label, markdown, sentence } from '../../format/bricks';
import { figureSchema } from './figure';

/** What every item of a check says. */
const common = {
  id,
  /** Outcomes of the module that this item assesses. */
  outcomes: z.array(id).min(1).max(6),
  /** Concepts of the module that it exercises: they come back in spaced review. */
  concepts: z.array(id).max(6).default([]),
  prompt: markdown,
  /** Marks for a complete answer; parts of it earn parts of them where the type allows. */
  marks: z.int().min(1).max(20).default(1),
  /** Something to read off, shown above the answers. */
  figure: figureSchema.optional(),
  /** Why the answer is what it is; shown once answers may be shown. */
  explanation: markdown,
};

/** Why choosing this is right or wrong, for the learner who chose it. */
const feedback = sentence;

const choice = z.strictObject({ id, text: sentence, feedback });

/** One right answer among several. */
const single = z.strictObject({
  ...common,
  type: z.literal('single'),
  options: z.array(choice).min(2).max(10),
  answer: id,
});

/** Any number of right answers; a wrong choice takes back what a right one earned, never below zero. */
const multiple = z.strictObject({
  ...common,
  type: z.literal('multiple'),
  options: z.array(choice).min(2).max(12),
  answers: z.array(id).min(1).max(12),
});

/** A decimal number as written, so that no rounding stands between the key and an answer. */
const decimal = z
  .string()
  .max(40)
  .regex(/^-?\d+(?:\.\d+)?$/, 'a decimal number in quotes, such as "14.7"');

/** How far an answer may be off: in the answer's own unit, or in per cent of it. */
const tolerance = z.union([
  z.strictObject({ absolute: decimal }),
  z.strictObject({ percent: decimal }),
]);

/** A number, with the unit it is in. */
const numeric = z.strictObject({
  ...common,
  type: z.literal('numeric'),
  answer: decimal,
  tolerance: tolerance.default({ absolute: '0' }),
  /** Shown behind the box; `others` are accepted instead, each worth `factor` of the first. */
  unit: z
    .strictObject({
      symbol: z.string().min(1).max(20),
      others: z
        .array(z.strictObject({ symbol: z.string().min(1).max(20), factor: decimal }))
        .max(6)
        .default([]),
    })
    .optional(),
  /** Answers that show a known mistake, and what to say to them. */
  mistakes: z
    .array(z.strictObject({ answer: decimal, tolerance: tolerance.optional(), feedback }))
    .max(8)
    .default([]),
});

/** Entries to bring into order; they stand here in the right one. Marks for each neighbouring pair. */
const ordering = z.strictObject({
  ...common,
  type: z.literal('ordering'),
  entries: z
    .array(z.strictObject({ id, text: sentence, feedback }))
    .min(3)
    .max(10),
});

/** Pairs to find; `extras` are answers that belong to nothing. Marks for each pair. */
const matching = z.strictObject({
  ...common,
  type: z.literal('matching'),
  pairs: z
    .array(z.strictObject({ id, left: sentence, right: sentence, feedback }))
    .min(2)
    .max(10),
  extras: z
    .array(z.strictObject({ id, text: sentence }))
    .max(5)
    .default([]),
});

/** A text with gaps, written `{{gap-id}}` in `text`. Marks for each gap. */
const fillIn = z.strictObject({
  ...common,
  type: z.literal('fill-in'),
  text: markdown,
  gaps: z
    .array(
      z.strictObject({
        id,
        /** Spellings taken as right; spaces and, unless `exactCase`, capitals do not matter. */
        accept: z.array(label).min(1).max(12),
        exactCase: z.boolean().default(false),
        feedback,
      }),
    )
    .min(1)
    .max(10),
});

/** Statements to sort into categories. Marks for each statement. */
const classify = z.strictObject({
  ...common,
  type: z.literal('classify'),
  categories: z
    .array(z.strictObject({ id, title: label }))
    .min(2)
    .max(6),
  statements: z
    .array(z.strictObject({ id, text: sentence, category: id, feedback }))
    .min(2)
    .max(12),
});

/** A line of a rubric: what is judged, and what each level earns, from the least to the most. */
export const rubricLineSchema = z.strictObject({
  id,
  title: label,
  levels: z
    .array(z.strictObject({ marks: z.int().min(0).max(20), text: sentence }))
    .min(2)
    .max(6),
});

/** A few sentences, marked by a person with the rubric. The marks are the sum of the best levels. */
const shortText = z.strictObject({
  ...common,
  type: z.literal('short-text'),
  mostWords: z.int().min(10).max(600).default(150),
  rubric: z.array(rubricLineSchema).min(1).max(6),
  /** An answer that would earn everything; shown once answers may be shown. */
  model: markdown,
});

/**
 * A real position of the engine: the scenario played from its start by `before`, seen from `seat`.
 * Commands are written as the engine takes them (`type` and its fields); `afterMinutes` is the time
 * of the meeting, and deadlines that fall between two commands pass by themselves.
 */
export const positionSchema = z.strictObject({
  scenario: id,
  seat: id,
  before: z
    .array(
      z.strictObject({
        seat: id,
        afterMinutes: z.number().min(0).max(1440),
        command: z.looseObject({ type: z.string().min(1).max(40) }),
      }),
    )
    .max(200),
  /** Minutes into the meeting at which the learner looks. */
  at: z.number().min(0).max(1440),
});

/** A move to choose in a real position. Whether each is legal there is the engine's to say, not ours. */
const move = z.strictObject({
  ...common,
  type: z.literal('move'),
  position: positionSchema,
  options: z
    .array(
      z.strictObject({
        id,
        text: sentence,
        command: z.looseObject({ type: z.string().min(1).max(40) }),
        feedback,
      }),
    )
    .min(2)
    .max(6),
  /** The best move; it must be legal. */
  answer: id,
  /** Also asks for the reasons, and how they are marked. */
  explain: z
    .strictObject({
      mostWords: z.int().min(10).max(600).default(100),
      rubric: z.array(rubricLineSchema).min(1).max(4),
      model: markdown,
    })
    .optional(),
});

export const itemSchema = z.discriminatedUnion('type', [
  single,
  multiple,
  numeric,
  ordering,
  matching,
  fillIn,
  classify,
  shortText,
  move,
]);

/** One question of a check, with its key. Never leaves the server as it is. */
export type Item = z.infer<typeof itemSchema>;
/** An item as an author may write it: defaults may be left out. */
export type ItemFile = z.input<typeof itemSchema>;
export type ItemType = Item['type'];
export type ItemOf<Type extends ItemType> = Extract<Item, { type: Type }>;
export type RubricLine = z.infer<typeof rubricLineSchema>;
export type Position = z.infer<typeof positionSchema>;
