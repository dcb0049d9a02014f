import type { RecordEntry } from '~/core/negotiation/context';
import type { Translate } from '~/ui/messages/messages';
import { recordMessage } from '~/ui/messages/negotiation';
import type { Names } from '~/ui/table-names';

/** A line of the record as a sentence. */
export function sentenceOf(entry: RecordEntry, names: Names, t: Translate): string {
  const { kind, by, audience, values } = entry;
  const [only = ''] = audience === 'all' ? [] : audience;
  const filled = names.filled({ seat: only, ...values });
  return t(recordMessage(kind), { ...filled, by: names.seat(by) });
}
