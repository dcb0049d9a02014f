import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { Pick, Send, Words } from '../forms/fields';
import { Fold } from '../forms/fold';
import { SeatChoice } from '../forms/seat-choice';

const KINDS = ['bilateral', 'contact-group', 'huddle'] as const;

/** Opens a private talk with chosen seats. */
export function OpenCaucus() {
  const { t } = useMessages();
  return (
    <Fold strong id="caucus-open" title={t('command.openCaucus')}>
      <CommandForm at="caucus-open" type="openCaucus" className="grid gap-3">
        <SeatChoice name="members" legend={t('room.caucus.members')} />
        <Pick
          name="kind"
          label={t('room.caucus.kind')}
          choices={KINDS.map((value) => ({ value, label: t(`room.caucus.kind.${value}`) }))}
        />
        <Words name="topic" label={t('room.caucus.topic')} max={500} rows={1} />
        <Send kind="primary">{t('command.openCaucus')}</Send>
      </CommandForm>
    </Fold>
  );
}
