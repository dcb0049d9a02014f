import { type ReactNode, useId } from 'react';
import { classes } from './class-names';
import { useMessages } from './messages/messages';

/** What every labelled control takes besides its own attributes. */
export interface FieldText {
  label: string;
  /** Shown under the label, before the control: what to write and why. */
  hint?: string | undefined;
  /** What is wrong with what was sent, and what to do. */
  error?: string | undefined;
  /** Keeps the label for screen readers only, where a table's head already shows it. */
  labelHidden?: boolean;
}

/** What the frame tells the control inside it. */
export interface ControlAttributes {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

type FieldFrameProps = FieldText & {
  required?: boolean | undefined;
  children: (control: ControlAttributes) => ReactNode;
};

/** Label, hint and error around one control, tied to it for screen readers. */
export function FieldFrame({
  label,
  hint,
  error,
  labelHidden = false,
  required = true,
  children,
}: FieldFrameProps) {
  const { t } = useMessages();
  const id = useId();
  const described = classes(hint && `${id}-hint`, error && `${id}-error`);
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'font-semibold'}>
        {label}
        {!required && <span className="font-normal text-muted"> {t('ui.field.optional')}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <p id={`${id}-error`} className="text-sm font-semibold text-bad">
          {error}
        </p>
      )}
    </div>
  );
}
