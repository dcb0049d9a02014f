import { Form, useNavigation } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { TextArea } from '~/ui/text-area';

interface ListFormProps {
  /** The list as it was sent, to be mended. */
  text: string;
  most: { rows: number; kilobytes: number };
}

/** A list of people, as a file or pasted. Sending it changes nothing yet. */
export function ListForm({ text, most }: ListFormProps) {
  const { t } = useMessages();
  const busy = useNavigation().state !== 'idle';
  return (
    <Section title={t(text === '' ? 'cohort.import.list' : 'cohort.import.again')}>
      <p className="text-muted">{t('cohort.import.columns')}</p>
      <Form method="post" encType="multipart/form-data" className="grid max-w-2xl gap-5">
        <Field
          label={t('cohort.import.file')}
          hint={t('cohort.import.fileHint', most)}
          name="file"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
        />
        <TextArea
          key={text}
          label={t('cohort.import.pasted')}
          hint={t('cohort.import.pastedHint')}
          name="list"
          rows={8}
          defaultValue={text}
          spellCheck={false}
        />
        <div>
          <Button kind={text === '' ? 'primary' : 'secondary'} aria-disabled={busy || undefined}>
            {t('cohort.import.look')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
