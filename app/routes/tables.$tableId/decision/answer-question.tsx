import type { Attempt } from '~/core/negotiation/context';
import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { Send, Words } from '../forms/fields';
import { Score } from '../mandate/score';
import { useRoom } from '../room-context';
import { packageWorth } from '../score';

/** While something is put to the room: object, let it stand, or (the chair) use the gavel. */
export function AnswerQuestion({ attempt }: { attempt: Attempt }) {
  const { t } = useMessages();
  const { slices, can, data } = useRoom();
  const worth = slices.brief ? packageWorth(slices.brief, data.issues, attempt.values) : null;
  return (
    <>
      {worth && <Score worth={worth} />}
      {can('objectToConsensus') && <Objecting type="objectToConsensus" />}
      {can('breakSilence') && <Objecting type="breakSilence" />}
      {can('declareResult') && (
        <CommandForm at="declare" type="declareResult">
          <Send kind="primary">
            {t(attempt.objections.length > 0 ? 'room.decision.declareNone' : 'room.decision.gavel')}
          </Send>
        </CommandForm>
      )}
    </>
  );
}

function Objecting({ type }: { type: 'objectToConsensus' | 'breakSilence' }) {
  const { t } = useMessages();
  return (
    <CommandForm at="object" type={type}>
      <p className="text-sm">{t('room.decision.silenceIsConsent')}</p>
      <Words name="reason" label={t('room.field.reason')} max={500} />
      <Send kind="danger">{t(`command.${type}`)}</Send>
    </CommandForm>
  );
}
