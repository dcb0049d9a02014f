import type { Report } from '~/server/fellowship/reports/report';
import { useMessages } from '~/ui/messages/messages';
import { Cell, Row, Table } from '~/ui/table';
import { ShareBars } from './share-bars';

/** Where members are from; countries with few of them stand together. */
export function Origins({ report: { countries } }: { report: Report }) {
  const { t } = useMessages();
  const { groups, others } = countries;
  const lines = [
    ...groups.map(({ key, size, n }) => ({ label: key, size, n })),
    ...(others === null
      ? []
      : [{ label: t('report.otherCountries', { count: others.keys.length }), ...others }]),
  ];
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="origins" className="-mt-4 grid items-start gap-6 lg:grid-cols-2">
      <h3 id="origins" className="text-xl lg:col-span-2">
        {t('report.origins')}
      </h3>
      <ShareBars
        title={t('report.origins')}
        shares={lines.map(({ label, size, n }) => ({ label, n, of: size }))}
      />
      <Table
        caption={t('report.originsCaption')}
        captionHidden={false}
        columns={[
          { key: 'country', title: t('report.column.country') },
          { key: 'members', title: t('report.figure.members'), numeric: true },
          { key: 'certificates', title: t('report.figure.certificates'), numeric: true },
        ]}
      >
        {lines.map(({ label, size, n }) => (
          <Row key={label} head={label}>
            <Cell numeric>{size}</Cell>
            <Cell numeric>{n}</Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}

/** What members agreed may be quoted. */
export function Voices({ report: { quotations } }: { report: Report }) {
  const { t } = useMessages();
  if (quotations.length === 0) return null;
  return (
    <section aria-labelledby="voices" className="grid gap-5">
      <h2 id="voices" className="border-b border-rule pb-2 text-2xl">
        {t('report.section.voices')}
      </h2>
      <ul className="grid gap-5 md:grid-cols-2">
        {quotations.map(({ text, by }) => (
          <li key={text} className="break-inside-avoid border-l-4 border-line pl-4">
            <blockquote className="font-serif text-lg">{text}</blockquote>
            <p className="text-sm text-muted">{by ?? t('report.aFellow')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
