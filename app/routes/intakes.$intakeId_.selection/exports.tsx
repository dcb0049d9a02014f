import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';

/** The whole list as a file. Without the router, since the answer is no page. */
export function Exports({ action }: { action: string }) {
  const { t } = useMessages();
  return (
    <form method="post" action={action} className="flex flex-wrap gap-2">
      <Button size="small" name="format" value="csv">
        {t('selection.export.csv')}
      </Button>
      <Button size="small" name="format" value="xlsx">
        {t('selection.export.xlsx')}
      </Button>
    </form>
  );
}
