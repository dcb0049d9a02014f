import { Link } from '@remix-run/react';
import { Badge } from '~/ui/badge';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { LinkButton } from '~/ui/link-button';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Cell, Row, Table } from '~/ui/table';
import type { QueueLine, QueuePage } from './queue-page';

const kindOf = messageIds('marking.kinds.');
const wantOf = messageIds('marking.wants.');
/** What holds a mark back until this person does something. */
const URGENT: ReadonlySet<string> = new Set(['moderation', 'demanded']);

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
            <Badge tone={URGENT.has(line.wants) ? 'warn' : 'plain'}>{t(wantOf(line.wants))}</Badge>
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

/** How many wait in all, and ways to the next of them and back to the first. */
export function QueuePages({ page }: { page: QueuePage }) {
  const { t } = useMessages();
  if (page.isFirst && page.next === '') return null;
  const kept = keptOf(page);
  return (
    <nav aria-label={t('marking.pages')} className="flex flex-wrap items-center gap-3">
      {!page.isFirst && (
        <LinkButton size="small" to={`/marking?${new URLSearchParams(kept)}`}>
          {t('marking.pages.first')}
        </LinkButton>
      )}
      <span className="text-sm text-muted tabular-nums">
        {t('marking.pages.count', { count: page.count })}
      </span>
      {page.next !== '' && (
        <LinkButton
          size="small"
          to={`/marking?${new URLSearchParams({ ...kept, after: page.next })}`}
        >
          {t('marking.pages.later')}
        </LinkButton>
      )}
    </nav>
  );
}

function keptOf({ kind, cohort, anonymous }: QueuePage): Record<string, string> {
  return {
    ...(kind && { kind }),
    ...(cohort && { cohort }),
    ...(anonymous && { anonymous: '1' }),
  };
}

/** To the work, with the way back to this very queue. */
function WorkLink({ line, page }: { line: QueueLine; page: QueuePage }) {
  const kept = new URLSearchParams(keptOf(page));
  const query = kept.size > 0 ? `?${kept}` : '';
  return (
    <Link to={`/marking/${encodeURIComponent(line.work)}${query}`} className="link">
      {line.title}
    </Link>
  );
}
