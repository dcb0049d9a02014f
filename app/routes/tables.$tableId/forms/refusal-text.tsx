import type { Refusal } from '~/core/negotiation/refusal';
import { useMessages } from '~/ui/messages/messages';
import { refusalMessage } from '~/ui/messages/negotiation';
import { useRoom } from '../room-context';

/** Why a move is not possible, on which rule, and what would make it possible. */
export function RefusalText({ refusal }: { refusal: Refusal }) {
  const { t } = useMessages();
  const { names } = useRoom();
  const values = names.filled(refusal.values);
  return (
    <>
      <p className="font-semibold">{t(refusalMessage(refusal.code), values)}</p>
      <p>
        {t(refusalMessage(`${refusal.code}.remedy`), values)}
        {refusal.rule && (
          <cite className="ml-1 text-muted not-italic">
            {t('room.rule', { rule: refusal.rule })}
          </cite>
        )}
      </p>
    </>
  );
}
