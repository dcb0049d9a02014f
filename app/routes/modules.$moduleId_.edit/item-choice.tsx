import type { ChangeEventHandler } from 'react';
import type { CheckPreview } from '~/server/authoring/item-preview';
import { useMessages } from '~/ui/messages/messages';
import { Select } from '~/ui/select';

interface ItemChoiceProps {
  check: CheckPreview;
  onChange: ChangeEventHandler<HTMLSelectElement>;
}

/** Which item of the check is shown: one at a time, or the page would be as long as the check twice. */
export function ItemChoice({ check, onChange }: ItemChoiceProps) {
  const { t } = useMessages();
  return (
    <Select
      label={t('authoring.item.choose')}
      hint={t('authoring.item.chooseHint')}
      name="item"
      small
      defaultValue={String(check.at)}
      onChange={onChange}
      choices={check.items.map((name, index) => ({
        value: String(index),
        label: `${index + 1}. ${name}`,
      }))}
    />
  );
}
