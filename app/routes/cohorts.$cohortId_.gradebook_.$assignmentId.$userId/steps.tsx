import type { WorkStep } from '~/server/teaching/gradebook/work';
import { Badge } from '~/ui/badge';
import { DateTime } from '~/ui/date-time';
import { LinkButton } from '~/ui/link-button';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Cell, Row, Table } from '~/ui/table';

const nameOf = messageIds('gradebook.step.');
const heldOf = messageIds('gradebook.held.');

/** What was handed in, oldest first, with the way to it. */
export function Steps({ steps, marks }: { steps: readonly WorkStep[]; marks: boolean }) {
  const { t } = useMessages();
  return (
    <Table
      caption={t('gradebook.work.handedIn')}
      columns={[
        { key: 'what', title: t('gradebook.work.what') },
        { key: 'when', title: t('gradebook.work.when') },
        { key: 'marks', title: t('gradebook.work.marksTitle'), numeric: true },
        { key: 'to', title: t('gradebook.work.open') },
      ]}
    >
      {steps.map(({ kind, number, at, earned, of, marking, held, table }) => (
        <Row key={`${kind} ${number}`} head={t(nameOf(kind), { number })}>
          <Cell>{at !== null && <DateTime at={at} />}</Cell>
          <Cell numeric>
            {earned !== null &&
              of !== null &&
              t('gradebook.work.marks', { earned: earned / 100, of: of / 100 })}
          </Cell>
          <Cell>
            {held !== null && (
              <p className="mb-1">
                <Badge tone="warn">{t(heldOf(held))}</Badge>
              </p>
            )}
            <span className="flex flex-wrap gap-2">
              {table !== null && (
                <LinkButton size="small" to={`/tables/${table}/debrief`}>
                  {t('gradebook.work.debrief')}
                </LinkButton>
              )}
              {marks &&
                marking.map((work, i) => (
                  <LinkButton key={work} size="small" to={`/marking/${encodeURIComponent(work)}`}>
                    {t('gradebook.work.mark', { number: marking.length > 1 ? i + 1 : 0 })}
                  </LinkButton>
                ))}
            </span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
