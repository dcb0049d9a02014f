import { Link } from '@remix-run/react';
import type { Accepted, Becomes } from '~/server/fellowship/fellows/accepted';
import { Badge, type BadgeTone } from '~/ui/badge';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';

const TONES: Readonly<Record<Becomes, BadgeTone>> = {
  ...{ created: 'accent', joined: 'accent', member: 'good' },
  ...{ unavailable: 'warn', otherRole: 'warn' },
};

/** Everybody who accepted, and what becomes of them. */
export function AcceptedTable({ accepted }: { accepted: readonly Omit<Accepted, 'userId'>[] }) {
  const { t } = useMessages();
  return (
    <Section title={t('intake.fellows.accepted')}>
      <Table
        caption={t('intake.fellows.accepted')}
        columns={[
          { key: 'name', title: t('intake.fellows.column.name') },
          { key: 'email', title: t('intake.fellows.column.email') },
          { key: 'becomes', title: t('intake.fellows.column.becomes') },
        ]}
      >
        {accepted.map(({ applicationId, name, email, becomes, cohort }) => (
          <Row key={applicationId} head={name}>
            <Cell>{email}</Cell>
            <Cell>
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Badge tone={TONES[becomes]}>{t(`intake.fellows.${becomes}`)}</Badge>
                {cohort !== null && (
                  <Link to={`/cohorts/${cohort.id}/fellows`} className="link py-1">
                    {cohort.name}
                  </Link>
                )}
                {(becomes === 'unavailable' || becomes === 'otherRole') && (
                  <span className="text-sm text-muted">{t(`intake.fellows.why.${becomes}`)}</span>
                )}
              </span>
            </Cell>
          </Row>
        ))}
      </Table>
    </Section>
  );
}
