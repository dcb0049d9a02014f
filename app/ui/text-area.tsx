import type { TextareaHTMLAttributes } from 'react';
import { classes } from './class-names';
import { FieldFrame, type FieldText } from './field-frame';

type TextAreaProps = FieldText & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>;

/** A labelled text of several lines; it grows with what is written where the browser can. */
export function TextArea({ label, hint, error, labelHidden, className, ...area }: TextAreaProps) {
  const text = { label, hint, error, ...(labelHidden ? { labelHidden } : {}) };
  return (
    <FieldFrame {...text} required={area.required}>
      {(control) => (
        <textarea
          rows={4}
          {...control}
          {...area}
          className={classes('control field-sizing-content min-h-24 max-h-[60vh]', className)}
        />
      )}
    </FieldFrame>
  );
}
