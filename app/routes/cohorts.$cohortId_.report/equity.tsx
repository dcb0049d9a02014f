import type { Report } from '~/server/fellowship/reports/report';
import { Matter } from '~/ui/figure-matter';
import { useMessages } from '~/ui/messages/messages';

/** What is published about representation by the report's day, and nothing else. */
export function Equity({ report: { equity, programme } }: { report: Report }) {
  const { t } = useMessages();
  if (programme === null) return null;
  return (
    <section aria-labelledby="equity" className="grid gap-5">
      <h2 id="equity" className="border-b border-rule pb-2 text-2xl">
        {t('report.section.equity')}
      </h2>
      <p className="max-w-3xl">{t('figures.method')}</p>
      {equity.length === 0 && <p className="text-muted">{t('report.equity.none')}</p>}
      {equity.map((table) => (
        <Matter key={table.id} table={table} level={3} />
      ))}
    </section>
  );
}
