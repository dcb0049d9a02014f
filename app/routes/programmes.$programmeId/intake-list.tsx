import { Link } from '@remix-run/react';
import type { IntakeLine } from '~/server/fellowship/programmes/programmes';
import { Badge } from '~/ui/badge';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';

const stageNamed = messageIds('intake.stage.');

/** The intakes of a programme, the latest first. */
export function IntakeList({ intakes }: { intakes: IntakeLine[] }) {
  const { t } = useMessages();
  return (
    <Section title={t('programme.intakes')}>
      {intakes.length === 0 ? (
        <EmptyState title={t('programme.noIntakes')}>
          <p className="text-muted">{t('programme.noIntakesHint')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('programme.intakes')}
          columns={[
            { key: 'title', title: t('programme.column.intake') },
            { key: 'stage', title: t('programme.column.stage') },
            { key: 'dates', title: t('programme.column.dates') },
            { key: 'sent', title: t('programme.column.sent'), numeric: true },
            { key: 'accepted', title: t('programme.column.accepted'), numeric: true },
          ]}
        >
          {intakes.map(({ id, title, stage, opensAt, closesAt, timeZone, sent, accepted, own }) => (
            <Row
              key={id}
              head={
                own ? (
                  <span className="grid min-w-40 py-1">
                    {title}
                    <span className="text-sm text-muted">{t('programme.ownIntake')}</span>
                  </span>
                ) : (
                  <Link to={`/intakes/${id}`} className="link inline-block min-w-40 py-1">
                    {title}
                  </Link>
                )
              }
            >
              <Cell>
                <Badge tone={stage === 'open' ? 'good' : 'plain'}>{t(stageNamed(stage))}</Badge>
              </Cell>
              <Cell>
                <span className="grid text-sm">
                  <span>
                    {t('intake.opens')} <DateTime at={opensAt} zone={timeZone} />
                  </span>
                  <span>
                    {t('intake.closes')} <DateTime at={closesAt} zone={timeZone} />
                  </span>
                </span>
              </Cell>
              <Cell numeric>{sent}</Cell>
              <Cell numeric>{accepted}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </Section>
  );
}
