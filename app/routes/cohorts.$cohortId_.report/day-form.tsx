import type { Report } from '~/server/fellowship/reports/report';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';

/** Chooses the day whose records the report is of. */
export function DayForm({ report: { asOf, today } }: { report: Report }) {
  const { t } = useMessages();
  return (
    <form method="get" className="flex flex-wrap items-end gap-3">
      <Field
        label={t('report.day')}
        hint={t('report.dayHint')}
        type="date"
        name="on"
        required
        max={today}
        defaultValue={asOf.day}
        small
      />
      <Button size="small">{t('report.show')}</Button>
    </form>
  );
}
