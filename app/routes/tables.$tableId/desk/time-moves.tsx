import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { Send } from '../forms/fields';
import { Fold } from '../forms/fold';
import { useRoom } from '../room-context';

/** More time for the meeting, in the scenario's minutes. */
export function ExtendTime() {
  const { t } = useMessages();
  if (useRoom().slices.meeting.state === 'ended') return null;
  return (
    <CommandForm at="extend" type="extendTime" className="flex flex-wrap items-end gap-2">
      <Field
        small
        name="minutes"
        type="number"
        label={t('room.desk.minutes')}
        min={1}
        max={120}
        defaultValue={10}
        required
      />
      <Send>{t('command.extendTime')}</Send>
    </CommandForm>
  );
}

/** The end of the meeting, behind a fold: it cannot be taken back. */
export function EndMeeting() {
  const { t } = useMessages();
  const { can, data, slices } = useRoom();
  if (slices.meeting.state === 'ended' || !(can('end') || data.runs)) return null;
  return (
    <Fold id="end" title={t('command.end')}>
      <p className="text-sm">{t('room.desk.endWarning')}</p>
      <CommandForm at="end" type="end">
        <Send kind="danger">{t('room.desk.endNow')}</Send>
      </CommandForm>
    </Fold>
  );
}
