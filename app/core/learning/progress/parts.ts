/**
 * Divides things into as few parts as can be, in their order, so that no part weighs more than
 * `most`; the parts come out about equally heavy. What alone is heavier has a part of its own.
 *
 * @param weights of the things, whole numbers of any unit, 0 or more
 * @param most a whole number of the same unit
 * @returns the places of the things, from 0, part by part; one empty part where there is nothing
 */
export function inParts(weights: readonly number[], most: number): number[][] {
  const fewest = filled(weights, most).length;
  let [low, high] = [0, most];
  // The least weight at which there are not more parts makes them equal.
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (filled(weights, middle).length > fewest) low = middle;
    else high = middle;
  }
  return filled(weights, high);
}

/** Fills one part after the other. */
function filled(weights: readonly number[], most: number): number[][] {
  const parts: number[][] = [[]];
  let held = 0;
  for (const [place, weight] of weights.entries()) {
    const part = parts.at(-1) ?? [];
    if (part.length > 0 && held + weight > most) {
      parts.push([place]);
      held = weight;
    } else {
      part.push(place);
      held += weight;
    }
  }
  return parts;
}
