import { Link } from '@remix-run/react';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';
import type { ReviewersPage } from './board-page';

/** Conflicts of interest that took a review from somebody, latest first. */
export function Declared({ board }: { board: ReviewersPage['board'] }) {
  const { t } = useMessages();
  const { intake, declared, declaredInAll } = board;
  if (declaredInAll === 0) return null;
  return (
    <Section title={t('reviewing.declared.title', { count: declaredInAll })}>
      <Table
        caption={t('reviewing.declared.title', { count: declaredInAll })}
        columns={[
          { key: 'number', title: t('reviewing.scores.number') },
          { key: 'reviewer', title: t('reviewing.panel.name') },
          { key: 'reason', title: t('reviewing.declared.reason') },
          { key: 'at', title: t('reviewing.declared.at') },
        ]}
      >
        {declared.map(({ applicationId, number, reviewer, reason, at }) => (
          <Row
            key={`${applicationId} ${reviewer}`}
            head={
              <Link to={`/intakes/${intake.id}/applications/${applicationId}`} className="link">
                {`#${number}`}
              </Link>
            }
          >
            <Cell>{reviewer}</Cell>
            <Cell>{reason === null ? t('reviewing.declared.rule') : reason || '–'}</Cell>
            <Cell>
              <DateTime at={at} zone={intake.timeZone} />
            </Cell>
          </Row>
        ))}
      </Table>
      {declaredInAll > declared.length && (
        <p className="text-muted">{t('reviewing.declared.more', { shown: declared.length })}</p>
      )}
    </Section>
  );
}
