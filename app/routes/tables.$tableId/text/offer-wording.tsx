import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { Pick, Send, Words } from '../forms/fields';
import type { RoomIssue } from '../room-data';

/** Words of one's own for an option: they stand in a bracket and count as that option. */
export function OfferWording({ issue }: { issue: RoomIssue }) {
  const { t } = useMessages();
  return (
    <CommandForm at={`wording-${issue.id}`} type="offerWording" fixed={{ issue: issue.id }}>
      <Pick
        name="option"
        label={t('room.field.wordingFor')}
        hint={t('room.field.wordingFor.hint')}
        choices={issue.options.map(({ id, label }) => ({ value: id, label }))}
      />
      <Words name="text" label={t('room.field.wording')} max={500} />
      <Send>{t('command.offerWording')}</Send>
    </CommandForm>
  );
}
