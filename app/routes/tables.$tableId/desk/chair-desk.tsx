import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { SendCommand } from '../forms/fields';
import { useRoom } from '../room-context';
import { EndMeeting, ExtendTime } from './time-moves';

/** What leads the meeting: to the next phase, pause, more time, the end. For the chair, and for who runs it. */
export function Desk() {
  const { t } = useMessages();
  const { role, data, can } = useRoom();
  const chair = role === 'chair';
  if (!chair && !data.runs) return null;
  return (
    <section
      id="chair"
      aria-labelledby="chair-title"
      className="grid gap-3 border-t border-rule pt-2.5"
    >
      <h2 id="chair-title" className="text-xl">
        {t(chair ? 'room.desk.chair' : 'room.desk.run')}
      </h2>
      {!chair && data.practice && <p className="text-sm text-muted">{t('room.desk.practice')}</p>}
      {can('advancePhase') && <Advance />}
      <PauseAndGoOn />
      <ExtendTime />
      <EndMeeting />
    </section>
  );
}

function Advance() {
  const { t } = useMessages();
  const { slices, names } = useRoom();
  return (
    <CommandForm at="advance" className="flex flex-wrap gap-2">
      {slices.meeting.next.map((to, index) => (
        <SendCommand
          key={to}
          command={{ type: 'advancePhase', to }}
          {...(index === 0 ? { kind: 'primary' as const } : {})}
        >
          {t('room.desk.goTo', { phase: names.phase(to) })}
        </SendCommand>
      ))}
    </CommandForm>
  );
}

function PauseAndGoOn() {
  const { t } = useMessages();
  const { state } = useRoom().slices.meeting;
  if (state === 'ended') return null;
  const type = state === 'suspended' ? 'resume' : 'suspend';
  return (
    <CommandForm at="pause">
      <SendCommand command={{ type }}>{t(`command.${type}`)}</SendCommand>
    </CommandForm>
  );
}
