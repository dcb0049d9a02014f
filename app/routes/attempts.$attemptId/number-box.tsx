import type { Given } from '~/core/learning/marking/given';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Select } from '~/ui/select';
import { fieldName } from './fields';

interface NumberBoxProps {
  item: string;
  /** The usual one first. */
  units: readonly string[];
  given: Given | null;
}

/** A number, with decimals behind a comma or a point, and its unit. */
export function NumberBox({ item, units, given }: NumberBoxProps) {
  const { t } = useMessages();
  const kept = given?.kind === 'number' ? given : { number: '', unit: units[0] ?? '' };
  const [only] = units;
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="w-44">
        <Field
          label={t('check.number')}
          name={fieldName(item, 'number')}
          inputMode="decimal"
          autoComplete="off"
          maxLength={60}
          defaultValue={kept.number}
        />
      </div>
      {units.length > 1 ? (
        <Select
          label={t('check.unit')}
          name={fieldName(item, 'unit')}
          choices={units.map((unit) => ({ value: unit, label: unit }))}
          defaultValue={kept.unit}
        />
      ) : (
        only && (
          <p className="flex min-h-11 items-center">
            {only}
            <input type="hidden" name={fieldName(item, 'unit')} value={only} />
          </p>
        )
      )}
    </div>
  );
}
