import type { ShownChoice } from '~/core/learning/marking/show';
import { useMessages } from '~/ui/messages/messages';
import { Select } from '~/ui/select';
import { fieldName } from './fields';

interface PairsProps {
  item: string;
  lefts: readonly ShownChoice[];
  rights: readonly ShownChoice[];
  /** Right side by left side. */
  given: Readonly<Record<string, string>>;
}

/** To every entry one of the others, chosen from a list. */
export function Pairs({ item, lefts, rights, given }: PairsProps) {
  const { t } = useMessages();
  const choices = rights.map(({ name, text }) => ({ value: name, label: text }));
  return (
    <ul className="grid gap-3">
      {lefts.map(({ name, text }) => (
        <li key={name} className="grid gap-1 border-l-2 border-line pl-3">
          <Select
            label={text}
            name={fieldName(item, 'pair', name)}
            choices={[{ value: '', label: t('check.choose') }, ...choices]}
            defaultValue={given[name] ?? ''}
          />
        </li>
      ))}
    </ul>
  );
}
