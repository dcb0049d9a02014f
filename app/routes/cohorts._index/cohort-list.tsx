import { Link } from '@remix-run/react';
import type { CohortLine } from '~/server/teaching/cohorts';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';

/** Cohorts, one line each, with the ways into their pages. */
export function CohortList({ title, cohorts }: { title: string; cohorts: CohortLine[] }) {
  const { t } = useMessages();
  return (
    <Section title={title}>
      <Table
        caption={title}
        columns={[
          { key: 'name', title: t('cohort.column.name') },
          { key: 'members', title: t('cohort.column.members'), numeric: true },
          { key: 'groups', title: t('cohort.column.groups'), numeric: true },
          { key: 'work', title: t('cohort.column.assignments'), numeric: true },
          { key: 'ways', title: <span className="sr-only">{t('cohort.tabs')}</span> },
        ]}
      >
        {cohorts.map(({ id, name, members, groups, assignments }) => (
          <Row
            key={id}
            head={
              <Link to={`/cohorts/${id}`} className="link inline-block min-w-40 py-1">
                {name}
              </Link>
            }
          >
            <Cell numeric>{members}</Cell>
            <Cell numeric>{groups}</Cell>
            <Cell numeric>{assignments}</Cell>
            <Cell>
              <span className="flex flex-wrap gap-x-4">
                {(['assignments', 'help', 'gradebook'] as const).map((part) => (
                  <Link key={part} to={`/cohorts/${id}/${part}`} className="link py-1">
                    {t(`cohort.tab.${part}`)}
                    <span className="sr-only"> {name}</span>
                  </Link>
                ))}
              </span>
            </Cell>
          </Row>
        ))}
      </Table>
    </Section>
  );
}
