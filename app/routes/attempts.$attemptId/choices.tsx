import type { ShownChoice } from '~/core/learning/marking/show';
import { useMessages } from '~/ui/messages/messages';
import { fieldName } from './fields';

interface ChoicesProps {
  item: string;
  options: readonly ShownChoice[];
}

const LOOKS =
  'flex min-h-11 items-center gap-3 border border-line bg-raised px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft';

/** One of several. */
export function Radios({ item, options, chosen }: ChoicesProps & { chosen: string | undefined }) {
  return (
    <fieldset aria-labelledby={`item-${item}-prompt`} className="grid gap-1">
      {options.map(({ name, text }) => (
        <label key={name} className={LOOKS}>
          <input
            type="radio"
            name={fieldName(item, 'choice')}
            value={name}
            defaultChecked={name === chosen}
            className="size-4.5 shrink-0 accent-accent"
          />
          <span className="grow leading-snug">{text}</span>
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
        <label key={name} className={LOOKS}>
          <input
            type="checkbox"
            name={fieldName(item, 'choice', name)}
            defaultChecked={chosen.includes(name)}
            className="size-4.5 shrink-0 accent-accent"
          />
          <span className="grow leading-snug">{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
