import { z } from 'zod';
import { id, sentence } from '../../format/bricks';

const common = {
  id,
  /** What it asks for, in the words of the public call. */
  title: sentence,
  where: z.strictObject({ attribute: id, is: z.array(z.string().min(1).max(64)).min(1).max(249) }),
  /** Over what somebody declares: never named beside a person. */
  sensitive: z.boolean().default(false),
  /** Left out, the rule must hold; given, it is a target, and this is what one place short of it costs. */
  weight: z.int().min(1).max(1000).optional(),
};

const count = z.int().min(0).max(5000);
/** Of all places, in per cent. */
const share = z.number().min(0).max(100);
const kind = z.enum(['atLeast', 'atMost']);

/** A rule of selection: at least or at most so many places for those with an attribute. */
export const ruleSchema = z.union([
  z.strictObject({ ...common, kind, count }),
  z.strictObject({ ...common, kind, share }),
]);

export type SelectionRule = z.infer<typeof ruleSchema>;
