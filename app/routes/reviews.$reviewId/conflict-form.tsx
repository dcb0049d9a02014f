import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';

const LONGEST = 500;

/** Gives a review away because its reviewer may know who applied. Opening it is the question. */
export function ConflictForm() {
  const { t } = useMessages();
  return (
    <Disclosure summary={t('reviewing.conflict.open')} className="border-y border-line">
      <Form method="post" className="grid gap-3">
        <p className="text-muted">{t('reviewing.conflict.what')}</p>
        <Field
          label={t('reviewing.conflict.reason')}
          hint={t('reviewing.conflict.reasonHint')}
          name="reason"
          maxLength={LONGEST}
        />
        <div>
          <Button kind="danger" name="intent" value="conflict">
            {t('reviewing.conflict.go')}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
