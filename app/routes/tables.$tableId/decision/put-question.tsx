import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { Pick, Send } from '../forms/fields';
import { useRoom } from '../room-context';

/** The chair puts the closed text, or a complete package tabled for all, to the room. */
export function PutQuestion() {
  const { t } = useMessages();
  const { slices, names, data } = useRoom();
  const complete = slices.packages.filter(
    ({ audience, values }) =>
      audience === 'all' && data.issues.every(({ id }) => values[id] !== undefined),
  );
  const { open } = slices.text;
  const text = { value: '', label: t('room.decision.theText', { open }) };
  const packages = complete.map(({ id, by }) => ({
    value: id,
    label: t('room.package.named', { package: id, seat: names.seat(by) }),
  }));
  return (
    <CommandForm
      at="put-question"
      type="callForDecision"
      className="grid items-end gap-3 border border-line bg-surface px-4 py-3 sm:grid-cols-[1fr_1fr_auto]"
    >
      <Pick
        name="package"
        label={t('room.decision.what')}
        choices={open > 0 ? [...packages, text] : [text, ...packages]}
      />
      <Pick
        name="method"
        label={t('room.decision.how')}
        choices={['consensus', 'silence'].map((value) => ({
          value,
          label: t(`room.decision.method.${value}`),
        }))}
      />
      <Send kind="primary">{t('command.callForDecision')}</Send>
    </CommandForm>
  );
}
