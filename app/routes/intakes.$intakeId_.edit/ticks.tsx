import { useId } from 'react';

interface TicksProps {
  name: string;
  label: string;
  /** The heading of several; null for one box alone, which `label` names. */
  legend: string | null;
  hint: string | undefined;
  error: string | undefined;
  ticked: readonly string[];
  choices?: readonly { value: string; label: string }[];
}

/** One box to tick, or several under a heading. */
export function Ticks({ name, label, legend, hint, error, ticked, choices }: TicksProps) {
  const id = useId();
  const boxes = choices ?? [{ value: 'yes', label }];
  const all = (
    <>
      {boxes.map((box) => (
        <label key={box.value} className="flex min-h-11 items-center gap-3 py-1">
          <input
            type="checkbox"
            name={name}
            value={box.value}
            defaultChecked={ticked.includes(box.value)}
            aria-describedby={hint ? `${id}-hint` : undefined}
            className="size-5 shrink-0 accent-accent"
          />
          <span>{box.label}</span>
        </label>
      ))}
    </>
  );
  const notes = (
    <>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {error && <p className="text-sm font-semibold text-bad">{error}</p>}
    </>
  );
  if (legend === null) {
    return (
      <div>
        {all}
        {notes}
      </div>
    );
  }
  return (
    <fieldset>
      <legend className="font-semibold">{legend}</legend>
      {notes}
      <div className="flex flex-wrap gap-x-6">{all}</div>
    </fieldset>
  );
}
