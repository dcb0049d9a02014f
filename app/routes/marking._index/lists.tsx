import { Link } from '@remix-run/react';
import { Badge } from '~/ui/badge';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Cell, Row, Table } from '~/ui/table';
import type { QueueLine, QueuePage } from './queue-page';

const kindOf = messageIds('marking.kinds.');
const wantOf = messageIds('marking.wants.');

/** What waits for a first marker, oldest first. */
export function WaitingList({ page }: { page: QueuePage }) {
  const { t } = useMessages();
  if (page.waiting.length === 0) {
    return (
      <EmptyState title={t('marking.nothing')}>
        <p className="text-muted">{t('marking.nothingHint')}</p>
      </EmptyState>
    );
  }
  return (
    <Table
      caption={t('marking.waiting')}
      columns={[
        { key: 'work', title: t('marking.work') },
        { key: 'kind', title: t('marking.kind') },
        { key: 'who', title: t('marking.who') },
        { key: 'at', title: t('marking.at') },
      ]}
    >
      {page.waiting.map((line) => (
        <Row key={line.work} head={<WorkLink line={line} page={page} />}>
          <Cell>
            <span className="flex flex-wrap items-center gap-2">
              {t(kindOf(line.kind))}
              {line.selfAssessed && <Badge tone="accent">{t('marking.selfAssessed')}</Badge>}
            </span>
          </Cell>
          <Cell>{line.who}</Cell>
          <Cell>
            <DateTime at={line.at} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** What others have marked: to mark a second time, or to decide on. */
export function MarkedList({ page }: { page: QueuePage }) {
  const { t } = useMessages();
  return (
    <Table
      caption={t('marking.marked')}
      columns={[
        { key: 'work', title: t('marking.work') },
        { key: 'wants', title: t('marking.wantsTitle') },
        { key: 'who', title: t('marking.who') },
        { key: 'at', title: t('marking.markedAt') },
      ]}
    >
      {page.marked.map((line) => (
        <Row key={line.work} head={<WorkLink line={line} page={page} />}>
          <Cell>
            <Badge tone={line.wants === 'moderation' ? 'warn' : 'plain'}>
              {t(wantOf(line.wants))}
            </Badge>
          </Cell>
          <Cell>{line.who}</Cell>
          <Cell>
            <DateTime at={line.at} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** To the work, with the way back to this very queue. */
function WorkLink({ line, page }: { line: QueueLine; page: QueuePage }) {
  const { kind, cohort, anonymous } = page;
  const kept = new URLSearchParams({
    ...(kind && { kind }),
    ...(cohort && { cohort }),
    ...(anonymous && { anonymous: '1' }),
  });
  const query = kept.size > 0 ? `?${kept}` : '';
  return (
    <Link to={`/marking/${encodeURIComponent(line.work)}${query}`} className="link">
      {line.title}
    </Link>
  );
}
