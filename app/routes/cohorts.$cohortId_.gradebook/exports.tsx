import { useParams } from '@remix-run/react';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';

/** The whole gradebook as a file. A plain form, so that the browser itself saves what comes. */
export function Exports() {
  const { t } = useMessages();
  const { cohortId = '' } = useParams();
  return (
    <form
      method="post"
      action={`/cohorts/${cohortId}/gradebook/export`}
      className="flex flex-wrap items-center gap-2"
    >
      <span className="text-sm text-muted">{t('gradebook.export')}</span>
      <Button size="small" name="format" value="csv">
        {t('gradebook.csv')}
      </Button>
      <Button size="small" name="format" value="xlsx">
        {t('gradebook.xlsx')}
      </Button>
    </form>
  );
}
