import { seeded } from '~/core/bots/random';
import type { Check } from '~/core/learning/format/check';
import type { Item } from '~/core/learning/format/items';
import { type Arrangement, arrange, arrangeItems } from '~/core/learning/marking/arrange';
import { parseResponse, type Response } from '~/core/learning/marking/response';
import type { Attempt } from '~/core/learning/progress/attempts';

/** An item of one attempt: in which order its choices come, and what was answered. */
export interface PlacedItem {
  readonly item: Item;
  readonly arrangement: Arrangement;
  readonly response: Response | null;
}

/** What an attempt's items are placed by. */
type Placing = Pick<Attempt, 'seed' | 'responses'>;

/** The items of an attempt in its order. */
export function placedItems(check: Check, attempt: Placing): PlacedItem[] {
  const items = arrangeItems(check.items, seeded(attempt.seed, 'items'), check.shuffle);
  return items.map((item) => placed(check, attempt, item));
}

/** One item of an attempt; null where the check has none of this id. */
export function placedItem(check: Check, attempt: Placing, id: string): PlacedItem | null {
  const item = check.items.find((each) => each.id === id);
  return item ? placed(check, attempt, item) : null;
}

function placed(check: Check, { seed, responses }: Placing, item: Item): PlacedItem {
  const arrangement = arrange(item, seeded(seed, item.id), check.shuffle);
  const kept = Object.hasOwn(responses, item.id) ? responses[item.id] : null;
  const parsed = parseResponse(item, kept);
  return { item, arrangement, response: parsed.ok ? parsed.response : null };
}
