import { type Dimension, PUBLISHED_STAGES, type Stage } from './catalogue';
import { crossingOf } from './crossing';
import { type Ledger, type Release, type Step, signOf } from './ledger';
import { type CountedPerson, countsOf, hasReached } from './people';
import { countWhole, FEWEST_TO_SPLIT, type Known, splitKnown } from './split';

/**
 * Publishes the figures of a stage when it is closed, and only then: once each, in order, for all
 * dimensions. What was published before stays as it was; whoever came later is not counted in it,
 * whoever took a declaration back still is. No figure is about fewer than five people, nor is what
 * follows from all figures of all stages and days together with what coordinators know of each
 * person (docs/decisions/0020).
 *
 * @param previous what this intake had published; null at first
 * @param people everybody of the intake now, those forgotten left out; their order does not matter
 * @param dimensions what the call asks about; once something is published, what it asked about then
 * @returns `previous` itself where the stage has no figures (such as accepted) or is not after the
 *   last one closed
 */
export function release(
  previous: Release | null,
  people: readonly CountedPerson[],
  dimensions: readonly Dimension[],
  closing: { readonly stage: Stage; readonly asOf: string },
): Release {
  const before = previous ?? { format: 1, closings: [], keys: [], ledgers: dimensions.map(empty) };
  const { stage, asOf } = closing;
  const order = (one: Stage) => PUBLISHED_STAGES.indexOf(one);
  const last = before.closings.at(-1);
  if (order(stage) < 0 || (last && order(stage) <= order(last.stage))) return before;
  const there = people.filter((person) => hasReached(person, stage));
  const known = new Set(before.keys);
  const fresh = there.map(({ key }) => key).filter((key) => !known.has(key));
  const keys = [...before.keys, ...fresh.sort()];
  const ends = order(stage) === PUBLISHED_STAGES.length - 1;
  const ledgers = before.ledgers.map((ledger) => {
    const next = stepOn(ledger, keys, stage, there);
    return ends ? { ...next, crossing: crossingOf(next, keys, people) } : next;
  });
  const closings = [...before.closings, { stage, asOf, reached: there.length }];
  return { format: 1, closings, keys, ledgers };
}

/** A ledger with one more step: those of the last published one who came as far as `stage`. */
function stepOn(
  before: Ledger,
  keys: readonly string[],
  stage: Stage,
  there: readonly CountedPerson[],
): Ledger {
  const ledger = { ...before, depths: before.depths.padEnd(keys.length, '-') };
  const from = ledger.steps.findLastIndex((step) => step.known !== null);
  const counted = new Set(keys.filter((_, i) => ledger.depths[i] === signOf(from)));
  const inside = from < 0 ? there : there.filter(({ key }) => counted.has(key));
  const step = { stage, ...nextOf(ledger, ledger.steps[from]?.known ?? null, inside) };
  const steps = [...ledger.steps, step];
  if (step.known === null) return { ...ledger, steps };
  const came = new Set(inside.map(({ key }) => key));
  const sign = signOf(ledger.steps.length);
  const depths = keys.map((key, i) => (came.has(key) ? sign : (ledger.depths[i] ?? '-')));
  return { ...ledger, steps, depths: depths.join('') };
}

/** What is known of those `inside`, who are of those known as `whole`. */
function nextOf(
  { dimension, steps }: Ledger,
  whole: Known | null,
  inside: readonly CountedPerson[],
): Pick<Step, 'known' | 'ended'> {
  if (steps.at(-1)?.ended) return { known: null, ended: true };
  // The same people: the same figures, whatever they say of themselves by now.
  if (inside.length === whole?.size) return { known: whole, ended: false };
  const outside = whole === null ? FEWEST_TO_SPLIT : whole.size - inside.length;
  if (Math.min(inside.length, outside) < FEWEST_TO_SPLIT) return { known: null, ended: false };
  const size = inside.length;
  const counts = countsOf(inside, dimension);
  const found = whole && splitKnown(whole, { size, counts }, dimension)?.inside;
  const first = whole === null ? countWhole(counts, dimension) : null;
  const known = found ?? (first && { size, counts: first });
  return { known, ended: known === null };
}

function empty(dimension: Dimension): Ledger {
  return { dimension, steps: [], depths: '', crossing: null };
}
