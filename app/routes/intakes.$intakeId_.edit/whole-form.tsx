import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { TextArea } from '~/ui/text-area';
import type { EditPage } from './edit-page';
import type { Told } from './told';

/** The whole definition as JSON: to be written here, taken from a file, or taken away as one. */
export function WholeForm({ page, told }: { page: EditPage; told: Told | undefined }) {
  const { t } = useMessages();
  const { id, seen, published } = page;
  return (
    <div className="grid gap-4">
      <p>
        <a href={`/intakes/${id}/definition`} download className="link py-1">
          {t('intake.whole.download')}
        </a>
      </p>
      <Form
        method="post"
        encType="multipart/form-data"
        className="grid gap-4"
        key={`${seen} ${told ? 'told' : ''}`}
      >
        <input type="hidden" name="seen" value={seen} />
        <TextArea
          label={t('intake.whole.text')}
          hint={published ? undefined : t('intake.whole.hint')}
          name="text"
          rows={24}
          spellCheck={false}
          readOnly={published}
          defaultValue={told?.text ?? page.text ?? ''}
          className="font-mono text-sm"
        />
        {!published && (
          <>
            <Field
              type="file"
              label={t('intake.whole.file')}
              hint={t('intake.whole.fileHint')}
              name="file"
              accept=".json,application/json"
            />
            <div>
              <Button kind="primary" name="intent" value="save">
                {t('intake.edit.save')}
              </Button>
            </div>
          </>
        )}
      </Form>
    </div>
  );
}
