import { z } from 'zod';
import { id, label, sentence } from '../../format/bricks';

/**
 * A figure as data: drawn by us, with the same data as a table behind it. `bar` and `line` have one
 * value per series and category; a gap is null.
 */
export const figureSchema = z.strictObject({
  id,
  kind: z.enum(['bar', 'line', 'table']),
  title: label,
  /** What the picture shows, in words, for who cannot see it. */
  alt: sentence,
  /** What stands at the axis of the values, with the unit. */
  unit: label,
  categories: z.array(label).min(1).max(24),
  series: z
    .array(
      z.strictObject({
        title: label,
        values: z.array(z.number().nullable()).min(1).max(24),
      }),
    )
    .min(1)
    .max(6),
  /** Ids of the module's sources that the data come from; empty for data made up for teaching. */
  sources: z.array(id).max(6).default([]),
});

export type Figure = z.infer<typeof figureSchema>;
