import { Link } from '@remix-run/react';
import type { ScoreLine, ScoreOrder } from '~/server/fellowship/reviewing/scores';
import { Badge } from '~/ui/badge';
import { Exports } from '~/ui/exports';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { PageLinks } from '~/ui/page-links';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';
import { Tabs } from '~/ui/tabs';
import type { ReviewersPage } from './board-page';
import { pointsText } from './points';

const ORDERS: readonly ScoreOrder[] = ['merit', 'number', 'apart'];
const orderOf = messageIds('reviewing.order.');

/** What the reviews of each application come to, as given and as normalised. */
export function Scores({ board }: { board: ReviewersPage['board'] }) {
  const { t } = useMessages();
  const { intake, applications, scores, thirdsInAll, thirdsWanted, farApart, done } = board;
  const { lines, order, page, pages } = scores;
  if (applications === 0 || done === 0) return null;
  const here = `/intakes/${intake.id}/reviewers`;
  return (
    <Section title={t('reviewing.scores.title')} id="scores">
      {thirdsInAll > 0 && (
        <div className="grid gap-1">
          <p className="font-semibold">{t('reviewing.thirds.wanted', { count: thirdsInAll })}</p>
          <p className="flex flex-wrap gap-x-3 gap-y-1">
            {thirdsWanted.map((line) => (
              <NumberLink key={line.applicationId} line={line} intakeId={intake.id} />
            ))}
            {thirdsInAll > thirdsWanted.length && '…'}
          </p>
          <p className="text-muted">{t('reviewing.thirds.how')}</p>
        </div>
      )}
      {farApart > 0 && (
        <p>
          <span className="font-semibold">{t('reviewing.apart.count', { count: farApart })}</span>{' '}
          <Link to={`${here}?order=apart#scores`} className="link">
            {t('reviewing.apart.show')}
          </Link>
        </p>
      )}
      <Tabs
        label={t('reviewing.scores.orders')}
        tabs={ORDERS.map((each) => ({
          to: `${here}?order=${each}#scores`,
          label: t(orderOf(each)),
          current: each === order,
        }))}
      />
      <Table
        caption={t('reviewing.scores.title')}
        columns={[
          { key: 'number', title: t('reviewing.scores.number') },
          { key: 'merit', title: t('reviewing.scores.merit'), numeric: true },
          { key: 'parts', title: t('reviewing.scores.parts') },
          { key: 'state', title: t('reviewing.scores.state') },
        ]}
      >
        {lines.map((line) => (
          <Row key={line.applicationId} head={<NumberLink line={line} intakeId={intake.id} />}>
            <Cell numeric>{line.merit === null ? '–' : pointsText(line.merit)}</Cell>
            <Cell>
              <ul>
                {line.parts.map(({ by, score, normalised }) => (
                  <li key={by} className="whitespace-nowrap tabular-nums">
                    {t('reviewing.scores.part', {
                      ...{ score: pointsText(score), normalised: pointsText(normalised), by },
                    })}
                  </li>
                ))}
              </ul>
            </Cell>
            <Cell>
              <span className="flex flex-wrap gap-1">
                {line.open > 0 && <Badge>{t('reviewing.scores.open', { count: line.open })}</Badge>}
                {line.thirdWanted && <Badge tone="warn">{t('reviewing.scores.third')}</Badge>}
                {line.farApart && <Badge tone="warn">{t('reviewing.scores.farApart')}</Badge>}
              </span>
            </Cell>
          </Row>
        ))}
      </Table>
      <PageLinks
        page={page}
        pages={pages}
        to={(number) => `${here}?order=${order}&page=${number}#scores`}
      />
      <Exports action={`${here}/export`} />
    </Section>
  );
}

function NumberLink({ line, intakeId }: { line: ScoreLine; intakeId: string }) {
  return (
    <Link to={`/intakes/${intakeId}/applications/${line.applicationId}`} className="link py-1">
      {`#${line.number}`}
    </Link>
  );
}
