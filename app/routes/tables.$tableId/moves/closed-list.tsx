import { useMessages } from '~/ui/messages/messages';
import { commandMessage } from '~/ui/messages/negotiation';
import { Fold } from '../forms/fold';

import { RefusalText } from '../forms/refusal-text';
import { useRoom } from '../room-context';
import { closedMoves } from './closed-moves';

/** What is not open now, gathered by the reason, each with its rule and what would open it. */
export function ClosedList() {
  const { t } = useMessages();
  const { slices } = useRoom();
  const groups = closedMoves(slices.moves);
  const count = groups.reduce((sum, { types }) => sum + types.length, 0);
  return (
    <Fold id="closed-moves" title={t('room.now.closed', { count })}>
      <ul className="grid gap-3 text-sm">
        {groups.map(({ refusal, types }) => (
          <li key={types.join()} className="border-l-4 border-line pl-3">
            <p className="text-muted">{types.map((type) => t(commandMessage(type))).join(' · ')}</p>
            <RefusalText refusal={refusal} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}
