import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { Pick, Send, Words } from '../forms/fields';
import { Fold } from '../forms/fold';
import { SeatName } from '../frame/seat-name';
import { useRoom } from '../room-context';

/** The point of order that was raised; the chair rules on it here. */
export function PointOfOrder() {
  const { t } = useMessages();
  const { slices, can } = useRoom();
  const { point } = slices.floor;
  if (!point) return null;
  return (
    <div className="grid gap-2 border-l-4 border-warn bg-warn-soft px-3 py-2 text-sm">
      <p>
        <SeatName seat={point.by} /> {t('room.point.raised')} <q>{point.text}</q>
      </p>
      {can('ruleOnPoint') && (
        <CommandForm at="point-rule" type="ruleOnPoint">
          <Pick
            name="upheld"
            label={t('room.point.ruling')}
            choices={[
              { value: 'true', label: t('room.point.upheld') },
              { value: 'false', label: t('room.point.notUpheld') },
            ]}
          />
          <Words name="reason" label={t('room.field.reason')} max={500} />
          <Send>{t('command.ruleOnPoint')}</Send>
        </CommandForm>
      )}
    </div>
  );
}

/** A member's way to call the room to its rules. */
export function RaisePoint() {
  const { t } = useMessages();
  return (
    <Fold id="point-raise" title={t('command.raisePointOfOrder')}>
      <CommandForm at="point-raise" type="raisePointOfOrder">
        <Words
          name="reason"
          label={t('room.point.which')}
          hint={t('room.point.which.hint')}
          max={500}
        />
        <Send>{t('command.raisePointOfOrder')}</Send>
      </CommandForm>
    </Fold>
  );
}
