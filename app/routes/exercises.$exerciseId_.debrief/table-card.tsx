import { Link } from '@remix-run/react';
import { Badge } from '~/ui/badge';
import { useMessages } from '~/ui/messages/messages';
import { PartyName } from '~/ui/party-name';
import { ScoreBar } from '~/ui/score-bar';
import type { ExercisePage, TableResult } from './exercise-page';

interface TableCardProps {
  table: TableResult;
  parties: ExercisePage['parties'];
}

/** One table: what came out, and each party's score on its own scale. */
export function TableCard({ table, parties }: TableCardProps) {
  const { t } = useMessages();
  const { tableId, number, ended } = table;
  return (
    <li className="grid content-start gap-3 border border-line bg-surface px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-lg">
          <Link to={`/tables/${tableId}${ended ? '/debrief' : ''}`} className="link">
            {t('debrief.class.table', { number })}
          </Link>
        </h3>
        <Ending ended={ended} />
      </div>
      {ended && (
        <>
          <ul className="grid gap-1.5">
            {ended.scores.map((score) => {
              const index = parties.findIndex(({ id }) => id === score.party);
              const party = parties[index];
              return (
                <li
                  key={score.party}
                  className="grid grid-cols-[7.5rem_1fr] items-center gap-2 text-sm"
                >
                  {party && <PartyName party={party} index={index} short />}
                  <ScoreBar {...score} index={index} small />
                </li>
              );
            })}
          </ul>
          <p className="text-sm text-muted">
            {t('debrief.class.facts', {
              minutes: ended.minutes,
              packages: ended.packages,
              statements: ended.statements,
            })}
          </p>
        </>
      )}
    </li>
  );
}

function Ending({ ended }: Pick<TableResult, 'ended'>) {
  const { t } = useMessages();
  if (ended === null) return <Badge>{t('debrief.class.going')}</Badge>;
  return (
    <Badge tone={ended.kind === 'adopted' ? 'good' : 'warn'}>
      {t(`debrief.class.kind.${ended.kind}`)}
    </Badge>
  );
}
