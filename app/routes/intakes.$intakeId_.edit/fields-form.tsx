import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { DefinitionFields } from './definition-fields';
import type { EditPage } from './edit-page';
import type { Told } from './told';

/** A part that is a form of its own. */
export function FieldsForm({ page, told }: { page: EditPage; told: Told | undefined }) {
  const { t } = useMessages();
  return (
    <Form method="post" className="grid max-w-2xl gap-5">
      <input type="hidden" name="seen" value={page.seen} />
      <DefinitionFields fields={told?.fields ?? page.fields} faults={page.faults} />
      <div>
        <Button kind="primary" name="intent" value="save">
          {t('intake.edit.save')}
        </Button>
      </div>
    </Form>
  );
}
