import { Link } from '@remix-run/react';
import type { AssignmentLine, AssignmentPage } from '~/server/teaching/overview';
import { Badge } from '~/ui/badge';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';

interface AssignmentListProps {
  page: AssignmentPage;
  mayTeach: boolean;
  opened: string | null;
}

/** What is assigned, the soonest due first. */
export function AssignmentList({ page, mayTeach, opened }: AssignmentListProps) {
  const { t } = useMessages();
  if (page.assignments.length === 0) {
    return (
      <EmptyState title={t('assignment.none')}>
        {mayTeach && <p className="text-muted">{t('assignment.noneHint')}</p>}
      </EmptyState>
    );
  }
  return (
    <Section title={t('assignment.title')}>
      <Table
        caption={t('assignment.title')}
        columns={[
          { key: 'what', title: t('assignment.column.what') },
          { key: 'to', title: t('assignment.column.to') },
          { key: 'dates', title: t('assignment.column.dates') },
          { key: 'in', title: t('assignment.column.handedIn') },
          ...(mayTeach
            ? [{ key: 'do', title: <span className="sr-only">{t('assignment.change')}</span> }]
            : []),
        ]}
      >
        {page.assignments.map((one) => (
          <Row
            key={one.id}
            head={
              <span className="block min-w-40">
                {one.title}
                <span className="block text-sm font-normal text-muted">
                  {t(`assignment.kind.${one.kind}`)}
                </span>
              </span>
            }
          >
            <Cell>{one.to.kind === 'cohort' ? t('assignment.everybody') : one.to.name}</Cell>
            <Cell>
              <Dates assignment={one} />
            </Cell>
            <Cell>
              <span className="flex flex-wrap items-center gap-2">
                {t('assignment.handedIn', { handedIn: one.handedIn, people: one.people })}
                {one.overdue > 0 && (
                  <Badge tone="warn">{t('assignment.overdueCount', { count: one.overdue })}</Badge>
                )}
              </span>
            </Cell>
            {mayTeach && (
              <Cell>
                <Link
                  to={`?page=${page.page}&assignment=${one.id}`}
                  className="link inline-block py-1"
                  aria-current={one.id === opened ? 'true' : undefined}
                >
                  {t('assignment.change')}
                  <span className="sr-only"> {one.title}</span>
                </Link>
              </Cell>
            )}
          </Row>
        ))}
      </Table>
    </Section>
  );
}

function Dates({ assignment }: { assignment: AssignmentLine }) {
  const { t } = useMessages();
  const { kind, opensAt, dueAt, latePolicy, penaltyPercent, tolerance, extensions } = assignment;
  const label = kind === 'exercise' ? t('assignment.takesPlace') : t('assignment.due');
  return (
    <span className="grid gap-0.5">
      {opensAt !== null && (
        <span className="text-sm text-muted">
          {t('assignment.opens')} <DateTime at={opensAt} />
        </span>
      )}
      {dueAt === null ? (
        <span className="text-muted">{t('assignment.noDue')}</span>
      ) : (
        <span>
          {label} <DateTime at={dueAt} />
        </span>
      )}
      {dueAt !== null && kind !== 'exercise' && (
        <span className="text-sm text-muted">
          {t(`assignment.late.${latePolicy}`, { percent: penaltyPercent })}
        </span>
      )}
      {tolerance !== null && (
        <span className="text-sm text-muted">
          {t('assignment.twoMarkers', { percent: tolerance })}
        </span>
      )}
      {extensions.length > 0 && (
        <span className="text-sm text-muted">
          {t('assignment.extensions', { count: extensions.length })}
        </span>
      )}
    </span>
  );
}
