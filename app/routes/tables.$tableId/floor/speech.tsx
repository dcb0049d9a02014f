import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { Send, Words } from '../forms/fields';
import { useRoom } from '../room-context';

/** One's statement: on the record where there is a speakers' list, as a word to the room where not. */
export function Speech() {
  const { t } = useMessages();
  const { slices, me } = useRoom();
  const mine = slices.floor.speaker === me;
  return (
    <CommandForm at="speak" type="speak">
      <Words
        name="text"
        label={t(mine ? 'room.floor.statement' : 'room.floor.say')}
        rows={mine ? 4 : 2}
      />
      <Send {...(mine ? { kind: 'primary' as const } : {})}>{t('command.speak')}</Send>
    </CommandForm>
  );
}
