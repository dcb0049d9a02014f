import { Form } from '@remix-run/react';
import type { BoardReviewer } from '~/server/fellowship/reviewing/board';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { EmptyState } from '~/ui/empty-state';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';
import type { ReviewersPage } from './board-page';
import { SeverityMark } from './severity-mark';

interface PanelTableProps {
  board: ReviewersPage['board'];
  /** Whether the form for one more stands above it. */
  isAdding: boolean;
}

/** The panel: from where, how far, how strict. */
export function PanelTable({ board, isAdding }: PanelTableProps) {
  const { t } = useMessages();
  const { reviewers, chosen, intake } = board;
  const reach = Math.max(
    500,
    ...reviewers.map(({ severity }) =>
      severity ? Math.abs(severity.severity) + 2 * severity.error : 0,
    ),
  );
  return (
    <Section title={t('reviewing.panel.title')}>
      {!isAdding && !chosen && (
        <div>
          <LinkButton to={`/intakes/${intake.id}/reviewers?add=1#add`}>
            {t('reviewing.add.title')}
          </LinkButton>
        </div>
      )}
      {reviewers.length === 0 ? (
        <EmptyState title={t('reviewing.panel.none')}>
          <p className="text-muted">{t('reviewing.panel.noneHint')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('reviewing.panel.title')}
          columns={[
            { key: 'name', title: t('reviewing.panel.name') },
            { key: 'from', title: t('reviewing.panel.from') },
            { key: 'assigned', title: t('reviewing.panel.assigned'), numeric: true },
            { key: 'done', title: t('reviewing.panel.done'), numeric: true },
            { key: 'late', title: t('reviewing.panel.late'), numeric: true },
            { key: 'severity', title: t('reviewing.panel.severity') },
            { key: 'do', title: t('reviewing.panel.do') },
          ]}
        >
          {reviewers.map((reviewer) => (
            <Row key={reviewer.id} head={<Who reviewer={reviewer} />}>
              <Cell>
                {[reviewer.institution, reviewer.country].filter(Boolean).join(', ') || '–'}
              </Cell>
              <Cell numeric>
                {reviewer.most === null
                  ? reviewer.assigned
                  : t('reviewing.panel.ofMost', {
                      assigned: reviewer.assigned,
                      most: reviewer.most,
                    })}
              </Cell>
              <Cell numeric>{reviewer.done}</Cell>
              <Cell numeric>
                {reviewer.late > 0 ? <Badge tone="bad">{reviewer.late}</Badge> : '–'}
              </Cell>
              <Cell>
                <SeverityMark severity={reviewer.severity} reach={reach} />
              </Cell>
              <Cell>{reviewer.active && !chosen && <Acts reviewer={reviewer} />}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </Section>
  );
}

function Who({ reviewer: { name, email, active, seesNames } }: { reviewer: BoardReviewer }) {
  const { t } = useMessages();
  return (
    <span className="grid gap-0.5">
      <span>{name}</span>
      <span className="text-sm font-normal break-all text-muted">{email}</span>
      {!active && (
        <span>
          <Badge>{t('reviewing.panel.left')}</Badge>
        </span>
      )}
      {seesNames && active && (
        <span>
          <Badge tone="warn">{t('reviewing.panel.seesNames')}</Badge>
        </span>
      )}
    </span>
  );
}

function Acts({ reviewer: { id, name, assigned, done } }: { reviewer: BoardReviewer }) {
  const { t } = useMessages();
  return (
    <div className="grid gap-1">
      {assigned > done && (
        <Form method="post">
          <input type="hidden" name="reviewer" value={id} />
          <Button size="small" name="intent" value="remind">
            {t('reviewing.panel.remind')}
            <span className="sr-only"> {name}</span>
          </Button>
        </Form>
      )}
      <Disclosure
        summary={
          <>
            {t('reviewing.panel.remove')}
            <span className="sr-only"> {name}</span>
          </>
        }
        className="text-sm"
      >
        <Form method="post" className="grid justify-items-start gap-2">
          <p>{t('reviewing.panel.removeWhat', { count: assigned - done })}</p>
          <input type="hidden" name="reviewer" value={id} />
          <Button size="small" kind="danger" name="intent" value="remove">
            {t('reviewing.panel.removeGo')}
          </Button>
        </Form>
      </Disclosure>
    </div>
  );
}
