import { reportSections } from '~/core/fellowship/readiness/report-figures';
import type { Report } from '~/server/fellowship/reports/report';
import { messageIds, useMessages } from '~/ui/messages/messages';

const figureNamed = messageIds('report.figure.');
const meaningOf = messageIds('report.definition.');

/** What each figure of the report means, and what it was read from. */
export function Definitions({ report: { figures, asOf, timeZone } }: { report: Report }) {
  const { t } = useMessages();
  return (
    <section aria-labelledby="definitions" className="grid gap-3">
      <h2 id="definitions" className="border-b border-rule pb-2 text-2xl">
        {t('report.definitions')}
      </h2>
      <p className="max-w-3xl">{t('report.method', { day: asOf.day, zone: timeZone })}</p>
      <dl className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-[14rem_1fr]">
        {reportSections(figures).flatMap(({ lines }) =>
          lines.map(({ id }) => (
            <div key={id} className="contents">
              <dt className="font-semibold">{t(figureNamed(id))}</dt>
              <dd className="max-w-3xl text-muted max-sm:-mt-2">{t(meaningOf(id))}</dd>
            </div>
          )),
        )}
      </dl>
    </section>
  );
}
