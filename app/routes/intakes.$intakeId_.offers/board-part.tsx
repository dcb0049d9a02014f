import { Link } from '@remix-run/react';
import type { OfferStateName, OffersPage, OffersQuery } from '~/server/fellowship/offers/board';
import { Badge, type BadgeTone } from '~/ui/badge';
import { DateTime } from '~/ui/date-time';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { PageLinks } from '~/ui/page-links';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';
import { Tabs } from '~/ui/tabs';

const stateOf = messageIds('offer.state.');
const STATES: readonly OfferStateName[] = ['open', 'accepted', 'declined', 'lapsed', 'withdrawn'];
const TONES: Record<OfferStateName, BadgeTone> = {
  ...{ open: 'accent', accepted: 'good', declined: 'plain', lapsed: 'warn', withdrawn: 'plain' },
};

function hrefOf(query: OffersQuery, changes: Partial<OffersQuery>): string {
  const { show, page, person } = { ...query, ...changes };
  const search = new URLSearchParams();
  if (show !== null) search.set('show', show);
  if (page > 1) search.set('page', String(page));
  if (person !== null) search.set('person', String(person));
  return `?${search}`;
}

interface BoardPartProps {
  page: OffersPage;
  board: NonNullable<OffersPage['board']>;
}

/** All offers, by state. */
export function BoardPart({ page, board }: BoardPartProps) {
  const { t } = useMessages();
  const { query, intake } = page;
  const { counts, lines, made, pages } = board;
  return (
    <Section title={t('offer.board')} id="board">
      <Tabs
        label={t('offer.board')}
        tabs={[null, ...STATES].map((state) => ({
          to: hrefOf(query, { show: state, page: 1 }),
          label: t('offer.stateCount', {
            state: t(state === null ? 'offer.state.all' : stateOf(state)),
            count: state === null ? made : counts[state],
          }),
          current: state === query.show,
        }))}
      />
      {lines.length === 0 ? (
        <p className="text-muted">{t('offer.none')}</p>
      ) : (
        <Table
          caption={t('offer.board')}
          columns={[
            { key: 'name', title: t('offer.to') },
            { key: 'state', title: t('offer.stateTitle') },
            { key: 'when', title: t('offer.when') },
            { key: 'note', title: t('offer.note') },
            { key: 'more', title: t('offer.more') },
          ]}
        >
          {lines.map((line) => (
            <Row
              key={line.number}
              head={
                <Link
                  className="link"
                  to={`/intakes/${intake.id}/applications/${line.applicationId}`}
                >
                  {t('offer.person', {
                    ...{ number: line.number, name: line.name, country: line.country },
                  })}
                </Link>
              }
            >
              <Cell>
                <Badge tone={TONES[line.state]}>{t(stateOf(line.state))}</Badge>
              </Cell>
              <Cell>
                <DateTime at={line.answeredAt ?? line.respondBy} zone={intake.timeZone} />
              </Cell>
              <Cell>{line.note}</Cell>
              <Cell>
                {line.state !== 'declined' && (
                  <Link className="link" to={`${hrefOf(query, { person: line.number })}#person`}>
                    {t('offer.change')}
                    <span className="sr-only"> {line.number}</span>
                  </Link>
                )}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      <PageLinks
        page={query.page}
        pages={pages}
        to={(number) => `${hrefOf(query, { page: number })}#board`}
      />
    </Section>
  );
}
