import { useMessages } from '~/ui/messages/messages';
import { ScoreBar } from '~/ui/score-bar';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';
import { Behind } from '../chart/behind';
import { useDebrief } from '../frame/debrief-context';
import { Seat } from '../frame/seat';
import type { OutcomeScore } from './outcome-data';

/** Each score against the reservation and the best that was possible, each on its own scale. */
export function Scores({ scores, adopted }: { scores: readonly OutcomeScore[]; adopted: boolean }) {
  const { t } = useMessages();
  const { names } = useDebrief();
  const crossed = scores.filter((score) => score.crossed.length > 0);
  return (
    <Section title={t(scores.length > 1 ? 'debrief.scores.title' : 'debrief.scores.own')}>
      <p className="max-w-reading text-sm text-muted">{t('debrief.scores.read')}</p>
      <ul className="grid gap-3">
        {scores.map((score) => (
          <li key={score.party} className="grid gap-x-4 sm:grid-cols-[9rem_1fr] sm:items-center">
            <span className="text-sm font-semibold">
              <Seat seat={score.party} />
            </span>
            <ScoreBar {...score} index={names.index(score.party)} />
          </li>
        ))}
      </ul>
      {crossed.map(({ party, crossed: issues }) => (
        <p key={party} className="text-sm font-semibold text-bad">
          {t('debrief.scores.crossed', {
            party: names.seat(party),
            articles: issues.map(names.article).join(', '),
          })}
        </p>
      ))}
      <Behind>
        <ScoreTable scores={scores} adopted={adopted} />
      </Behind>
    </Section>
  );
}

function ScoreTable({ scores, adopted }: { scores: readonly OutcomeScore[]; adopted: boolean }) {
  const { t } = useMessages();
  const { names } = useDebrief();
  const columns = [
    { key: 'party', title: t('debrief.column.party') },
    { key: 'reached', title: t('debrief.column.reached'), numeric: true },
    { key: 'reservation', title: t('debrief.column.reservation'), numeric: true },
    { key: 'most', title: t('debrief.column.most'), numeric: true },
    { key: 'ideal', title: t('debrief.column.ideal'), numeric: true },
    { key: 'left', title: t('debrief.column.left'), numeric: true },
    { key: 'crossed', title: t('debrief.column.crossed') },
    { key: 'cables', title: t('debrief.column.cables'), numeric: true },
  ];
  return (
    <Table caption={t('debrief.scores.title')} columns={columns}>
      {scores.map(({ party, reached, reservation, most, ideal, left, crossed, cables }) => (
        <Row key={party} head={<Seat seat={party} />}>
          <Cell numeric>{reached ?? '–'}</Cell>
          <Cell numeric>{reservation}</Cell>
          <Cell numeric>{most ?? '–'}</Cell>
          <Cell numeric>{ideal}</Cell>
          <Cell numeric>{left ?? '–'}</Cell>
          <Cell>
            {crossed.length > 0
              ? crossed.map(names.article).join(', ')
              : adopted
                ? t('debrief.none')
                : '–'}
          </Cell>
          <Cell numeric>{cables}</Cell>
        </Row>
      ))}
    </Table>
  );
}
