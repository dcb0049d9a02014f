import { z } from 'zod';
import { id } from '../format/bricks';

/** Points on a payoff sheet: whole, so that no comparison ever rests on rounding. */
export const points = z.int().min(-10_000).max(10_000);
/** Minutes since the meeting started. */
export const minutes = z.int().min(0).max(1440);
/** Points per option, per issue: `payoff[issueId][optionId]`. */
export const payoffTable = z.record(id, z.record(id, points));
