import type { ShownChoice } from '~/core/learning/marking/show';
import { useMessages } from '~/ui/messages/messages';
import { fieldName } from './fields';

interface ChoicesProps {
  item: string;
  options: readonly ShownChoice[];
}

/** One of several. */
export function Radios({ item, options, chosen }: ChoicesProps & { chosen: string | undefined }) {
  return (
    <fieldset aria-labelledby={`item-${item}-prompt`} className="grid gap-1">
      {options.map(({ name, text }) => (
        <label key={name} className="choice">
          <input
            type="radio"
            name={fieldName(item, 'choice')}
            value={name}
            defaultChecked={name === chosen}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Any of several. */
export function Boxes({ item, options, chosen }: ChoicesProps & { chosen: readonly string[] }) {
  const { t } = useMessages();
  return (
    <fieldset aria-labelledby={`item-${item}-prompt`} className="grid gap-1">
      <p className="text-sm text-muted">{t('check.several')}</p>
      {options.map(({ name, text }) => (
        <label key={name} className="choice">
          <input
            type="checkbox"
            name={fieldName(item, 'choice', name)}
            defaultChecked={chosen.includes(name)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
