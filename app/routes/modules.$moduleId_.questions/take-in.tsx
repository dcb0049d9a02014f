import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Select } from '~/ui/select';
import { TextArea } from '~/ui/text-area';

interface TakeInProps {
  outcomes: readonly { readonly id: string; readonly text: string }[];
  /** The draft as this page shows it. */
  seen: number;
}

/** A file, or the text of one, with questions for the check. */
export function TakeIn({ outcomes, seen }: TakeInProps) {
  const { t } = useMessages();
  return (
    <Form method="post" encType="multipart/form-data" className="grid gap-5">
      <input type="hidden" name="seen" value={seen} />
      <Field
        label={t('questions.file')}
        hint={t('questions.fileHint')}
        name="file"
        type="file"
        accept=".gift,.txt,.xml,text/plain,text/xml,application/xml"
      />
      <TextArea label={t('questions.text')} name="text" className="font-mono text-sm" />
      <Select
        label={t('questions.outcome')}
        hint={t('questions.outcomeHint')}
        name="outcome"
        choices={outcomes.map(({ id, text }) => ({ value: id, label: text }))}
      />
      <div>
        <Button kind="primary">{t('questions.take')}</Button>
      </div>
    </Form>
  );
}
