import type { InputHTMLAttributes } from 'react';
import { classes } from './class-names';
import { FieldFrame, type FieldText } from './field-frame';

type FieldProps = FieldText &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & { size?: never; small?: boolean };

/** A labelled input of one line; `optional` is written beside the label unless it is `required`. */
export function Field({ label, hint, error, labelHidden, small, className, ...input }: FieldProps) {
  const text = { label, hint, error, ...(labelHidden ? { labelHidden } : {}) };
  return (
    <FieldFrame {...text} required={input.required}>
      {(control) => (
        <input
          {...control}
          {...input}
          className={classes('control', small && 'control-small', className)}
        />
      )}
    </FieldFrame>
  );
}
