import { Badge } from '~/ui/badge';
import { useMessages } from '~/ui/messages/messages';
import { Cell, Row, Table } from '~/ui/table';
import type { DealsPart } from './deals-data';

/** How many deals each decision rule would have let through. */
export function Rules({ byRule, total }: Pick<DealsPart, 'byRule' | 'total'>) {
  const { t } = useMessages();
  const columns = [
    { key: 'rule', title: t('debrief.column.rule') },
    { key: 'deals', title: t('debrief.column.deals'), numeric: true },
    { key: 'share', title: t('debrief.column.share'), className: 'w-1/3' },
  ];
  return (
    <div className="grid gap-3">
      <p className="max-w-reading text-sm text-muted">{t('debrief.rules.read', { total })}</p>
      <Table caption={t('debrief.rules.title')} columns={columns}>
        {byRule.map(({ rule, deals, own }) => (
          <Row
            key={rule}
            head={
              <span className="inline-flex flex-wrap items-baseline gap-2">
                {t(`debrief.rule.${rule}`)}
                {own && <Badge tone="accent">{t('debrief.rules.own')}</Badge>}
              </span>
            }
          >
            <Cell numeric>{deals}</Cell>
            <Cell>
              <span className="flex items-center gap-2">
                <span className="h-2.5 grow bg-sunken">
                  <span
                    style={{ width: `${(deals / Math.max(1, total)) * 100}%` }}
                    className="block h-full min-w-px bg-accent"
                  />
                </span>
                <span className="w-12 text-right text-sm tabular-nums">
                  {Math.round((deals / Math.max(1, total)) * 1000) / 10} %
                </span>
              </span>
            </Cell>
          </Row>
        ))}
      </Table>
    </div>
  );
}
