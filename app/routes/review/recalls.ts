/** How well one remembered, from worst to best; the keys 1 to 4 in this order. */
export const RECALLS = ['again', 'hard', 'good', 'easy'] as const;
