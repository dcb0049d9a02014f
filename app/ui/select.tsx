import type { SelectHTMLAttributes } from 'react';
import { classes } from './class-names';
import { FieldFrame, type FieldText } from './field-frame';

/** One choice; with `group`, it stands under that heading together with its neighbours. */
export interface Choice {
  value: string;
  label: string;
  group?: string;
  disabled?: boolean;
}

type SelectProps = FieldText &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'children'> & {
    choices: readonly Choice[];
    small?: boolean;
  };

/** A labelled native select. */
export function Select(props: SelectProps) {
  const { label, hint, error, labelHidden, choices, small, className, ...select } = props;
  const text = { label, hint, error, ...(labelHidden ? { labelHidden } : {}) };
  return (
    <FieldFrame {...text}>
      {(control) => (
        <select
          {...control}
          {...select}
          className={classes('control', small && 'control-small', className)}
        >
          {grouped(choices).map(([group, members]) =>
            group === '' ? (
              <Options key="" choices={members} />
            ) : (
              <optgroup key={group} label={group}>
                <Options choices={members} />
              </optgroup>
            ),
          )}
        </select>
      )}
    </FieldFrame>
  );
}

function Options({ choices }: { choices: readonly Choice[] }) {
  return choices.map(({ value, label, disabled }) => (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  ));
}

function grouped(choices: readonly Choice[]): [string, Choice[]][] {
  const groups = new Map<string, Choice[]>();
  for (const choice of choices) {
    const group = choice.group ?? '';
    groups.set(group, [...(groups.get(group) ?? []), choice]);
  }
  return [...groups];
}
