import { useId } from 'react';

/** One way to choose, and what it means. */
export interface GroupChoice {
  value: string;
  label: string;
  note?: string;
}

interface ChoiceGroupProps {
  legend: string;
  name: string;
  choices: readonly GroupChoice[];
  defaultValue?: string;
}

/** A few radios, each with a line that says what it means; for more than about seven, use a Select. */
export function ChoiceGroup({ legend, name, choices, defaultValue }: ChoiceGroupProps) {
  const id = useId();
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-semibold">{legend}</legend>
      {choices.map(({ value, label, note }) => (
        <label
          key={value}
          htmlFor={`${id}-${value}`}
          className="flex min-h-11 items-center gap-3 border border-line bg-raised px-3 py-1.5 has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            id={`${id}-${value}`}
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === defaultValue}
            className="size-4.5 shrink-0 accent-accent"
          />
          <span className="grow leading-tight">{label}</span>
          {note && <span className="text-sm text-muted tabular-nums">{note}</span>}
        </label>
      ))}
    </fieldset>
  );
}
