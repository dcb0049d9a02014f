import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { useMessages } from '~/ui/messages/messages';

/** The deliberate step that makes the last figures about representation. */
export function CloseProgramme() {
  const { t } = useMessages();
  return (
    <div className="print:hidden">
      <Card title={t('report.close.title')}>
        <p className="max-w-3xl">{t('report.close.body')}</p>
        <form method="post" className="grid justify-items-start gap-3">
          <label className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name="sure" value="yes" required className="size-5" />
            {t('report.close.sure')}
          </label>
          <Button>{t('report.close.submit')}</Button>
        </form>
      </Card>
    </div>
  );
}
