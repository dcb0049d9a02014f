import { Link } from '@remix-run/react';
import { Badge } from '~/ui/badge';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';
import type { CheckPage } from './route';

/** The attempts so far, each with its result; the best counts. */
export function Attempts({ attempts }: { attempts: CheckPage['attempts'] }) {
  const { t } = useMessages();
  return (
    <Section title={t('check.attempts')}>
      <Table
        caption={t('check.attempts')}
        columns={[
          { key: 'number', title: t('check.attempt') },
          { key: 'when', title: t('check.when') },
          { key: 'marks', title: t('check.marks'), numeric: true },
          { key: 'state', title: t('check.state') },
        ]}
      >
        {attempts.map(({ id, number, startedAt, outcome, isEarlier }) => (
          <Row
            key={id}
            head={
              <Link to={`/attempts/${id}`} className="link">
                {t('check.attemptNumber', { number })}
              </Link>
            }
          >
            <Cell>
              <DateTime at={startedAt} />
            </Cell>
            <Cell numeric>
              {outcome && t('check.earned', { earned: outcome.earned / 100, of: outcome.of / 100 })}
            </Cell>
            <Cell>
              <span className="flex flex-wrap gap-1">
                <State outcome={outcome} />
                {isEarlier && <Badge>{t('check.earlierVersion')}</Badge>}
              </span>
            </Cell>
          </Row>
        ))}
      </Table>
      <p className="text-sm text-muted">{t('check.bestCounts')}</p>
    </Section>
  );
}

function State({ outcome }: Pick<CheckPage['attempts'][number], 'outcome'>) {
  const { t } = useMessages();
  if (!outcome) return <Badge tone="accent">{t('check.open')}</Badge>;
  if (outcome.passed) return <Badge tone="good">{t('check.passed')}</Badge>;
  if (outcome.waits) return <Badge>{t('check.waits')}</Badge>;
  return <Badge tone="warn">{t('check.notPassed')}</Badge>;
}
