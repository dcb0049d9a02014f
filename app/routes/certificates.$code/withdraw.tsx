import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';

/** For who teaches in the academy. It cannot be undone, so it is folded away and asks. */
export function Withdraw() {
  const { t } = useMessages();
  return (
    <div className="mt-6 print:hidden">
      <Disclosure summary={t('certificate.withdraw')}>
        <Form method="post" className="grid max-w-md gap-3">
          <p>{t('certificate.withdrawBody')}</p>
          <label className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name="sure" value="yes" required className="size-5" />
            {t('certificate.withdrawSure')}
          </label>
          <div>
            <Button kind="danger">{t('certificate.withdraw')}</Button>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}
