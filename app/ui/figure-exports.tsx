import { Button } from './button';
import { useMessages } from './messages/messages';

/** The same figures as files. A plain form, so that the browser itself saves what comes. */
export function Exports({
  action,
  hidden = {},
}: {
  action: string;
  hidden?: Record<string, string>;
}) {
  const { t } = useMessages();
  return (
    <form method="post" action={action} className="flex flex-wrap gap-2 print:hidden">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button size="small" name="format" value="csv">
        {t('figures.csv')}
      </Button>
      <Button size="small" name="format" value="xlsx">
        {t('figures.xlsx')}
      </Button>
    </form>
  );
}
