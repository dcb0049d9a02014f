import { FEWEST } from '~/core/learning/statistics/items';
import { Badge } from '~/ui/badge';
import { Markdown, type SafeHtml } from '~/ui/markdown';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Cell, Row, Table } from '~/ui/table';

const typeOf = messageIds('items.type.');

/** Below this, doing well on the rest hardly helps with an item: somebody should look at it. */
const WEAK = 0.1;
/** Nearly everybody, or nearly nobody, gets it right. */
const EASY = 0.95;
const HARD = 0.2;

interface ShownItem {
  id: string;
  type: string;
  prompt: SafeHtml;
  attempts: number;
  facility: number | null;
  discrimination: number | null;
  untaken: readonly string[];
}

/** One row per item, in the order of the check, with a word where it should be looked at. */
export function ItemsTable({ items }: { items: readonly ShownItem[] }) {
  const { t } = useMessages();
  return (
    <Table
      caption={t('items.title')}
      columns={[
        { key: 'item', title: t('items.item') },
        { key: 'attempts', title: t('items.count'), numeric: true },
        { key: 'facility', title: t('items.facility'), numeric: true },
        { key: 'discrimination', title: t('items.discrimination'), numeric: true },
        { key: 'untaken', title: t('items.untaken') },
        { key: 'look', title: t('items.look') },
      ]}
    >
      {items.map(({ id, type, prompt, attempts, facility, discrimination, untaken }, i) => (
        <Row
          key={id}
          head={
            <span className="grid max-w-md gap-1">
              <span>{t('items.number', { number: i + 1, type: t(typeOf(type)) })}</span>
              <span className="font-normal">
                <Markdown html={prompt} small />
              </span>
            </span>
          }
        >
          <Cell numeric>{attempts}</Cell>
          <Cell numeric>
            {facility === null
              ? t('items.few', { fewest: FEWEST })
              : t('items.share', { percent: Math.round(facility * 100) })}
          </Cell>
          <Cell numeric>{discrimination === null ? '–' : discrimination.toFixed(2)}</Cell>
          <Cell>
            {untaken.length > 0 && (
              <ul className="grid gap-1">
                {untaken.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </Cell>
          <Cell>
            <span className="flex flex-wrap gap-1">
              {discrimination !== null && discrimination < 0 && (
                <Badge tone="bad">{t('items.negative')}</Badge>
              )}
              {discrimination !== null && discrimination >= 0 && discrimination < WEAK && (
                <Badge tone="warn">{t('items.weak')}</Badge>
              )}
              {facility !== null && facility > EASY && <Badge>{t('items.easy')}</Badge>}
              {facility !== null && facility < HARD && <Badge tone="warn">{t('items.hard')}</Badge>}
            </span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
