import { type ReactNode, useId } from 'react';
import type { Question } from '~/core/fellowship/call/question-schema';
import { useMessages } from '~/ui/messages/messages';

interface GroupFrameProps {
  question: Question;
  error?: string | undefined;
  children: ReactNode;
}

/** Label, help and what is wrong around several controls that answer one question. */
export function GroupFrame({ question, error, children }: GroupFrameProps) {
  const { t } = useMessages();
  const about = useId();
  const { label, help, required } = question;
  return (
    <fieldset aria-describedby={about} className="grid min-w-0 gap-1.5">
      <legend className="mb-1 font-semibold">
        {label}
        {!required && <span className="font-normal text-muted"> {t('ui.field.optional')}</span>}
      </legend>
      {help !== undefined && <p className="text-sm text-muted">{help}</p>}
      {children}
      <p id={about} className="text-sm font-semibold text-bad empty:hidden">
        {error}
      </p>
    </fieldset>
  );
}
