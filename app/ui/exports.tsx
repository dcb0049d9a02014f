import { Button } from './button';
import { useMessages } from './messages/messages';

interface ExportsProps {
  /** Where the file comes from; taking data out is noted, so it is a form. */
  action: string;
  /** What else is sent: which day, which order. */
  hidden?: Readonly<Record<string, string>>;
  label?: string;
}

/** What a page shows, as a file. A plain form, so that the browser itself saves what comes. */
export function Exports({ action, hidden = {}, label }: ExportsProps) {
  const { t } = useMessages();
  return (
    <form method="post" action={action} className="flex flex-wrap items-center gap-2 print:hidden">
      {label !== undefined && <span className="text-sm text-muted">{label}</span>}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button size="small" name="format" value="csv">
        {t('ui.export.csv')}
      </Button>
      <Button size="small" name="format" value="xlsx">
        {t('ui.export.xlsx')}
      </Button>
    </form>
  );
}
